// From a signal to its being seen in another process: the library on the host backend against a bare futex, in turn, in the same two processes.
import { dirname } from 'node:path';
import { runProgram } from '../scripts/components/run_program.ts';
import { compileBench, measuredBuild, median } from './native_parts.ts';

const { library } = await measuredBuild();
const folder = dirname(library);
const program = await compileBench('signal.c', 'signal', [
  '-L',
  folder,
  `-Wl,-rpath,${folder}`,
  '-lasyncrt_interop_fd',
]);
const result = await runProgram(program, [], { timeout: 300_000 });
if (!result.ok) throw new Error(result.problem);
const { futex, library: timeline } = JSON.parse(result.stdout) as { futex: number[]; library: number[] };

const ratios = timeline.map((value, round) => value / (futex[round] ?? 1)).sort((a, b) => a - b);
const line = (name: string, values: readonly number[], rest: string): void => {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
  process.stdout.write(`${name.padEnd(28)} ${median(values).toFixed(0).padStart(7)} ns (${low} to ${high})${rest}\n`);
};
process.stdout.write(`signal to seen, two processes, 8,000 in each of ${futex.length} rounds, median\n`);
line('a bare futex', futex, '');
const [low, high] = [ratios[0] ?? 0, ratios.at(-1) ?? 0].map((value) => value.toFixed(2));
line(
  'the library, host backend',
  timeline,
  `  ${median(ratios).toFixed(2)}x, in single rounds ${low}x to ${high}x; goal 1.1x`,
);
