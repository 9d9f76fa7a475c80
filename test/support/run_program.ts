import { execFile } from 'node:child_process';

/** How a program ended. */
export interface ProgramResult {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program and returns what it wrote. Throws with the command and its output if it fails. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly input?: string;
    /** Milliseconds after which it is ended. */
    readonly timeout?: number;
  } = {},
): Promise<ProgramResult> {
  const { input, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      { timeout: 300_000, ...rest, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve({ stdout, stderr });
        else reject(new Error(`${command} ${args.join(' ')}\n${error.message}\n${stdout}\n${stderr}`));
      },
    );
    // A program that ends without reading its input is judged by how it ended.
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}
