import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** The program ended by itself with exit status 0. */
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** The most telling line of what went wrong; empty if nothing did. */
  readonly problem: string;
}

/** The line of a program's complaint that says most: the first that mentions an error, else the last. */
function tellingLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /error|cannot|not found|failed/i.test(line)) ?? lines.at(-1) ?? '').trim();
}

/**
 * Runs a program to its end and returns what it printed. Never throws: a program that cannot be started is a result that is not ok.
 *
 * `timeout` is in milliseconds, one minute when left out. `onOutput` is told what the program prints on stdout, as it comes.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
    readonly timeout?: number;
    readonly onOutput?: (text: string) => void;
  } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Not the option `timeout` of spawn: its timer keeps the process alive if the program cannot be started.
    const timer = setTimeout(() => child.kill(), options.timeout ?? 60_000);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      options.onOutput?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const problem = error.code === 'ENOENT' ? `${command} is not on the PATH` : error.message;
      resolve({ ok: false, stdout, stderr, problem });
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const ok = status === 0;
      const said = tellingLine(stderr) || tellingLine(stdout);
      const problem = ok ? '' : said || `${command} ended with ${signal ?? `exit status ${status}`}`;
      resolve({ ok, stdout, stderr, problem });
    });
  });
}
