import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { userEnvironment } from './project.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

function start(command: Command, cwd: string) {
  const child = spawn(command.program, command.args, {
    cwd,
    env: userEnvironment(command.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(output));
  });
  return { child, ended };
}

/** Runs the receiver of `examples/hand-over` in one process and a sender in another. What both print. */
export async function handOver(
  folder: string,
  receive: Command,
  send: Command,
): Promise<{ received: string; sent: string }> {
  const path = `frame-${process.hrtime.bigint()}.sock`;
  const receiver = start({ ...receive, args: [...receive.args, path] }, folder);
  try {
    for (let tries = 0; tries < 500 && !existsSync(`${folder}/${path}`); tries += 1) await sleep(20);
    const sender = start({ ...send, args: [...send.args, path] }, folder);
    const sent = await sender.ended;
    if (sender.child.exitCode !== 0) receiver.child.kill();
    return { sent, received: await receiver.ended };
  } finally {
    receiver.child.kill();
  }
}

/** What the receiver prints if the frame of the examples has arrived. */
export const handedOver = { sent: '', received: '64 x 64, first pixel ff8000ff\n' };
