import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { componentEnv, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { buildLimit, buildPrograms, type Ended, ended, start } from './programs.ts';
import { withXServer } from './x_server.ts';

/** `npm start` builds what has changed. Milliseconds. */
const limit = buildLimit;

async function inScratch<Result>(task: (folder: string) => Promise<Result>): Promise<Result> {
  const scratch = mkdtempSync(join(tmpdir(), 'abiwright-endings-'));
  try {
    return await task(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs `npm start` with arguments until it ends. */
async function npmStart(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return await ended(
    spawn(process.execPath, ['scripts/start.ts', ...args], {
      cwd: repository,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

describeWith(['cmake', 'cc', 'vulkan', 'swiftshader', 'gl'], 'how the programs of the acceptance test end', () => {
  beforeAll(buildPrograms, buildLimit);

  it.each([
    ['window_consumer', ['640', '360'], 'presenting 640 x 360 pixels'],
    ['vulkan_consumer', ['animation', '1000000'], 'timelines: host'],
    ['gl_consumer', ['animation', '1000000'], 'timelines: host'],
  ] as const)(
    '%s says that its producer has died',
    async (program, args, running) => {
      await inScratch((scratch) =>
        withXServer(async (display) => {
          const socket = join(scratch, 'socket');
          const producer = start('producer', [socket, 'host'], componentEnv('vulkan'));
          const env = { ...componentEnv('vulkan', 'gl'), DISPLAY: display };
          const consumer = start(program, [socket, 'pointer', ...args], env);
          let said = '';
          consumer.stdout?.on('data', (text: Buffer) => {
            said += String(text);
            if (said.includes(running)) producer.kill('SIGKILL');
          });
          const { status, errors } = await ended(consumer);
          expect(errors).toMatch(/^failed: the producer has ended before frame \d+\n$/);
          expect(status).toBe(1);
        }),
      );
    },
    limit,
  );

  it.each([
    ['producer', ['socket', 'auto'], 'failed: the backend: "auto" is none of host, vulkan, cuda\n'],
    ['producer', ['socket', 'bogus', 'map'], 'failed: the backend: "bogus" is none of host, vulkan, cuda\n'],
    [
      'producer',
      ['socket', 'host', 'steal'],
      'failed: the way to the bytes: "steal" is none of map, own, kernel, copy\n',
    ],
    ['producer', ['socket', 'host', 'kernel'], 'failed: the host has no device that writes: map or own\n'],
    ['producer', ['socket', 'vulkan', 'copy'], 'failed: only CUDA copies\n'],
    ['window_consumer', ['socket', 'copy', '1', '1'], 'failed: the route: "copy" is none of opaque, pointer\n'],
    ['window_consumer', ['socket', 'opaque', '64x', '64'], 'failed: WIDTH: "64x" is no whole number from 1 to 16384\n'],
    ['window_consumer', ['socket', 'opaque', '64', '-1'], 'failed: HEIGHT: "-1" is no whole number from 1 to 16384\n'],
    [
      'window_consumer',
      ['socket', 'opaque', '64', '64', '99999999999'],
      'failed: FRAMES: "99999999999" is no whole number from 1 to 1000000\n',
    ],
    [
      'window_consumer',
      ['socket', 'opaque', '64', '64', '5', 'keep'],
      'failed: what to do after the last frame: "keep" is none of hold\n',
    ],
    ['gl_consumer', ['socket', 'bogus', 'formats'], 'failed: the route: "bogus" is none of opaque, pointer\n'],
    ['vulkan_consumer', ['socket', '', 'formats'], 'failed: the route: "" is none of opaque, pointer\n'],
    ['screenshot', ['zero', 'file'], 'failed: FRAME: "zero" is no whole number from 1 to 1000000\n'],
  ] as const)('%s refuses %j', async (program, args, message) => {
    const { status, errors } = await ended(start(program, args, componentEnv('vulkan', 'gl')));
    expect(errors).toBe(message);
    expect(status).toBe(1);
  });

  it(
    'npm start --window ends after its frames unless the last is held',
    async () => {
      await inScratch((scratch) =>
        withXServer(async (display) => {
          const env = { ...componentEnv('vulkan'), DISPLAY: display };
          const args = ['--backend', 'vulkan', '--window', '--frames', '5', '--out', join(scratch, 'frame.png')];
          const { status, output, errors } = await npmStart(args, env);
          expect(status, errors).toBe(0);
          expect(output).toContain('presented 5 frames');
        }),
      );
    },
    limit,
  );

  it(
    'npm start says why OpenGL does not show the memory of another driver',
    async () => {
      await inScratch(async (scratch) => {
        const env = componentEnv('swiftshader');
        const { status, errors } = await npmStart(['--backend', 'vulkan', '--out', join(scratch, 'frame.png')], env);
        expect(errors).toContain('abiwright: the gl_consumer failed: refused: the memory is of another driver');
        expect(status).toBe(1);
      });
    },
    limit,
  );
});
