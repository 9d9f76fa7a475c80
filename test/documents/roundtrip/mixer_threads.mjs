/** Callbacks from threads of the library, and tasks that end through a callback: `mixer`. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { itNeeds } from './able.mjs';
import { until } from './until.mjs';

export function mixerThreads(context, withEngine) {
  const { library, module } = context;
  const { AbiError, Errno, Mode } = module;

  it('hears of every block from the thread of the library', async () => {
    await withEngine(async (engine) => {
      const seen = [];
      engine.start((...values) => seen.push(values), 20);
      assert.throws(
        () => engine.start(() => {}, 1),
        (error) => error.code === Errno.EBUSY,
      );
      await until('twenty blocks', () => seen.length === 20);
      engine.stop();
      for (const [index, [frame, offset, place, gain, level, mode, last]] of seen.entries()) {
        assert.equal(frame, 2n ** 64n - 1n - BigInt(index));
        assert.equal(offset, -(2n ** 63n) + BigInt(index));
        assert.equal(place, 2n ** 64n - 1n - BigInt(index));
        assert.deepEqual([gain, level, mode, last], [index / 2, 1 / (index + 1), Mode.MAX, index === 19]);
      }
      assert.throws(
        () => engine.stop(),
        (error) => error.code === Errno.ENOENT,
      );
    });
  });

  itNeeds('answers to other threads', context, 'answers a thread of the library that waits', async () => {
    await withEngine(async (engine) => {
      const seen = [];
      const answers = [2n ** 64n - 1n, 0n, 2n ** 63n];
      engine.ask((question) => answers[seen.push(question) - 1], 2n ** 64n - 1n, 3);
      await until('three answers', () => engine.answer().times === 3);
      engine.stop();
      assert.deepEqual(seen, [2n ** 64n - 1n, 2n ** 64n - 2n, 2n ** 64n - 3n]);
      assert.equal(engine.answer().answer, 2n ** 63n);
    });
  });

  itNeeds('answers to other threads', context, 'takes messages for good, also during a call', () => {
    const seen = [];
    const log = library.callbacks.LogFn((level, message) => seen.push([level, message]));
    library.setLog(log);
    library.log(-2147483648, 'h\u00e9 \u{1F600}');
    library.setLog(null);
    library.log(1, 'unheard');
    log.close();
    assert.deepEqual(seen, [[-2147483648, 'h\u00e9 \u{1F600}']]);
  });

  it('renders in the background', async () => {
    await withEngine(async (engine) => {
      assert.equal(await engine.render(2n ** 64n - 1n), 2n ** 64n - 1n);
      assert.deepEqual(
        await Promise.all([0n, 1n].map((frames, index) => (index === 0 ? engine.render(frames) : frames))),
        [0n, 1n],
      );
      await assert.rejects(
        engine.render(13n),
        (error) => error instanceof AbiError && error.code === Errno.EBUSY && error.call === 'mixer_render',
      );
    });
  });

  it('cancels what it renders, after which nothing is called', async () => {
    await withEngine(async (engine) => {
      const controller = new AbortController();
      const rendering = engine.render(999n, { signal: controller.signal });
      await assert.rejects(engine.render(1n), (error) => error.code === Errno.EBUSY);
      controller.abort(new Error('enough'));
      await assert.rejects(rendering, /enough/);
      await assert.rejects(engine.render(1n, { signal: controller.signal }), /enough/);
      assert.equal(await engine.render(5n), 5n);
    });
  });
}
