import { spawnSync } from 'node:child_process';

/** Wall times of one command, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

function once(command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return elapsed;
}

function summarise(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, minimum: sorted[0] ?? 0, maximum: sorted.at(-1) ?? 0 };
}

/** A command to be timed; `before` runs ahead of each run and is not timed. */
export interface Subject {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly before?: () => void;
}

/** Times several commands of one program in turn (A B C A B C ...), so that a machine whose speed drifts slows all of them alike. The first round is not counted. */
export function measureInTurn(
  program: string,
  subjects: readonly Subject[],
  rounds: number,
  progress: (done: number, total: number) => void,
): Map<string, Timing> {
  const times = new Map(subjects.map((subject): [string, number[]] => [subject.name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const subject of subjects) {
      subject.before?.();
      const elapsed = once(program, subject.args, { ...process.env, ...subject.env });
      if (round > 0) times.get(subject.name)?.push(elapsed);
    }
    progress(round + 1, rounds + 1);
  }
  return new Map([...times].map(([name, list]): [string, Timing] => [name, summarise(list)]));
}
