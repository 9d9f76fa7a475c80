import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { withChildren } from './children.ts';

/** A line that a program printed. */
type OnLine = (line: string) => void;

/** Waits for a program. Throws an Error with what it complained about; a refusal, which is no failure of the program, is the last that it prints. */
function finished(child: ChildProcess, name: string, onLine: OnLine): Promise<void> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  let last = '';
  if (child.stdout !== null)
    createInterface({ input: child.stdout }).on('line', (line) => {
      last = line;
      onLine(line);
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve();
      else reject(new Error(`the ${name} failed: ${complaint.trim() || last || `it ended with ${signal ?? status}`}`));
    });
  });
}

/** What a consumer of `test/acceptance` is to do. */
export interface Consumption {
  /** Folder of the programs. */
  readonly folder: string;
  /** Where the producer's memory comes from. */
  readonly backend: string;
  readonly program: 'vulkan_consumer' | 'gl_consumer' | 'window_consumer' | 'bench_consumer';
  readonly args: readonly string[];
  readonly onLine?: OnLine;
}

/**
 * Runs the producer and a consumer of `test/acceptance` as two processes. The memory of the host goes in by a pointer, which every driver takes;
 * that of a driver by its descriptor. Throws an Error with the complaint of the one that failed first; the other is ended.
 */
export async function consume({ folder, backend, program, args, onLine = () => {} }: Consumption): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'abiwright-show-'));
  const socket = join(scratch, 'socket');
  const route = backend === 'host' ? 'pointer' : 'opaque';
  const start = (name: string, more: readonly string[]): ChildProcess =>
    spawn(join(folder, name), [socket, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  const children = [start('producer', [backend]), start(program, [route, ...args])] as const;
  await withChildren(children, scratch, async () => {
    const [producer, consumer] = children;
    await Promise.all([finished(producer, 'producer', () => {}), finished(consumer, program, onLine)]);
  });
}
