/** Callbacks of every scope and from other threads, tables of functions, chains, descriptors, tasks: `mixer`. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { itNeeds } from './able.mjs';
import { mixerThreads } from './mixer_threads.mjs';
import { until } from './until.mjs';

const list = (value) => Array.from(value);

export function mixer(context) {
  const { library, module } = context;
  const { raw, Engine, Effect, Port, Voice } = library;
  const { AbiError, ErrorCode, Errno, Mode, VoiceFlags, Curve, StructureType, Pixels } = module;

  /** Runs with a new engine, and expects that nothing is left alive afterwards. */
  const withEngine = async (body) => {
    const before = library.liveObjects();
    const engine = Engine.open();
    try {
      await body(engine);
    } finally {
      engine.close();
    }
    // Where a callback may come at the same time, the object ends on another thread.
    await until('nothing is left alive', () => library.liveObjects() === before);
  };

  it('throws errors by their number, name and call', () => {
    for (const name of Object.keys(ErrorCode)) {
      const number = Errno[name];
      assert.throws(
        () => library.fail(number),
        (error) =>
          error instanceof AbiError &&
          error.code === number &&
          error.call === 'mixer_fail' &&
          error.message.includes(error.codeName),
      );
      assert.equal(raw.mixer_fail(number), -number);
    }
    library.fail(0);
    assert.throws(
      () => library.fail(Errno.EBADF),
      (error) => error.codeName === 'EBADF' && error.code === 9,
    );
    assert.throws(
      () => library.fail(12345),
      (error) => error.code === 12345,
    );
  });

  it('writes what goes out on success only', () => {
    assert.equal(library.clamp(-(2n ** 63n), -(2n ** 63n), 2n ** 63n - 1n, 1), -(2n ** 63n));
    assert.equal(library.clamp(99n, 0n, 50n, 7), 49n);
    assert.throws(
      () => library.clamp(1n, 0n, 2n, 0),
      (error) => error.code === Errno.EINVAL,
    );
    assert.throws(
      () => library.clamp(1n, 0n, 2n, 4294967295),
      (error) => error.code === Errno.ERANGE,
    );
  });

  it('opens engines with settings, whose fields have defaults', async () => {
    await withEngine((engine) => {
      assert.equal(engine.mode, Mode.ADD);
      engine.setMode(Mode.MUTE);
      assert.equal(engine.mode, Mode.MUTE);
      assert.throws(() => engine.setMode(3), AbiError);
      const settings = { flags: VoiceFlags.ALL, low: 0, high: 1, pixels: Pixels.RGBA8 };
      Engine.open(settings).close();
      assert.throws(
        () => Engine.open({ ...settings, frames: 65 }),
        (error) => error.code === Errno.EINVAL,
      );
      assert.throws(
        () => Engine.open({ ...settings, pixels: Pixels.RGB12 }),
        (error) => error.code === Errno.EOPNOTSUPP,
      );
    });
  });

  it('borrows voices from an engine, and ends effects with it', async () => {
    const before = library.liveObjects();
    let voice;
    let effect;
    await withEngine((engine) => {
      voice = engine.voiceAdd(440.5, VoiceFlags.LOOP);
      assert.ok(voice instanceof Voice);
      assert.equal(voice.frequency, 440.5);
      assert.equal(voice.setGain(8), 1);
      assert.throws(
        () => voice.setGain(Number.NaN),
        (error) => error.code === Errno.ERANGE,
      );
      assert.throws(() => engine.voiceAdd(1, 8), AbiError);
      const same = voice.engine();
      assert.equal(same.mode, Mode.ADD);
      same.close();
      assert.equal(engine.mode, Mode.ADD);
      effect = Effect.create(engine, 0.25);
      assert.ok(module.EffectHandle.toAddress(effect.handle) > 2 ** 31);
      assert.equal(effect.strength, 0.25);
      Effect.create(engine, 1).close();
      assert.equal(library.liveObjects(), before + 2);
    });
    assert.equal(effect.closed, true);
    assert.equal(library.liveObjects(), before);
  });

  it('shows voices to a callback during the call', async () => {
    await withEngine((engine) => {
      const first = engine.voiceAdd(1);
      engine.voiceAdd(2);
      const seen = [];
      assert.equal(
        engine.visit((voice, number) => seen.push([raw.mixer_voice_frequency(voice), number]) < 5),
        2,
      );
      assert.deepEqual(seen, [
        [1, 2n ** 64n - 1n],
        [2, 2n ** 64n - 2n],
      ]);
      assert.equal(
        engine.visit((voice) => voice !== first.handle),
        1,
      );
      assert.throws(() => engine.visit(null), TypeError);
    });
  });

  it('passes tables of functions, and functions that return functions', async () => {
    await withEngine((engine) => {
      const calls = [];
      assert.throws(
        () => engine.pluginRun([1]),
        (error) => error.code === Errno.ENOENT,
      );
      const id = engine.pluginAdd({
        name: 'plugin \u00e9',
        process(samples) {
          calls.push(list(samples));
          return samples.length > 2
            ? { status: -Errno.ERANGE, samples }
            : { status: 0, samples: samples.map((sample) => sample + 1) };
        },
        destroy: () => calls.push('destroyed'),
        lookup: (curve) => library.getCurve(curve),
        gain: 2,
      });
      assert.equal(id, 9);
      assert.throws(() => engine.pluginAdd({ name: 'no process', process: null }), TypeError);
      assert.deepEqual(list(engine.pluginRun([0.5, -2])), [3, -2]);
      assert.throws(
        () => engine.pluginRun([1, 2, 3]),
        (error) => error.code === Errno.ERANGE,
      );
      assert.equal(engine.pluginCurve(Curve.SQUARE, 0.5), 0.25);
      assert.throws(
        () => engine.pluginCurve(Curve.NONE, 1),
        (error) => error.code === Errno.ENOENT,
      );
      engine.pluginRemove();
      assert.deepEqual(calls, [[0.5, -2], [1, 2, 3], 'destroyed']);
    });
  });

  it('calls functions that the library gives out, and gives them back', () => {
    const square = library.getCurve(Curve.SQUARE);
    assert.equal(square(3), 9);
    assert.equal(library.getCurve(Curve.NONE), null);
    for (const functions of [library.getFunctions(), library.copyFunctions()]) {
      assert.equal(functions.linear(0.5), 0.5);
      assert.equal(functions.square(-4), 16);
      assert.equal(functions.nothing, null);
      assert.equal(functions.square.address, square.address);
    }
    const registration = library.callbacks.CurveFn((position) => position + 1);
    assert.equal(library.apply(registration, 1.5), 2.5);
    registration.close();
  });

  it('passes chains in, and reads chains that the library fills in', async () => {
    const id = list(new Uint8Array(15)).concat(255);
    assert.deepEqual(library.deviceCost({ rate: 192000, next: null, identifier: id }), { cost: 192255, links: 1 });
    const surround = { structureType: StructureType.SURROUND_INFO, angles: [30, -10.5], next: null };
    const reverb = { structureType: StructureType.REVERB_INFO, seconds: 0.5, next: surround };
    assert.deepEqual(library.deviceCost({ identifier: id, next: reverb }), {
      cost: 48000 + 500 + 19.5 + 255,
      links: 3,
    });
    assert.throws(() => library.deviceCost({ rate: 1, identifier: id, next: null }), RangeError);
    assert.throws(
      () => library.deviceCost({ identifier: id, next: { structureType: StructureType.LATENCY_PROPERTIES } }),
      TypeError,
    );
    await withEngine((engine) => {
      const properties = { rate: 0, latency: 0, next: null };
      const { next, ...filled } = engine.deviceQuery(properties);
      assert.deepEqual([next, filled.rate, filled.latency], [null, 96000, 480]);
      const latency = { structureType: StructureType.LATENCY_PROPERTIES, nanoseconds: 0n, next: null };
      assert.equal(engine.deviceQuery({ ...properties, next: latency }).next.nanoseconds, 2n ** 64n - 1n);
    });
  });

  it('passes descriptors, which are closed once', async () => {
    await withEngine((engine) => {
      const before = library.liveObjects();
      const port = Port.open(engine);
      assert.throws(
        () => port.take(),
        (error) => error.code === Errno.EAGAIN,
      );
      port.signal(2n ** 63n);
      const copy = port.duplicate();
      assert.ok(Number.isInteger(copy) && copy > 2);
      assert.equal(port.take(), 2n ** 63n);
      const info = port.describe();
      assert.equal(info.capacity, 2n ** 64n - 1n);
      library.portGive(info.descriptor);
      library.portGive(copy);
      assert.throws(
        () => library.portGive(copy),
        (error) => error.code === Errno.EBADF,
      );
      port.close();
      port.close();
      assert.throws(() => port.signal(1n), TypeError);
      assert.equal(library.liveObjects(), before);
    });
  });

  it('knows formats by their facts', () => {
    const sizes = {
      RGBA8: 4,
      RGBA8_SRGB: 4,
      BGRA8: 4,
      RGB565: 2,
      RGB10A2: 4,
      R16F: 2,
      HALF4: 8,
      R32_UINT: 4,
      RG16_SINT: 4,
      RGBA8_SNORM: 4,
      BGRX8: 4,
      RGB12: 2,
    };
    assert.deepEqual(Object.keys(Pixels).sort(), Object.keys(sizes).sort());
    for (const [key, size] of Object.entries(sizes)) {
      assert.equal(library.pixelSize(Pixels[key]), size);
      assert.equal(library.echoPixels(Pixels[key]), Pixels[key]);
    }
  });

  itNeeds('union by value', context, 'has what this platform has, under the names of this language', () => {
    assert.equal(library.native(), 0xfeedface);
    assert.equal(library.has('mixer_win32_handle'), false);
    assert.equal(library.DeviceSamples.fromHandle(2n ** 52n).place, 2n ** 52n);
    const halves = { half: [1, 2] };
    const { result, same } = library.presentExtra({ word: halves, kind: module.PresentKind.B }, ({ word, kind }) =>
      BigInt(word.half[1] + kind),
    );
    assert.deepEqual([result, same], [7n, null]);
    const thing = library.FormerThing.fromHandle(2n ** 64n - 1n);
    const former = library.formerExtra(
      { word: { whole: 0x30004 }, kind: module.FormerKind.A },
      ({ word }) => BigInt(word.whole),
      thing,
    );
    assert.equal(former.result, 0x30004n);
    assert.equal(former.same.handle, 2n ** 64n - 1n);
    assert.deepEqual([module.FORMER_LIMIT, module.NEW_LIMIT], [2n ** 64n - 1n, 7n]);
  });

  mixerThreads(context, withEngine);
}
