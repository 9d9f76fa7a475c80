import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { compile } from '../../generator/compile.ts';
import { c } from '../../generator/emit/c/target.ts';
import { node } from '../../generator/emit/node/target.ts';
import { typescript } from '../../generator/emit/typescript/target.ts';
import { type TestDocument, testDocument } from '../documents/documents.ts';
import { documentPath, repository } from './model.ts';
import { runProgram } from './run_program.ts';

/** A test document with everything that is made of it. */
export interface BuiltDocument {
  readonly document: TestDocument;
  /** Folder of the outputs. */
  readonly outputs: string;
  /** Path of the shared library. */
  readonly library: string;
  /** Path of the Node addon. */
  readonly addon: string;
}

const warnings = ['-Wall', '-Wextra', '-Werror'];

/** The C sources of the library of a test document, sorted. */
export function librarySources(name: string): string[] {
  const folder = `${repository}test/documents/${name}/library`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.c'))
    .sort()
    .map((file) => join(folder, file));
}

/** The outputs of a test document that its library and its bindings need. Throws if there is any diagnostic of severity `error`. */
export async function outputsOf(name: string): Promise<ReadonlyMap<string, string>> {
  const text = readFileSync(documentPath(name), 'utf8');
  const { diagnostics, files } = await compile(text, { assets: assetsFromSource(), targets: [c, typescript, node] });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors, null, 2)}`);
  return new Map(files.map((file) => [file.path, file.text]));
}

async function compileAll(document: TestDocument, folder: string): Promise<void> {
  const { name } = document;
  const sources = librarySources(name);
  const headers = ['-I', join(folder, 'include')];
  const shared = ['-shared', '-fPIC', '-O1', '-g', ...warnings];
  const library = [...shared, ...document.libraryOptions, ...headers, ...sources];
  await runProgram('cc', [...library, '-o', join(folder, `lib${name}.so`), '-lm', '-lpthread']);

  const addonFolder = join(folder, 'node');
  const addonSources = readdirSync(addonFolder)
    .filter((file) => file.endsWith('.c'))
    .sort()
    .map((file) => join(addonFolder, file));
  const nodeApi = ['-I', `${repository}node_modules/node-api-headers/include`, '-DNAPI_VERSION=8'];
  const addon = [...shared, '-std=c11', '-fvisibility=hidden', ...document.programOptions, ...nodeApi, ...addonSources];
  await runProgram('cc', [...addon, '-o', join(addonFolder, `${name}_node.node`), '-lpthread', '-ldl']);
}

/** What the result depends on: the outputs, the sources of the library and the options. */
function fingerprint(document: TestDocument, outputs: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify([document, [...outputs]]));
  const folder = `${repository}test/documents/${document.name}/library`;
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Gives a finished folder its name, unless another process was faster. */
function putInPlace(temporary: string, folder: string): void {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Generates the outputs of a test document and compiles its library and its addon. The result lies in a folder below `build/` that is named after
 * everything it depends on, so that it is made once, whichever test asks first.
 */
export async function buildDocument(name: string): Promise<BuiltDocument> {
  const document = testDocument(name);
  const outputs = await outputsOf(name);
  const parent = `${repository}build/test-documents`;
  const folder = join(parent, `${name}-${fingerprint(document, outputs)}`);
  if (!existsSync(folder)) {
    mkdirSync(parent, { recursive: true });
    const temporary = mkdtempSync(join(parent, '.new-'));
    try {
      for (const [path, text] of outputs) {
        mkdirSync(dirname(join(temporary, path)), { recursive: true });
        writeFileSync(join(temporary, path), text);
      }
      await compileAll(document, temporary);
      putInPlace(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  return {
    document,
    outputs: folder,
    library: join(folder, `lib${name}.so`),
    addon: join(folder, 'node', `${name}_node.node`),
  };
}
