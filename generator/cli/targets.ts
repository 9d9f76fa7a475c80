import { targets } from '../emit/targets.ts';
import type { Console } from './console.ts';

/** Runs `abiwright targets`: name, output folder and purpose of each target. */
export function runTargets(json: boolean, console: Console): void {
  if (json) {
    console.out(`${JSON.stringify(targets.map(({ id, output, doc }) => ({ id, output, doc })))}\n`);
    return;
  }
  const width = Math.max(...targets.map((target) => target.id.length));
  for (const { id, doc } of targets) console.out(`${id.padEnd(width)}  ${doc}\n`);
}
