// `npm run pack`: everything that is shipped, in dist/: the package of abiwright itself, and the archives of the flagship. npm has run the build before it.
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
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

/** Packs abiwright itself, from a copy whose permissions do not depend on the checkout. @return The line that says so. */
async function packAbiwright(scratch: string): Promise<string> {
  progress.begin('packing abiwright');
  const staged = join(scratch, 'package');
  stagePackage(root, staged);
  const options = ['pack', staged, '--ignore-scripts', '--silent', '--pack-destination', dist];
  must(await runProgram('npm', options), 'npm pack');
  progress.end();
  const [name = ''] = globSync('abiwright-[0-9]*.tgz', { cwd: dist });
  const kilobytes = (statSync(join(dist, name)).size / 1000).toFixed(0);
  return `${`${kilobytes} kB`.padStart(9)}              dist/${name}\n`;
}

/** Version of the compiler, whose C++ library is linked into the flagship's. */
async function compilerVersion(): Promise<string> {
  return must(await runProgram(process.env['CXX'] ?? 'c++', ['-dumpfullversion']), 'the C++ compiler').trim();
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
    '--contains',
    `libstdc++@${await compilerVersion()}=GPL-3.0-or-later WITH GCC-exception-3.1`,
    ...(existsSync(handWritten) ? ['--conformance', handWritten] : []),
  ];
  const printed = must(await runProgram(process.execPath, words, { cwd: root }), 'abiwright pack');
  progress.end();
  return printed;
}

/** Archives of another version would be published with these. */
function removeArchives(): void {
  for (const name of globSync('*.{tgz,tar.gz,whl,yaml}', { cwd: dist })) rmSync(join(dist, name));
}

const scratch = mkdtempSync(join(tmpdir(), 'abiwright-pack-'));
try {
  const [option] = process.argv.slice(2);
  if (option !== undefined)
    throw new Error(
      `npm run pack takes no options, so not ${option}; abiwright pack --help shows those for other documents`,
    );
  removeArchives();
  process.stdout.write(await packAbiwright(scratch));
  process.stdout.write(await packFlagship(scratch));
} catch (error) {
  progress.end();
  process.stderr.write(`abiwright: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
