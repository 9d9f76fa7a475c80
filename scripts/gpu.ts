// `npm run test:gpu`: asks a machine with an NVIDIA GPU what the CUDA backend must know about it, and writes the answers into docs/gpu/.
// Exit status: 0 asked, 1 something failed, 2 bad usage, 3 there is no GPU here and nothing was run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './components/run_program.ts';
import { componentNamed } from './components/table.ts';
import { findCmake, requireComponents } from './start/tools.ts';

/** npm runs scripts in the root of the repository. */
const root = process.cwd();
const timeout = 1_200_000;

/** A Markdown table of the answers. */
function tableOf(answers: Readonly<Record<string, unknown>>): string {
  const cell = (value: unknown) =>
    (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll('|', '\\|');
  const rows = Object.entries(answers).map(([name, value]) => `| ${name} | ${cell(value)} |`);
  return `# ${cell(answers['device'])}\n\nAsked by \`npm run test:gpu\`.\n\n| question | answer |\n| --- | --- |\n${rows.join('\n')}\n`;
}

async function expectSuccess(command: string, args: readonly string[]): Promise<string> {
  const result = await runProgram(command, args, { timeout });
  if (!result.ok) throw new Error(`${command} ${args.join(' ')}\n${result.problem}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

async function main(): Promise<number> {
  if (process.argv.length > 2) {
    process.stderr.write('usage: npm run test:gpu\n');
    return 2;
  }
  const gpu = await componentNamed('gpu').probe();
  if (!gpu.found) {
    process.stderr.write(`test:gpu: there is no GPU here, and nothing was run: ${gpu.reason}\n`);
    return 3;
  }
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const headers = (await requireComponents(['cuda-headers'], say))['cuda-headers'];
  const include = headers?.found === true ? (headers.paths['include'] ?? '') : '';
  const folder = join(root, 'build/gpu');
  const cmake = await findCmake(say);
  const options = [`-DINTEROP_CUDA_INCLUDE=${include}`, '-DINTEROP_CUDA_TESTS=ON'];
  await expectSuccess(cmake, ['-S', join(root, 'native-impl'), '-B', folder, ...options]);
  await expectSuccess(cmake, ['--build', folder, '--parallel', '--target', 'gpu_probe']);
  const answers = JSON.parse(await expectSuccess(join(folder, 'test/cuda/gpu_probe'), [])) as Record<string, unknown>;
  const out = join(root, 'docs/gpu');
  const name = String(answers['device'])
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(answers, null, 2)}\n`);
  writeFileSync(join(out, `${name}.md`), tableOf(answers));
  process.stdout.write(`the answers of ${answers['device']} are in ${join('docs/gpu', `${name}.md`)}\n`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`test:gpu: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
