// `npm start`: generates the flagship, builds what came out, and hands frames from one process to another.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { runProgram } from './components/run_program.ts';
import { buildConsumers } from './native/build_consumers.ts';
import { buildNative, type NativeBuild } from './native/build_native.ts';
import { requireCuda } from './start/cuda.ts';
import { handOver } from './start/hand_over.ts';
import { readOptions, type StartOptions, UsageError } from './start/options.ts';
import { prepareOutput } from './start/output.ts';
import { pictureOf, presentPicture, presentWindow, requireDisplay } from './start/present.ts';
import { Progress } from './start/progress.ts';
import { proofs } from './start/proofs.ts';
import { findCmake, requireComponents } from './start/tools.ts';
import { timed } from './test/seconds.ts';

/** npm runs scripts in the root of the repository. */
const root = process.cwd();
const progress = new Progress();

function say(label: string, text: string): void {
  const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const shown = label.padEnd(11);
  process.stdout.write(`${color ? styleText('green', shown) : shown}  ${text}\n`);
}

/** Runs a step and says what came of it, and how long it took. */
async function step<T>(label: string, doing: string, task: () => Promise<T>, text: (result: T) => string): Promise<T> {
  progress.begin(doing);
  try {
    const { result, seconds } = await timed(task);
    progress.end();
    say(label, `${text(result)} (${seconds})`);
    return result;
  } finally {
    progress.end();
  }
}

async function generate(): Promise<string> {
  const document = join(root, 'schema/interop_fd.abi.json');
  const out = join(root, 'generated');
  const result = await runProgram(process.execPath, [
    join(root, 'generator/cli.ts'),
    'generate',
    document,
    '--out',
    out,
  ]);
  if (!result.ok) throw new Error(result.stderr.trimEnd() || result.problem);
  const { version, targets, files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    version: string;
    targets: string[];
    files: Record<string, string>;
  };
  return `schema/interop_fd.abi.json ${version}: ${Object.keys(files).length} files for ${targets.join(', ')} in generated/`;
}

/** Runs the proofs, all at once. Throws an Error with the compiler's output. */
async function prove(): Promise<string> {
  const results = await Promise.all(
    proofs.map(async ({ name, run }) => ({ name, result: await run(root, join(root, 'generated')) })),
  );
  return results
    .map(({ name, result }) => {
      if (result.kind === 'failed') throw new Error(`${name}: ${result.output}`);
      return result.kind === 'proved' ? result.detail : `${name} not compiled (${result.reason})`;
    })
    .join('; ');
}

async function build(): Promise<NativeBuild> {
  const cmake = await findCmake((line) => say('installing', line));
  const onProgress = (what: string, percent: number): void =>
    progress.update(`building ${what}${percent === 0 ? '' : `, ${percent} %`}`);
  return await buildNative({ root, cmake, onProgress });
}

async function start(options: StartOptions): Promise<void> {
  prepareOutput(options.out);
  if (options.window) requireDisplay();
  if (options.backend === 'cuda') await requireCuda();
  await step('generated', 'generating', generate, (text) => text);
  await step('compiled', 'compiling headers and bindings', prove, (text) => text);
  const shown = (path: string): string => relative(root, path);
  const native = await step(
    'built',
    'building the native library',
    build,
    ({ library, addon, built }) => `${shown(library)} and ${shown(addon)}${built ? '' : ', as before'}`,
  );
  for (const what of native.leftOut) say('left out', `${what} (\`npm test -- --components\` says how to get it)`);
  const onFrame = (frame: number): void => progress.update(`handing over: ${frame} of ${options.frames} frames`);
  const handed = await step(
    'handed over',
    'handing over',
    () => handOver(root, native, options, onFrame),
    ({ producer }) => producer,
  );
  const [verified = '', picture = options.out] = handed.consumer.split('\n');
  say('verified', verified);
  say('picture', picture);
  if (options.window || options.backend === 'vulkan') await present(options);
}

/** What graphics APIs make of the shared memory: pictures, or a window. */
async function present({ backend, out, window, ...shown }: StartOptions): Promise<void> {
  const folder = await step('built', 'building the consumers', buildPresenters, (built) => `${relative(root, built)}`);
  if (window) {
    const onLine = (line: string): void => say('window', line);
    await presentWindow(folder, backend, shown, onLine);
    return;
  }
  for (const api of ['vulkan', 'opengl'] as const) {
    const path = pictureOf(out, api);
    await step(
      'presented',
      `presenting with ${api}`,
      () => presentPicture(folder, backend, api, path),
      () => path,
    );
  }
}

async function buildPresenters(): Promise<string> {
  const announce = (line: string): void => say('installing', line);
  const cmake = await findCmake(announce);
  await requireComponents(['vulkan', 'gl'], announce);
  return await buildConsumers({ root, cmake, onProgress: (what) => progress.update(`building ${what}`) });
}

// Whoever reads the output may stop early; that is not an error. What cannot be written otherwise is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

try {
  const options = readOptions(root, process.argv.slice(2));
  if (typeof options === 'string') process.stdout.write(options);
  else await start(options);
} catch (error) {
  progress.end();
  process.stderr.write(`abiwright: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
