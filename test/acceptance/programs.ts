import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConsumers } from '../../scripts/native/build_consumers.ts';
import { componentEnv, componentPath } from '../support/component.ts';
import type { Consumer, Producer, Route } from './pairs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'build/acceptance');

/** Building can take long on a machine that does other things as well. Milliseconds. */
export const buildLimit = 1_200_000;

let built: Promise<string> | undefined;

/** Builds the library, the producer and the consumers, once. */
export async function buildPrograms(): Promise<void> {
  built ??= buildConsumers({ root, cmake: componentPath('cmake', 'cmake') });
  await built;
}

/** How a program ended, and what it printed. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Collects what a program prints until it ends. */
export function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}

/** Starts a program of the build, or one by its path. */
export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(resolve(folder, program), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

export interface Meeting {
  readonly producer: Ended;
  readonly consumer: Ended;
}

/** Two processes with a socket between them; each sees only its own driver, and `more` of the environment. */
export async function meet(
  producer: Producer,
  consumer: Consumer,
  route: Route,
  scenario: readonly string[],
  access: 'map' | 'own' | 'kernel' | 'copy' = 'map',
  more: Readonly<Record<string, string>> = {},
): Promise<Meeting> {
  const environment = (component: string) => ({ ...componentEnv(component), ...more });
  const scratch = mkdtempSync(join(tmpdir(), 'abiwright-acceptance-'));
  try {
    const socket = join(scratch, 'socket');
    const producing = start(
      producer.program ?? 'producer',
      [socket, producer.backend, access],
      environment(producer.component),
    );
    const producerEnd = ended(producing);
    const consuming = start(consumer.program, [socket, route, ...scenario], environment(consumer.component));
    const consumerEnd = await ended(consuming);
    // A consumer that failed early may never have connected.
    const timer = setTimeout(() => producing.kill(), 10_000);
    const result = { producer: await producerEnd, consumer: consumerEnd };
    clearTimeout(timer);
    return result;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
