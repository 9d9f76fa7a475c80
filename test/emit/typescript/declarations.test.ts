import { Project, ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import { testDocuments } from '../../documents/documents.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

const documents = [
  ...testDocuments.map(({ name }) => ({ name, path: documentPath(name) })),
  { name: 'the flagship', path: `${repository}schema/interop_fd.abi.json` },
];

/** What the compiler inside ts-morph has against the typings of a document, library and syntax included. */
async function complaints(path: string): Promise<readonly string[]> {
  const context = { template: assetsFromSource().template, generatorVersion: '0.0.0' };
  const files = await typescript.emit(await modelOf(path), context);
  const typings = files.filter((file) => file.path.endsWith('.d.ts'));
  expect(typings.length).toBeGreaterThan(8);
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      target: ts.ScriptTarget.ESNext,
      lib: ['lib.esnext.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    },
  });
  for (const file of typings) project.createSourceFile(file.path, file.text);
  return project
    .getPreEmitDiagnostics()
    .map((found) => `${found.getSourceFile()?.getBaseName()}:${found.getLineNumber()}: ${found.getCode()}`);
}

describe('typings', () => {
  test.each(documents)('of $name compile', async ({ path }) => {
    expect(await complaints(path)).toEqual([]);
  });
});
