// `npm run pack`: everything that is shipped, in dist/: the package of abiwright itself, and the archives of the flagship. npm has run the build before it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProgramResult, runProgram } from './components/run_program.ts';
import { buildNative } from './native/build_native.ts';
import { stagePackage } from './pack/package_files.ts';
import { Progress } from './start/progress.ts';
import { findCmake } from './start/tools.ts';

const root = process.cwd();
const dist = join(root, 'dist');
/** The part of the conformance suite that no document can say. */
const handWritten = join(root, 'native-impl/conformance');
const progress = new Progress();

function must(result: ProgramResult, what: string): string {
  if (!result.ok) throw new Error(`${what} failed: ${result.problem}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

/** Packs abiwright itself, from a copy whose permissions do not depend on the checkout. */
async function packAbiwright(scratch: string): Promise<void> {
  progress.begin('packing abiwright');
  const staged = join(scratch, 'package');
  stagePackage(root, staged);
  const options = ['pack', staged, '--ignore-scripts', '--silent', '--pack-destination', dist];
  must(await runProgram('npm', options), 'npm pack');
  progress.end();
}

/** Builds library and addon, and packs the flagship with them. What only a debugger needs stays out: it names folders of this machine. */
async function packFlagship(scratch: string): Promise<string> {
  const cmake = await findCmake((line) => process.stdout.write(`${line}\n`));
  progress.begin('building the native library');
  const onProgress = (what: string, percent: number): void => progress.update(`building ${what}: ${percent} %`);
  const built = await buildNative({ root, cmake, onProgress });
  for (const what of built.leftOut) process.stdout.write(`${what}\n`);
  const stripped = { library: join(scratch, 'library.so'), addon: join(scratch, 'addon.node') };
  for (const name of ['library', 'addon'] as const)
    must(await runProgram('strip', ['--strip-unneeded', '-o', stripped[name], built[name]]), 'strip');
  progress.begin('packing the flagship');
  const words = [
    join(dist, 'cli.js'),
    'pack',
    'schema/interop_fd.abi.json',
    '--name',
    '@abiwright/interop-fd',
    '--library',
    stripped.library,
    '--addon',
    stripped.addon,
    '--license',
    'LICENSE',
    ...(existsSync(handWritten) ? ['--conformance', handWritten] : []),
  ];
  const printed = must(await runProgram(process.execPath, words, { cwd: root }), 'abiwright pack');
  progress.end();
  return printed;
}

const scratch = mkdtempSync(join(tmpdir(), 'abiwright-pack-'));
try {
  await packAbiwright(scratch);
  process.stdout.write(await packFlagship(scratch));
} catch (error) {
  progress.end();
  process.stderr.write(`abiwright: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
