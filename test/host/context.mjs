// What every scenario is given: the open library, and what has been called.
import assert from 'node:assert/strict';
import process from 'node:process';

/** Opens the library, and notes for each function of C how often it succeeded and how often it failed. */
export function openRecorded(module, options) {
  const library = module.open(options);
  const calls = {};
  for (const [name, call] of Object.entries(library.raw)) {
    calls[name] = { succeeded: 0, failed: 0 };
    // The classes look their functions up here at each call, so this sees what they do as well.
    library.raw[name] = (...values) => {
      const result = call(...values);
      const status = typeof result === 'object' && result !== null ? result.status : result;
      if (typeof status === 'number' && status < 0) calls[name].failed += 1;
      else calls[name].succeeded += 1;
      return result;
    };
  }
  return { library, calls };
}

/** Expects an AbiError of this name. */
export function expectError(name, task) {
  assert.throws(task, (error) => {
    assert.equal(error?.codeName, name, `expected ${name}, got ${error}`);
    return true;
  });
}

/** Expects that a promise is rejected with an AbiError of this name. */
export async function expectRejection(name, promise) {
  await assert.rejects(promise, (error) => {
    assert.equal(error?.codeName, name, `expected ${name}, got ${error}`);
    return true;
  });
}

/** Collects garbage, and lets what follows from it happen. */
export async function collectGarbage() {
  for (let round = 0; round < 6; round += 1) {
    if (globalThis.Bun === undefined) globalThis.gc();
    else globalThis.Bun.gc(true);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Collects garbage until something holds, which must come. */
export async function collectUntil(holds) {
  for (let round = 0; round < 200 && !holds(); round += 1) await collectGarbage();
  assert.ok(holds(), `${holds} has not come true`);
}

export const isDeno = globalThis.Deno !== undefined;
export const given = isDeno ? globalThis.Deno.args : process.argv.slice(2);

/** Whether the loader of a setting can do something, itself or through the addon. */
export function can({ bindings, loader }, ability) {
  const row = bindings.loaderCapabilities.find(({ id }) => id === ability);
  assert.ok(row !== undefined, `no ability is called ${ability}`);
  return row.loaders[loader] !== 'no';
}
