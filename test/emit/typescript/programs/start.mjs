/** What every program here begins with: `LOADER BINDINGS LIBRARY ADDON` on the command line. */

import assert from 'node:assert/strict';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const given = globalThis.Deno === undefined ? process.argv.slice(2) : globalThis.Deno.args;
const [loader, folder, library, addon] = given;

/** The bindings, as a module. */
export const bindings = await import(pathToFileURL(`${folder}/index.js`).href);

/** Opens the library with the loader that is to be tested. */
export function open(options = {}) {
  return bindings.open({ loader, library, ...(loader === 'koffi' ? {} : { addon }), ...options });
}

export const loaderName = loader;
export const libraryPath = library;
export const bindingsFolder = folder;

/** Collects garbage, and lets what follows from it happen. */
export async function collectGarbage() {
  for (let round = 0; round < 8; round += 1) {
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
