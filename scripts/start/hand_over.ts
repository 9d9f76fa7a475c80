import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NativeBuild } from '../native/build_native.ts';
import { withChildren } from './children.ts';
import type { HandOverOptions } from './options.ts';

/** What the two processes said when they had finished. */
export interface HandedOver {
  readonly producer: string;
  readonly consumer: string;
}

/** Waits for a process. Throws an Error with what it complained about. */
function finished(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve(said.stdout.trimEnd());
      else reject(new Error(`the ${name} failed: ${said.stderr.trimEnd() || `it ended with ${signal ?? status}`}`));
    });
  });
}

/**
 * Runs the producer and the consumer of examples/frame as two processes, which meet at a Unix socket. `onFrame` is told of each frame that the
 * consumer has verified. Throws an Error with the complaint of the one that failed first; the other is ended.
 */
export async function handOver(
  root: string,
  { library, addon }: NativeBuild,
  { backend, format, frames, out }: HandOverOptions,
  onFrame: (frame: number) => void,
): Promise<HandedOver> {
  const folder = mkdtempSync(join(tmpdir(), 'abiwright-frame-'));
  const common = ['--socket', join(folder, 'socket'), '--library', library, '--addon', addon, '--backend', backend];
  const start = (name: string, args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(root, `examples/frame/${name}.ts`), ...common, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  const children = [
    start('producer', ['--format', format, '--frames', String(frames)]),
    start('consumer', ['--out', out]),
  ] as const;
  const [producer, consumer] = children;
  consumer.on('message', (message: { verified: number }) => onFrame(message.verified));
  return await withChildren(children, folder, async () => {
    const [said, answered] = await Promise.all([finished(producer, 'producer'), finished(consumer, 'consumer')]);
    return { producer: said, consumer: answered };
  });
}
