// What generation costs, as multiples of starting bare node in the same run.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureInTurn, type Subject, type Timing } from './measure.ts';
import { syntheticDocument } from './synthetic.ts';

const rounds = 9;
const root = process.cwd();
const cli = join(root, 'dist/cli.js');
if (!existsSync(cli)) {
  process.stderr.write('bench: dist/ is missing; run `npm run build` first\n');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'abiwright-bench-'));
const compileCache = join(work, 'compile-cache');
const warm = { NODE_COMPILE_CACHE: compileCache };
const targets = ['c', 'mojo', 'typescript', 'node', 'native', 'docs'];

function writeDocument(name: string, functions: number, structs: number): string {
  mkdirSync(join(work, name));
  const path = join(work, name, 'synthetic.abi.json');
  writeFileSync(path, syntheticDocument(functions, structs));
  return path;
}

const small = writeDocument('small', 202, 92);
const large = writeDocument('large', 775, 1330);

let outputs = 0;
/** Generation into a folder that does not exist yet. */
function generate(name: string, document: string, list: readonly string[], env: NodeJS.ProcessEnv = warm): Subject {
  outputs += 1;
  const out = join(work, `out-${outputs}`);
  const before = (): void => {
    rmSync(out, { recursive: true, force: true });
    if (env !== warm) rmSync(env['NODE_COMPILE_CACHE'] ?? '', { recursive: true, force: true });
  };
  return { name, args: [cli, 'generate', document, '--out', out, '--target', list.join(',')], env, before };
}

const checked = join(work, 'checked');
const cold = { NODE_COMPILE_CACHE: join(work, 'cold-cache') };
/** Loading one module, in a file of its own: the compile cache does not serve code given on the command line. */
function importOf(name: string, url = import.meta.resolve(name)): Subject {
  const script = join(work, `import-${name.replaceAll('/', '-')}.mjs`);
  writeFileSync(script, `import ${JSON.stringify(url)};\n`);
  return { name: `import ${name}`, args: [script], env: warm };
}
const built = (file: string): Subject => importOf(`dist/${file}`, pathToFileURL(join(root, 'dist', file)).href);
const subjects: Subject[] = [
  { name: 'bare node', args: ['-e', '0'] },
  { name: 'abiwright --version', args: [cli, '--version'], env: warm },
  generate(
    'small, all but typescript',
    small,
    targets.filter((target) => target !== 'typescript'),
  ),
  generate('small, all', small, targets),
  generate('small, all, cold', small, targets, cold),
  generate('large, all', large, targets),
  ...targets.map((target) => generate(`small, only ${target}`, small, [target])),
  { name: 'check, nothing changed', args: [cli, 'generate', small, '--out', checked, '--check'], env: warm },
  built('compile.js'),
  built('assets.js'),
  // What is not loaded, or only as a part of dist/: for comparison.
  importOf('handlebars/runtime.js'),
  importOf('ts-morph'),
];

const limits: Readonly<Record<string, number>> = {
  'small, all but typescript': 6,
  'small, all': 14,
  'large, all': 30,
  'check, nothing changed': 2,
};

function report(results: ReadonlyMap<string, Timing>): void {
  const base = results.get('bare node')?.median ?? 1;
  process.stdout.write(`node ${process.version}, median of ${rounds}, in turn; bare node ${base.toFixed(1)} ms\n`);
  // The synthetic documents have a library already, so for this target there is nothing to emit.
  const nothing = results.get('small, only native')?.median ?? 0;
  for (const [name, { median, minimum, maximum }] of results) {
    const goal = limits[name] === undefined ? '' : `  goal ${limits[name]}x`;
    const cost = name.startsWith('small, only ') ? `  target alone ${(median - nothing).toFixed(0)} ms` : '';
    process.stdout.write(
      `${name.padEnd(28)} ${(median / base).toFixed(2).padStart(7)}x  ${median.toFixed(0).padStart(6)} ms (${minimum.toFixed(0)} to ${maximum.toFixed(0)})${goal}${cost}\n`,
    );
  }
}

try {
  measureInTurn(
    process.execPath,
    [{ name: 'prepare', args: [cli, 'generate', small, '--out', checked], env: warm }],
    1,
    () => {},
  );
  const progress = (done: number, total: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${done} of ${total}${done === total ? '\n' : ''}`);
  };
  report(measureInTurn(process.execPath, subjects, rounds, progress));
} finally {
  rmSync(work, { recursive: true, force: true });
}
