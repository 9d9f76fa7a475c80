// `npm run gpu:bundle`: one archive with the GPU suite, for a machine with an NVIDIA driver and nothing else.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { below, type Entry, tarGz } from '../../generator/pack/archive.ts';
import { Progress } from '../start/progress.ts';
import { findCmake, requireComponents } from '../start/tools.ts';
import { stageSuite } from './stage.ts';

/** npm runs scripts in the root of the repository. */
const root = process.cwd();
/** It must travel by slow lines. Bytes. */
const limit = 60_000_000;
const progress = new Progress();

function entriesOf(folder: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, path),
        data: readFileSync(path),
        executable: (statSync(path).mode & 0o100) !== 0,
      };
    });
}

async function main(): Promise<void> {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  await requireComponents(['cuda-headers', 'vulkan', 'gl'], say);
  const cmake = await findCmake(say);
  progress.begin('the GPU suite');
  const folder = await stageSuite({ root, cmake, onStep: (text) => progress.update(text) });
  progress.update('packing the GPU suite');
  const entries = below('abiwright-gpu', entriesOf(folder));
  const archive = tarGz(entries);
  if (archive.length > limit) throw new Error(`the archive has ${archive.length} bytes, and ${limit} are the limit`);
  const path = join(root, 'dist/abiwright-gpu-linux-x64.tar.gz');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(path, archive);
  progress.end();
  for (const { path: name, data } of entries) say(`${String(data.length).padStart(9)}  ${name}`);
  say(`${relative(root, path)}: ${archive.length} bytes; unpack it on a machine with an NVIDIA driver, and: ./run`);
}

try {
  if (process.argv.length > 2) {
    process.stderr.write('usage: npm run gpu:bundle\n');
    process.exitCode = 2;
  } else {
    await main();
  }
} catch (error) {
  progress.end();
  process.stderr.write(`gpu:bundle: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
