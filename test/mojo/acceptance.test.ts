import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Consumer, consumers, type Producer, producers, type Route, refusal } from '../acceptance/pairs.ts';
import { buildPrograms, type Ended, type Meeting, meet } from '../acceptance/programs.ts';
import { describeWith } from '../support/component.ts';
import { compileProgram, flagshipLibrary, linkOptions } from './support/flagship.ts';

// The compiler takes seconds on a machine of its own, and minutes on a crowded one; library and consumers may have to be built first.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 1_200_000 });

const isLong = process.env['ABIWRIGHT_LONG'] === '1';
const sources = fileURLToPath(new URL('acceptance', import.meta.url));
/** Where the example keeps the messages of producer and consumer. */
const messages = fileURLToPath(new URL('../../examples/mojo-realtime', import.meta.url));
const asked = ['R8 64x64 solid', 'RGBA8 64x64 solid', 'RGBA16F 64x64 solid', 'RGBA32F 257x3 pattern'];

interface Pair {
  readonly producer: Producer;
  readonly consumer: Consumer;
  readonly route: Route;
  /** How many frames `npm test` animates. */
  readonly frames: number;
}

/** The pairs that can work; those that are refused are so for reasons that have nothing to do with Mojo. */
const pairs: Pair[] = producers.flatMap((producer) =>
  consumers.flatMap((consumer) =>
    (['opaque', 'pointer'] as const)
      .filter((route) => refusal(producer, consumer, route) === null)
      .map((route) => {
        const isMain = producer.backend === 'host' && consumer.component === 'vulkan';
        return { producer, consumer, route, frames: isMain || isLong ? 10_000 : 300 };
      }),
  ),
);

const text = ({ status, output, errors }: Ended) => `exit status ${status}\n${output}\n${errors}`;

function expectBothFine({ producer, consumer }: Meeting): void {
  expect(consumer.status, text(consumer)).toBe(0);
  expect(producer.status, text(producer)).toBe(0);
  expect(producer.output).toContain('producer: Mojo on cpu');
}

describeWith(
  ['mojo', 'cc', 'cmake', 'vulkan', 'swiftshader', 'gl'],
  'the acceptance test with Mojo as producer',
  () => {
    let folder = '';
    let program = '';
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
      await buildPrograms();
      const options = ['-I', sources, '-I', messages, ...linkOptions(await flagshipLibrary())];
      program = await compileProgram(`${sources}/producer.mojo`, folder, options);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    for (const { producer, consumer, route, frames } of pairs) {
      const name = `Mojo on ${producer.name}, seen by ${consumer.name}, by ${route}`;
      it(`${name}: every format at every size, and a change after the import`, async () => {
        const meeting = await meet({ ...producer, program }, consumer, route, ['formats']);
        expectBothFine(meeting);
        const lines = meeting.consumer.output.split('\n');
        for (const image of asked)
          expect(
            lines.some((line) => line.startsWith(`ok ${image} `)),
            image,
          ).toBe(true);
        // Eleven formats, five sizes, each seen in at least one way.
        const images = new Set(
          lines.filter((line) => line.startsWith('ok ')).map((line) => line.split(' ').slice(0, 4).join(' ')),
        );
        expect(images.size).toBe(55);
      });
      it(`${name}: ${frames} frames through a ring of three`, async () => {
        const meeting = await meet({ ...producer, program }, consumer, route, ['animation', String(frames)]);
        expectBothFine(meeting);
        expect(meeting.consumer.output).toMatch(new RegExp(`^ok animation of ${frames} frames: 3 imports, `, 'm'));
      });
    }
  },
);
