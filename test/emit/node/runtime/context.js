// What the checks use. Plain JavaScript: it also runs on Node versions that cannot run TypeScript, and in Bun.
import { createRequire } from 'node:module';

/** Loads an addon and opens a library with it. */
export function load(addonPath, libraryPath) {
  const addon = createRequire(import.meta.url)(addonPath);
  return { addon, functions: addon.open(libraryPath).functions };
}

/** Waits, with the event loop running, until a condition holds. */
export async function until(condition, what) {
  for (let i = 0; i < 2000; i += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Bytes that live outside the engine's heap, with their address. */
export function memory(addon, size) {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer), address: addon.addressOf(bytes) };
}

/** Creates a callback, runs the body with its address, and destroys it. */
export async function withCallback(addon, type, fn, body) {
  const address = addon.createCallback(type, fn);
  try {
    return await body(address);
  } finally {
    addon.destroyCallback(address);
  }
}
