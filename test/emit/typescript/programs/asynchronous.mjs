/** Promises, cancelling, and callbacks from other threads. */

import assert from 'node:assert/strict';
import { bindings, open } from './start.mjs';

const { Pixels, AbiError } = bindings;
const library = open();
const engine = library.Engine.open({ flags: 0, low: 0, high: 1, pixels: Pixels.RGBA8 });
const largest = 2n ** 64n - 1n;

// Nothing else keeps the process alive here.
assert.equal(await engine.render(largest - 7n), largest - 7n);
await assert.rejects(
  engine.render(13n),
  (error) => error instanceof AbiError && error.codeName === 'EBUSY' && error.call === 'mixer_render',
);

// Cancelling: the callback never runs, and the reason comes out.
const controller = new AbortController();
const pending = engine.render(999n, { signal: controller.signal });
setTimeout(() => controller.abort(new Error('enough')), 5);
await assert.rejects(pending, /^Error: enough$/);
await assert.rejects(engine.render(1n, { signal: AbortSignal.abort(new Error('before')) }), /before/);
// A signal that comes too late changes nothing.
const late = new AbortController();
assert.equal(await engine.render(2n, { signal: late.signal }), 2n);
late.abort();

// A call that fails at once rejects, and leaves no registration behind that would keep the process alive.
const closed = library.Engine.open({ flags: 0, low: 0, high: 1, pixels: Pixels.RGBA8 });
closed.close();
await assert.rejects(closed.render(1n), /is closed/);
engine.close();
console.log('passed');
