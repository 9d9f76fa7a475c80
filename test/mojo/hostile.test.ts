import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { load } from '../../generator/load/load.ts';
import { build } from '../../generator/model/build.ts';
import type { Model } from '../../generator/model/model.ts';
import { describeWith } from '../support/component.ts';
import { formatter, readText, runMojo, writeModules } from './support/modules.ts';
import { noteSupport, touchProgram } from './support/touch_program.ts';

/** Texts that try to leave the docstring, comment or section that they stand in. */
const texts = [
  'Ends here """ and goes on.\n\n"""\ndef escaped():\n    pass',
  'Backslashes \\ \\\\ \\n \\u0041 \\" \\"""',
  'args:\n\nArgs:\n    nothing: No argument.\n\nReturns:\n    Nothing.',
  'Raises:',
  'controls \u0000 \u0007 \u001b[31m \u007f \u0085 \u2028 \u2029 \u202e reversed \u200b \ufeff',
  '# not a comment\n# ===- not a header -===',
  'no_sentence without an end:',
  `'''single''' "double" \`back\` \`\`\`fence\`\`\` $\{x} {{handlebars}} {{{triple}}}`,
  'ends in a quotation mark "',
  '"',
  '- a list\n- of two\n\n    indented code\n\ttab',
  'Ünïcödé: 日本語 🔥 é',
  `A word of many letters: ${'x'.repeat(200)}`,
];

/** Names that Mojo keeps for itself, that its prelude defines, or that the wrappers use themselves. */
const typeNames = [
  'String',
  'list',
  'Int',
  'error',
  'span',
  'Pointer',
  'OwnedFd',
  'raw_pointer',
  'none',
  'Self',
  'std',
  'max',
];
const words = [
  'def',
  'import',
  'in',
  'out',
  'self',
  'len',
  'c_int',
  'external_call',
  'mut',
  'ref',
  'var',
  'match',
  'raises',
  'copy',
  'size_of',
  'print',
  'range',
  'None',
  'True',
  'type',
  'result',
  'value',
  'fn',
  'String',
  '_x'.slice(1),
  'deinit',
  'comptime',
  'take',
  'raw',
  'share',
  'list',
  'write_to',
  'struct',
  'with',
];

let textIndex = 0;
function text(): string {
  textIndex += 1;
  return texts[textIndex % texts.length] ?? '';
}

function hostileDocument(): object {
  const fields = words.map((name) => ({ name, type: 'u32', doc: text() }));
  const out = words.map((name) => ({ name: `out_${name}`, type: 'u64', direction: 'out', doc: text() }));
  return {
    abi: 'hostile',
    version: '1.0.0',
    doc: text(),
    prefixes: { function: ['h_'], type: ['h_'], constant: ['H_'] },
    headers: [{ name: 'main', file: 'hostile.h', doc: text(), macros: true }],
    groups: [{ name: 'all', title: '""" \\', header: 'main', doc: text() }],
    errors: { convention: 'negative_errno', codes: [{ name: 'EINVAL', doc: text() }] },
    constants: [
      // The formatter breaks literals that are longer than a line.
      ...texts
        .map((value) => value.slice(0, 24))
        .map((value, index) => ({ name: `H_TEXT_${index}`, group: 'all', type: 'string', value, doc: text() })),
      { name: 'H_Optional', group: 'all', type: 'u64', value: '0xFFFFFFFFFFFFFFFF', doc: text() },
    ],
    types: [
      ...typeNames.map((name) => ({ kind: 'struct', name: `h_${name}`, group: 'all', doc: text(), fields })),
      {
        kind: 'enum',
        name: 'h_words',
        group: 'all',
        doc: text(),
        prefix: 'H_W_',
        enumerators: words.map((name, value) => ({ name: `H_W_${name}`, value, doc: text() })),
        reserved: [{ from: 1000, doc: text() }],
      },
      {
        kind: 'handle',
        name: 'h_thing',
        group: 'all',
        doc: text(),
        lifetime: 'owned',
        representation: 'opaque_struct',
      },
      {
        kind: 'callback',
        name: 'h_call',
        group: 'all',
        doc: text(),
        scope: 'call',
        params: words.map((name) => ({ name, type: 'i64', doc: text() })),
        returns: { type: 'bool', doc: text() },
      },
    ],
    functions: [
      {
        name: 'h_thing_end',
        group: 'all',
        handle: 'h_thing',
        role: 'destructor',
        doc: text(),
        params: [{ name: 'thing', type: 'h_thing', doc: text() }],
        returns: 'void',
      },
      ...words.map((word) => ({
        name: `h_${word}`,
        group: 'all',
        doc: text(),
        params: words.map((name) => ({ name, type: 'string', doc: text() })),
        returns: 'status',
        errors: [{ code: 'EINVAL', when: text() }],
      })),
      ...words.map((word) => ({
        name: `h_thing_${word}`,
        group: 'all',
        handle: 'h_thing',
        role: 'method',
        doc: text(),
        params: [
          { name: 'thing', type: 'h_thing', doc: text() },
          { name: 'len', type: 'u32', doc: text() },
          { name: 'list', type: 'u8', doc: text(), array: { length: 'len' } },
        ],
        returns: { type: 'bool', doc: text() },
      })),
      { name: 'h_all', group: 'all', doc: text(), params: [...fields, ...out], returns: { type: 'u64', doc: text() } },
    ],
  };
}

// The compiler takes seconds on a machine of its own, and minutes on a crowded one.
vi.setConfig({ testTimeout: 600_000 });

describeWith(['mojo'], 'a document with hostile texts and names', () => {
  let folder = '';
  let model: Model | null = null;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
    // Past the checks, which refuse some of the texts: the encoders do not rely on them.
    const source = JSON.stringify(hostileDocument());
    const { document, diagnostics } = load(source, assetsFromSource());
    if (document === null) throw new Error(JSON.stringify(diagnostics));
    model = await build(document, source);
    await writeModules(model, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('still becomes a module that is documented without a warning', async () => {
    const { stdout, stderr } = await runMojo(
      ['doc', '--diagnose-missing-doc-strings', '--Werror', '-o', '/dev/null', 'hostile.mojo'],
      folder,
    );
    expect(stdout + stderr).toBe('');
  });

  it('defines nothing that the document did not declare', () => {
    const module = readText(folder, 'hostile.mojo');
    // No control character, nothing that ends a line or reorders text.
    expect(module).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b\ufeff]/);
    const text = /"""(?:\\[\s\S]|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
    const code = module.replace(text, '');
    expect(code).not.toContain('escaped');
    expect(code).not.toContain('-===');
  });

  it('compiles every wrapper', async () => {
    if (model === null) throw new Error('there is no model');
    noteSupport(model, () => true);
    writeFileSync(join(folder, 'touch.mojo'), touchProgram([model]));
    const { stdout, stderr } = await runMojo(
      ['build', '--Werror', '--emit', 'object', '-I', '.', '-o', 'touch.o', 'touch.mojo'],
      folder,
    );
    expect(stdout + stderr).toBe('');
  });

  it('is left alone by the formatter', async ({ skip }) => {
    if (formatter() === null) {
      console.log('not run: this installation of Mojo has no formatter (mblack)');
      skip();
      return;
    }
    writeFileSync(join(folder, 'formatted.mojo'), readText(folder, 'hostile.mojo'));
    await runMojo(['format', '--quiet', 'formatted.mojo'], folder);
    expect(readText(folder, 'formatted.mojo')).toBe(readText(folder, 'hostile.mojo'));
  });
});
