import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ProgramResult, runProgram } from '../components/run_program.ts';
import { componentNamed } from '../components/table.ts';

/** What a proof found: what was done, in a few words, or why it could not be done, or what is wrong. */
export type ProofResult =
  | { readonly kind: 'proved'; readonly detail: string }
  | { readonly kind: 'not run'; readonly reason: string }
  | { readonly kind: 'failed'; readonly output: string };

/** A proof that one output compiles. */
export interface Proof {
  readonly name: string;
  run(root: string, generated: string): Promise<ProofResult>;
}

const warnings = ['-Wall', '-Wextra', '-Wpedantic', '-Werror'];

/** The files of a folder with one of these endings, in order; none if the folder is missing. */
function filesOf(folder: string, endings: readonly string[]): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

async function all(runs: readonly (() => Promise<ProgramResult>)[], detail: string): Promise<ProofResult> {
  for (const run of runs) {
    const result = await run();
    if (!result.ok) return { kind: 'failed', output: result.stderr + result.stdout || result.problem };
  }
  return { kind: 'proved', detail };
}

function compile(
  compiler: string,
  standard: string,
  file: string,
  includes: readonly string[],
): () => Promise<ProgramResult> {
  const language = standard.includes('++') ? 'c++' : 'c';
  const folders = includes.flatMap((folder) => ['-I', folder]);
  return () =>
    runProgram(compiler, [`-std=${standard}`, ...warnings, '-fsyntax-only', ...folders, '-x', language, file]);
}

const headers: Proof = {
  name: 'C headers',
  run(_root, generated) {
    const files = filesOf(join(generated, 'include'), ['.h']);
    const standards = ['c99', 'c2x', 'c++11', 'c++20'];
    const runs = files.flatMap((file) =>
      standards.map((standard) =>
        compile(standard.includes('++') ? 'c++' : 'cc', standard, file, [join(generated, 'include')]),
      ),
    );
    return all(runs, `${files.length} C headers as ${standards.join(', ')}`);
  },
};

const typescript: Proof = {
  name: 'TypeScript bindings',
  async run(root, generated) {
    const folder = join(generated, 'typescript');
    const typings = filesOf(folder, ['.d.ts']);
    const modules = filesOf(folder, ['.js']);
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2023,esnext.disposable',
    ];
    const check = (): Promise<ProgramResult> =>
      runProgram(process.execPath, [
        join(root, 'node_modules/typescript/bin/tsc'),
        '--ignoreConfig',
        ...options,
        ...typings,
      ]);
    const parse = modules.map((file) => () => runProgram(process.execPath, ['--check', file]));
    return all([check, ...parse], `${typings.length} typings and ${modules.length} modules of TypeScript`);
  },
};

const mojo: Proof = {
  name: 'Mojo module',
  async run(_root, generated) {
    const status = await componentNamed('mojo').probe();
    const files = filesOf(join(generated, 'mojo'), ['.mojo']);
    if (!status.found)
      return { kind: 'not run', reason: `${status.reason}; \`npm test -- --components\` says how to get it` };
    const options = [
      'doc',
      '--diagnose-missing-doc-strings',
      '--Werror',
      '-I',
      join(generated, 'mojo'),
      '-o',
      '/dev/null',
    ];
    return all(
      files.map((file) => () => runProgram(status.paths['mojo'] ?? 'mojo', [...options, file], { env: status.env })),
      `${files.length} Mojo modules`,
    );
  },
};

/** Every proof. The library and the Node addon need none: they are built. */
export const proofs: readonly Proof[] = [headers, typescript, mojo];
