import { expect, it } from 'vitest';
import { checkAll, Folder } from '../../headers/support/compiler.ts';
import { documentWith, headersOf } from '../../headers/support/headers.ts';
import { declarationTokens } from '../../headers/support/tokens.ts';
import { usageSource } from '../../headers/support/usage.ts';
import { describeWith } from '../../support/component.ts';
import { cases } from './declaration_cases.ts';

/** Declarations without those that every header with `macros: true` adds. */
function ownTokens(text: string): string[] {
  return declarationTokens(
    text.slice(0, text.indexOf('/*\n * Layout. ') < 0 ? undefined : text.indexOf('/*\n * Layout. ')),
  );
}

for (const [component, compilers] of [
  ['cc', { c: 'gcc', cpp: 'g++' }],
  ['clang', { c: 'clang', cpp: 'clang++' }],
] as const) {
  describeWith([component], `declarations, ${compilers.c}`, () => {
    it.each(Object.entries(cases))('%s', async (_, { parts, declarations, lines = [], options = [] }) => {
      const { model, files } = await headersOf(JSON.stringify(documentWith(parts)));
      using folder = new Folder();
      for (const file of files) folder.write(file.path, file.text);
      const text = files[0]?.text ?? '';
      if (declarations !== '') expect(ownTokens(text).join(' ')).toBe(declarationTokens(declarations).join(' '));
      const starts = text.split('\n').map((line) => line.replace(/\s*\/\*\*<.*$/, ''));
      for (const line of lines) expect(starts).toContain(line);
      const unit = usageSource(
        model,
        files.map((file) => file.path),
      );
      expect(
        await checkAll(compilers, { c: folder.write('unit.c', unit), cpp: folder.write('unit.cc', unit) }, options),
      ).toEqual({});
    });
  });
}
