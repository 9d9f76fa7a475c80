// `npm run test:gpu`: builds the GPU suite and runs it on this machine; what it reports of a GPU goes into docs/gpu/. With --rehearse it runs on the double
// of the CUDA driver, beside Vulkan in software, and its report stays in build/gpu/.
// Exit status: 0 all passed, 1 something failed, 2 bad usage, 3 there is no GPU here and nothing was run.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { componentNamed } from './components/table.ts';
import { rehearsalArguments } from './gpu/rehearsal.ts';
import { stageSuite } from './gpu/stage.ts';
import { Progress } from './start/progress.ts';
import { findCmake, requireComponents } from './start/tools.ts';

/** npm runs scripts in the root of the repository. */
const root = process.cwd();
const progress = new Progress();
const usage = `usage: npm run test:gpu [-- --rehearse] [-- options of the suite]

  npm run test:gpu                          on the NVIDIA GPU of this machine
  npm run test:gpu -- --only OpenGL         a part of it
  npm run test:gpu -- --rehearse            on the double of the driver: no result is one of a GPU
  npm run test:gpu -- --rehearse --layer    with timelines of the test-only layer
`;

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const rehearses = words.includes('--rehearse');
  const gpu = await componentNamed('gpu').probe();
  if (!gpu.found && !rehearses) {
    process.stderr.write(`test:gpu: there is no GPU here, and nothing was run: ${gpu.reason}\n`);
    return 3;
  }
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const components = await requireComponents(['cuda-headers', 'vulkan', 'gl'], say);
  const cmake = await findCmake(say);
  progress.begin('the GPU suite');
  const onStep = (text: string): void => progress.update(text);
  const folder = await stageSuite({ root, cmake, onStep });
  const vulkan = components['vulkan'];
  const added = rehearses
    ? await rehearsalArguments(
        { root, cmake, onStep },
        vulkan?.found === true ? (vulkan.paths['icd'] ?? '') : '',
        words.includes('--layer'),
      )
    : [];
  progress.end();
  const report = join(root, 'build/gpu', rehearses ? 'rehearsal' : 'report');
  rmSync(report, { recursive: true, force: true });
  const own = words.filter((word) => word !== '--rehearse' && word !== '--layer');
  const { status } = spawnSync(join(folder, 'run'), ['--out', report, ...added, ...own], { stdio: 'inherit' });
  if (!rehearses && (status === 0 || status === 1)) {
    const docs = join(root, 'docs/gpu');
    mkdirSync(docs, { recursive: true });
    // A double says so in its name, whoever put it in the place of the driver.
    for (const name of readdirSync(report).filter((each) => !each.startsWith('double-')))
      copyFileSync(join(report, name), join(docs, name));
  }
  return status ?? 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  progress.end();
  process.stderr.write(`test:gpu: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
