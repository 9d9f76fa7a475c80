#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';
import process from 'node:process';
import { type Console, exitCode } from './cli/console.ts';

// Of a mistake of this program, exit code 1 would say that outputs differ.
process.on('uncaughtException', (error) => {
  process.stderr.write(`abiwright: internal error, please report it: ${error.stack ?? String(error)}\n`);
  process.exit(exitCode.internal);
});

// Whoever reads the output may stop early; that is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const installed = import.meta.url.endsWith('.js');
const args = process.argv.slice(2);
// Keeps compiled code between runs, outside the project. `--check` promises to write nothing at all.
if (installed && !args.includes('--check')) module.enableCompileCache?.();

const color = (stream: NodeJS.WriteStream) =>
  stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

const console: Console = {
  arguments: args,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colorOut: color(process.stdout),
  colorErr: color(process.stderr),
  progress: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  version: (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
    .version,
  platform: `${process.platform}-${process.arch}`,
  installed,
  uninterrupted,
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Signals are delivered between turns of the event loop: while there is a handler, none can end the process inside the action. */
async function uninterrupted(action: () => void): Promise<void> {
  let received: (typeof SIGNALS)[number] | null = null;
  const remember = (signal: (typeof SIGNALS)[number]) => {
    received = signal;
  };
  for (const signal of SIGNALS) process.on(signal, remember);
  try {
    action();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    for (const signal of SIGNALS) process.off(signal, remember);
    if (received !== null) process.kill(process.pid, received);
  }
}

const { run } = await import('./cli/run.ts');
process.exitCode = await run(console, new AbortController().signal);
