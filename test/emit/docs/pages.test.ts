import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { mojo } from '../../../generator/emit/mojo/target.ts';
import { loaderCapabilities, loaderDocs, loaderNames } from '../../../generator/emit/shared/loaders.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import type { DeclaredType, Model } from '../../../generator/model/model.ts';
import { allPages, cellsOf, type DocumentPages, headingsOf, tablesOf } from './pages.ts';
import { brokenLinks, brokenTables, untidyLines } from './problems.ts';

const documents = await allPages();
const assets = assetsFromSource();

function flagship(): DocumentPages {
  const found = documents.find(({ name }) => name === 'interop_fd');
  if (found === undefined) throw new Error('there is no flagship');
  return found;
}

const withoutBlanks = (text: string): string => text.replace(/[\s;,]+/g, '');

/** The blocks of code in a language, of all pages of groups; those in prose are the document's own. */
function blocksOf({ model, files }: DocumentPages, language: string): string[] {
  const groups = new Set(model.groups.map(({ name }) => `${name}.md`));
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, 'gm');
  const pages = files.filter(({ path }) => groups.has(path.split('/').at(-1) ?? ''));
  return pages.flatMap(({ text }) => [...text.matchAll(fence)].map((match) => match[1] ?? ''));
}

/** The names that have to be explained somewhere, with the code that says them. */
function namesOf(model: Model): string[] {
  return [
    ...model.constants,
    ...model.functions,
    ...model.functions.flatMap(({ params }) => params),
    ...model.types,
    ...model.types.flatMap((type) => (type.kind === 'enum' ? type.enumerators : [])),
    ...(model.errors.kind === 'none' ? [] : model.errors.codes),
    ...model.promises,
  ].map(({ name }) => name);
}

/** How many rows the tables below a heading have, without their heads. */
function rowsBelow(files: DocumentPages['files'], name: string): number {
  const heading = `\n### \`${name}\``;
  const page =
    files.map(({ text }) => text).find((text) => text.includes(`${heading}\n`) || text.includes(`${heading} (`)) ?? '';
  const from = page.search(new RegExp(`\\n### \`${name}\`(?: \\(|\\n)`)) + 1;
  const length = page.slice(from + 1).search(/\n#{2,3} /);
  const section = length < 0 ? page.slice(from) : page.slice(from, from + 1 + length);
  return tablesOf(section).reduce((sum, table) => sum + table.length - 2, 0);
}

/** How many rows a type must have: a struct and a union also for size and alignment. */
function rowsOf(type: DeclaredType, model: Model): number {
  switch (type.kind) {
    case 'enum':
      return type.enumerators.length * (type.isFormat ? 2 : 1) + type.reserved.length;
    case 'struct':
    case 'union':
      return type.fields.length + 2;
    case 'handle':
      return model.functions.filter(({ handle, role }) => handle === type && role !== null).length;
    case 'callback':
      return type.params.length;
    case 'alias':
      return 0;
  }
}

describe.each(documents)('the reference of $name', (document) => {
  const { model, files } = document;
  const all = files.map(({ text }) => text).join('\n');

  it('has every page in prose, with its sections, tables and examples, and the index leads to it', () => {
    for (const { name, title, sections } of model.pages) {
      const text = files.find(({ path }) => path.endsWith(`${name}.md`))?.text ?? '';
      expect(headingsOf(text)).toEqual([title, ...sections.map((section) => section.title)]);
      expect(all).toContain(`[${title}](${name}.md)`);
      for (const { group, table, example } of sections) {
        for (const line of example?.lines ?? []) expect(text).toContain(`\n${line}\n`);
        for (const row of table?.rows ?? []) expect(text).toContain(`| ${row[0]} |`);
        for (const declaration of model.functions.filter((one) => group !== null && one.group === group))
          expect(text).toContain(`| [\`${declaration.name}\`](`);
      }
    }
  });

  it('says everything that the document declares', () => {
    const code = new Set([...all.matchAll(/`([^`\n]+)`/g)].flatMap((match) => match[1]?.match(/[A-Za-z_]\w*/g) ?? []));
    expect(namesOf(model).filter((name) => !code.has(name))).toEqual([]);
    const headings = new Set(files.flatMap(({ text }) => headingsOf(text)).map((heading) => heading.split(' ')[0]));
    expect([...model.functions, ...model.types].filter(({ name }) => !headings.has(name))).toEqual([]);
    const fields = model.types.flatMap((type) => (type.kind === 'struct' || type.kind === 'union' ? type.fields : []));
    expect(fields.filter(({ name }) => !code.has(name)).map(({ name }) => name)).toEqual([]);
    for (const { doc } of [...model.functions, ...model.types]) {
      const word = /[A-Za-z]{4,}/.exec(doc)?.[0] ?? '';
      expect(all).toContain(word);
    }
  });

  it('has a row for each parameter, requirement, error, field, enumerator, format and member', () => {
    for (const { name, params, requires, errors } of model.functions)
      expect({ name, rows: rowsBelow(files, name) }).toEqual({
        name,
        rows: params.length + requires.length + errors.length,
      });
    for (const type of model.types)
      expect({ name: type.name, rows: rowsBelow(files, type.name) }).toEqual({
        name: type.name,
        rows: rowsOf(type, model),
      });
  });

  it('has links that lead somewhere', () => {
    expect(brokenLinks(files)).toEqual([]);
  });

  it('has tables whose rows have as many cells as their heads', () => {
    expect(files.flatMap(({ text }) => tablesOf(text)).length).toBeGreaterThan(3);
    expect(brokenTables(files)).toEqual([]);
  });

  it('is tidy', () => {
    expect(untidyLines(files)).toEqual([]);
  });

  it('has the signature of every function in C and TypeScript, and in Mojo what Mojo can call', () => {
    const c = blocksOf(document, 'c');
    const ts = blocksOf(document, 'ts');
    const names = model.functions.map(({ name }) => name);
    expect(names.filter((name) => !c.some((block) => new RegExp(`\\b${name}\\(`).test(block)))).toEqual([]);
    expect(names.filter((name) => !ts.some((block) => block.includes(`library.raw.${name}(`)))).toEqual([]);
    expect(blocksOf(document, 'mojo').length).toBeGreaterThan(0);
  });

  it('has the signatures of the typings', async () => {
    const outputs = await typescript.emit(model, assets);
    const typings = outputs
      .filter(({ path }) => path.endsWith('.d.ts'))
      .map(({ text }) => withoutBlanks(text))
      .join('');
    const signatures = blocksOf(document, 'ts').flatMap((block) => block.split(/\n(?=[a-z][\w$]*\.)/));
    expect(signatures.length).toBe(2 * model.functions.length);
    const unknown = signatures.filter((signature) => {
      const member = signature.replace(/^(?:library\.raw|library\.(?=[A-Z])\w+|library|[A-Za-z_$][\w$]*)\./, '');
      return !typings.includes(withoutBlanks(member));
    });
    expect(unknown).toEqual([]);
  });

  it('has the signatures of the Mojo modules', async () => {
    const outputs = await mojo.emit(model, assets);
    const modules = outputs.map(({ text }) => withoutBlanks(text)).join('');
    const signatures = blocksOf(document, 'mojo').flatMap((block) => block.split(/\n(?= *(?:def|struct|var|@))/));
    expect(
      signatures
        .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('struct '))
        .filter((line) => !modules.includes(withoutBlanks(line))),
    ).toEqual([]);
  });
});

describe('the reference of the flagship', () => {
  it('shows a method in each language', () => {
    const page = flagship().files.find(({ path }) => path === 'context.md')?.text ?? '';
    const section = page.slice(page.indexOf('### `AsyncRT_InteropContext_close`'));
    expect(section).toContain('int AsyncRT_InteropContext_close(AsyncRT_InteropContext context);');
    expect(section).toContain('context.close(): void');
    expect(section).toContain('struct Context:\n    def close(');
  });

  it('links what a text mentions', () => {
    const page = flagship().files.find(({ path }) => path === 'import.md')?.text ?? '';
    expect(page).toContain('(context.md#asyncrt_interopcontext-handle)');
    const core = flagship().files.find(({ path }) => path === 'core.md')?.text ?? '';
    expect(core).toContain('[`AsyncRT_Signal_timeline_semaphore_fd`](#asyncrt_signal_timeline_semaphore_fd) needs one');
  });

  it('tells what each loader can do', () => {
    const index = flagship().files.find(({ path }) => path === 'README.md')?.text ?? '';
    const rows = tablesOf(index).flat().map(cellsOf);
    for (const name of loaderNames) expect(rows.filter((cells) => cells[0] === `\`${name}\``)).toHaveLength(1);
    for (const text of Object.values(loaderDocs)) expect(index).toContain(text.split(',')[0]);
    const able = { yes: 'yes', no: 'no', addon: 'through the addon' };
    for (const { id, loaders } of loaderCapabilities) {
      const row = rows.find((cells) => cells.at(-1) === `\`${id}\``);
      expect(row?.slice(1, -1)).toEqual(loaderNames.map((name) => able[loaders[name]]));
    }
  });
});

describe('the checks of pages', () => {
  const page = (text: string) => [{ path: 'a.md', text }];

  it('find links that lead nowhere', () => {
    const good = '# A `b_c` (struct)\n\n[x](#a-b_c-struct) [y](a.md)\n\n## Twice\n\n## Twice\n\n[z](a.md#twice-1)\n';
    expect(brokenLinks(page(good))).toEqual([]);
    expect(brokenLinks(page(good.replace('twice-1', 'twice-2')))).toEqual(['a.md: a.md#twice-2']);
    expect(brokenLinks(page(good.replace('a.md)', 'b.md)')))).toEqual(['a.md: b.md']);
    expect(brokenLinks(page(good.replace('## Twice\n\n##', '##')))).toEqual(['a.md: a.md#twice-1']);
  });

  it('find rows with more cells or fewer', () => {
    expect(brokenTables(page('| a | b |\n| --- | --- |\n| x \\| y | z |\n'))).toEqual([]);
    expect(brokenTables(page('| a | b |\n| --- | --- |\n| x | y | z |\n'))).toHaveLength(1);
    expect(brokenTables(page('| a | b |\n| --- | --- |\n| x \\\\| y | z |\n'))).toHaveLength(1);
    expect(brokenTables(page('| a | b |\n| --- |\n| x | y |\n'))).toHaveLength(1);
    expect(brokenTables(page('| a |\n| --- |\n'))).toHaveLength(1);
  });

  it('find what is untidy', () => {
    for (const text of ['a \n', 'a\n\n\nb\n', 'a', 'undefined\n', 'x {{y}}\n'])
      expect(untidyLines(page(text))).not.toEqual([]);
    expect(untidyLines(page('a\n\nb\n'))).toEqual([]);
  });
});
