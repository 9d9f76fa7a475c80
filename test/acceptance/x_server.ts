import { spawn } from 'node:child_process';

/** Runs a task beside an X server that has no screen, whose DISPLAY it is told. */
export async function withXServer<Result>(task: (display: string) => Promise<Result>): Promise<Result> {
  // A number that no other process takes: a server that ends removes the socket of its number, also if that is another's by then. It writes the number to
  // the descriptor when it is ready.
  const chosen = `:${100 + (process.pid % 50_000)}`;
  const server = spawn('Xvfb', [chosen, '-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<never>((_, reject) => {
    server.on('error', reject);
    server.on('close', (status) => reject(new Error(`Xvfb ended with ${status}`)));
  });
  const end = ended.catch(() => undefined);
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
    await end;
  }
}
