import { spawn } from 'node:child_process';

/** Runs a task beside an X server that has no screen, whose DISPLAY it is told. */
export async function withXServer<Result>(task: (display: string) => Promise<Result>): Promise<Result> {
  // It chooses a free number and writes it to the descriptor.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<never>((_, reject) => {
    server.on('error', reject);
    server.on('close', (status) => reject(new Error(`Xvfb ended with ${status}`)));
  });
  ended.catch(() => undefined);
  try {
    const number = new Promise<string>((resolve) => {
      let text = '';
      const channel = server.stdio[3] as NodeJS.ReadableStream;
      channel.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('\n')) resolve(text.trim());
      });
    });
    return await Promise.race([ended, number.then((display) => task(`:${display}`))]);
  } finally {
    server.kill();
  }
}
