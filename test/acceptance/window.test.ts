import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { componentEnv, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { consumers, type Producer, producers, type Route, readyProducers, refusal } from './pairs.ts';
import { buildLimit, buildPrograms, type Ended, ended, meet, start } from './programs.ts';
import { withXServer } from './x_server.ts';

const frames = 12;
const limit = 300_000;

/** Takes a screenshot once a program has said that the last frame is on the screen; the screenshot closes the window. */
async function photograph(child: ChildProcess, display: string, scratch: string): Promise<Ended> {
  let said = '';
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaint += String(text);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += String(text);
      if (said.includes(`holding frame ${frames}`)) resolve();
    });
    child.on('close', (status) => reject(new Error(`ended with ${status} before the last frame\n${said}${complaint}`)));
  });
  const shot = start('screenshot', [String(frames), join(scratch, 'shot.rgba')], { ...process.env, DISPLAY: display });
  return await ended(shot);
}

async function inScratch<Result>(task: (folder: string) => Promise<Result>): Promise<Result> {
  const scratch = mkdtempSync(join(tmpdir(), 'abiwright-window-'));
  try {
    return await task(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function expectScreenshot(shot: Ended, scratch: string): void {
  expect(shot.status, shot.errors).toBe(0);
  expect(shot.output).toContain('640 x 360, largest difference ');
  expect(statSync(join(scratch, 'shot.rgba')).size).toBe(640 * 360 * 4);
}

/** The drivers that can present, each with the producers whose memory they take. */
function pairs(): { producer: Producer; component: 'vulkan' | 'swiftshader'; route: Route }[] {
  return consumers.flatMap((consumer) => {
    const { component, program } = consumer;
    if (program !== 'vulkan_consumer' || component === 'gl') return [];
    return readyProducers().flatMap((producer) => {
      const route = (['opaque', 'pointer'] as const).find((each) => refusal(producer, consumer, each) === null);
      return route === undefined ? [] : [{ producer, component, route }];
    });
  });
}

describeWith(['cmake', 'cc', 'vulkan', 'swiftshader', 'gl'], 'a window, on software drivers', () => {
  beforeAll(buildPrograms, buildLimit);

  it.each(pairs().map((pair) => ({ ...pair, name: `${pair.producer.name}, presented by ${pair.component}` })))(
    '$name: the screen shows the frame to the byte',
    async ({ producer, component, route }) => {
      await inScratch((scratch) =>
        withXServer(async (display) => {
          const socket = join(scratch, 'socket');
          const producing = start('producer', [socket, producer.backend], componentEnv(producer.component));
          const producerEnd = ended(producing);
          const env = { ...componentEnv(component), DISPLAY: display, INTEROP_VALIDATION: '1' };
          const window = start('window_consumer', [socket, route, '640', '360', String(frames), 'hold'], env);
          const windowEnd = ended(window);
          expectScreenshot(await photograph(window, display, scratch), scratch);
          const closed = await windowEnd;
          expect(closed.status, closed.errors).toBe(0);
          expect(closed.output).toMatch(/presented 12 frames in .* from 3 imports/);
          expect((await producerEnd).status).toBe(0);
        }),
      );
    },
    limit,
  );

  it(
    'npm start --window opens it, and ends when it is closed',
    async () => {
      const backend = readyProducers().some((producer) => producer.backend === 'vulkan') ? 'vulkan' : 'host';
      await inScratch((scratch) =>
        withXServer(async (display) => {
          const args = ['scripts/start.ts', '--backend', backend, '--window', '--frames', String(frames), '--hold'];
          const env = { ...componentEnv('vulkan'), DISPLAY: display };
          const started = spawn(process.execPath, [...args, '--out', join(scratch, 'frame.png')], {
            cwd: repository,
            env,
            stdio: ['ignore', 'pipe', 'pipe'],
          });
          const startEnd = ended(started);
          expectScreenshot(await photograph(started, display, scratch), scratch);
          const { status, output, errors } = await startEnd;
          expect(status, errors).toBe(0);
          expect(output).toContain('presented 12 frames');
        }),
      );
    },
    limit,
  );

  it(
    'npm start --window without a display says what to do',
    async () => {
      const env = { ...componentEnv('vulkan'), DISPLAY: undefined };
      const started = spawn(process.execPath, ['scripts/start.ts', '--window'], {
        cwd: repository,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const { status, errors } = await ended(started);
      expect(status).toBe(1);
      expect(errors).toContain('there is no display for a window: set DISPLAY, or run under `xvfb-run`');
    },
    limit,
  );
});

describeWith(['cmake', 'cc', 'vulkan', 'swiftshader', 'gl'], 'pictures, on software drivers', () => {
  beforeAll(buildPrograms, buildLimit);

  it(
    'Vulkan and OpenGL draw the same picture from the same memory',
    async () => {
      await inScratch(async (scratch) => {
        const producer = producers[0] as Producer;
        const pictures: Buffer[] = [];
        for (const consumer of [consumers[0], consumers[2]] as const) {
          if (consumer === undefined) throw new Error('a consumer is missing');
          const file = join(scratch, `${consumer.component}.rgba`);
          const { consumer: drew } = await meet(producer, consumer, 'pointer', ['picture', '60', '320', '180', file]);
          expect(drew.status, drew.errors).toBe(0);
          pictures.push(readFileSync(file));
        }
        expect(pictures[0]?.length).toBe(320 * 180 * 4);
        expect(pictures[0]?.equals(pictures[1] as Buffer)).toBe(true);
      });
    },
    limit,
  );

  it(
    'npm start --backend vulkan writes what Vulkan and OpenGL drew',
    async () => {
      await inScratch(async (scratch) => {
        const args = ['scripts/start.ts', '--backend', 'vulkan', '--out', join(scratch, 'frame.png')];
        const started = spawn(process.execPath, args, {
          cwd: repository,
          env: { ...componentEnv('vulkan', 'gl') },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const { status, output, errors } = await ended(started);
        expect(status, errors).toBe(0);
        const [vulkan, opengl] = ['vulkan', 'opengl'].map((api) => {
          const path = join(scratch, `frame-${api}.png`);
          expect(output).toContain(path);
          return readFileSync(path);
        });
        // A PNG with this many pixels, and not of one colour; the program that drew it has compared it with the formula.
        expect([vulkan?.readUInt32BE(16), vulkan?.readUInt32BE(20)]).toEqual([640, 360]);
        expect(vulkan?.length).toBeGreaterThan(50_000);
        expect(opengl?.equals(vulkan ?? Buffer.of())).toBe(true);
      });
    },
    limit,
  );
});
