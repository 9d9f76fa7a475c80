import assert from 'node:assert/strict';

/** Lets the event loop run until something holds. */
export async function until(what, condition) {
  for (let round = 0; round < 10_000; round += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  assert.fail(`did not happen: ${what}`);
}
