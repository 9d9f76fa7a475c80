import { beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { buildVulkanLayer, vulkanLayerEnv } from '../support/vulkan_layer.ts';
import { expectBothFine, expectFormats, text, waysOf } from './expectations.ts';
import { type Consumer, consumers, type Producer, type Route, readyProducers, refusal } from './pairs.ts';
import { buildLimit, buildPrograms, meet } from './programs.ts';

const frames = 10_000;
const limit = 600_000;

function describePair(producer: Producer, consumer: Consumer, route: Route): void {
  const reason = refusal(producer, consumer, route);
  describeWith(
    ['cmake', 'cc', 'vulkan', 'swiftshader', 'gl'],
    `${producer.name}, seen by ${consumer.name}, by ${route}`,
    () => {
      beforeAll(buildPrograms, buildLimit);
      if (reason !== null) {
        it(`is refused: ${reason}`, async () => {
          const { producer: produced, consumer: consumed } = await meet(producer, consumer, route, ['formats']);
          expect(consumed.status, text(consumed)).toBe(3);
          expect(consumed.output).toContain(`refused: ${reason}`);
          expect(produced.status, text(produced)).toBe(0);
        });
        return;
      }
      it(
        'shows every format at every size, and a change after the import',
        async () => {
          const meeting = await meet(producer, consumer, route, ['formats']);
          expectBothFine(meeting);
          expectFormats(meeting.consumer, waysOf(consumer));
        },
        limit,
      );
      it(
        `animates ${frames} frames through a ring of three slots`,
        async () => {
          const meeting = await meet(producer, consumer, route, ['animation', String(frames)]);
          expectBothFine(meeting);
          expect(meeting.consumer.output).toMatch(new RegExp(`^ok animation of ${frames} frames: 3 imports, `, 'm'));
        },
        limit,
      );
      if (producer.backend === 'vulkan') {
        it(
          `animates ${frames} frames that a kernel writes on the queue that the producer and the library share`,
          async () => {
            const meeting = await meet(producer, consumer, route, ['animation', String(frames)], 'kernel');
            expectBothFine(meeting);
            expect(meeting.consumer.output).toMatch(new RegExp(`^ok animation of ${frames} frames: 3 imports, `, 'm'));
          },
          limit,
        );
      }
      if (consumer.program === 'vulkan_consumer') {
        it(
          'paces 2,000 frames by a VkSemaphore to which the library bridges the timelines, without the validation layers',
          async () => {
            const env = { INTEROP_TIMELINES: 'bridged' };
            const meeting = await meet(producer, consumer, route, ['animation', '2000'], 'map', env);
            expectBothFine(meeting);
            expect(meeting.consumer.output).toContain('timelines: bridged');
            expect(meeting.consumer.output).toContain('ok animation of 2000 frames: 3 imports, ');
          },
          limit,
        );
      }
      if (producer.backend === 'host') {
        it(
          'needs no mapping by the library',
          async () => {
            expectBothFine(await meet(producer, consumer, route, ['formats'], 'own'));
            expectBothFine(await meet(producer, consumer, route, ['animation', '100'], 'own'));
          },
          limit,
        );
      }
    },
  );
}

describe('the acceptance test of the proposal, on software drivers', () => {
  for (const producer of readyProducers()) {
    for (const consumer of consumers) {
      for (const route of ['opaque', 'pointer'] as const) describePair(producer, consumer, route);
    }
  }
});

describeWith(
  ['cmake', 'cc', 'vulkan', 'swiftshader', 'gl'],
  'the acceptance test of the proposal, through the test layer (a stand-in: no driver in software has such timelines)',
  () => {
    let layer: Record<string, string> = {};
    beforeAll(async () => {
      await buildPrograms();
      layer = vulkanLayerEnv(await buildVulkanLayer());
    }, buildLimit);

    const same = readyProducers().flatMap((producer) =>
      consumers.flatMap((consumer) =>
        producer.backend === 'vulkan' && producer.component === consumer.component ? [{ producer, consumer }] : [],
      ),
    );
    const count = 2_000;
    it.each(
      same.flatMap((pair) =>
        (['map', 'kernel'] as const).map((access) => ({ ...pair, name: pair.consumer.name, access })),
      ),
    )(
      '$name imports the timelines by their descriptors, with Vulkan alone; access by $access',
      async ({ producer, consumer, access }) => {
        const meeting = await meet(producer, consumer, 'opaque', ['animation', String(count)], access, layer);
        expectBothFine(meeting);
        expect(meeting.consumer.output).toContain('timelines: imported');
        expect(meeting.consumer.output).toContain(`ok animation of ${count} frames: 3 imports, `);
      },
      limit,
    );
  },
);
