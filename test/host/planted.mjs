// Reads beyond memory on purpose, so that the test of the sanitizers sees them find it: `LIBRARY ADDON PLACE`.
import { createRequire } from 'node:module';
import process from 'node:process';

const [library, path, place] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(path);
const { functions } = addon.open(library);
const bytes = new Uint8Array(new ArrayBuffer(64));
const address = addon.addressOf(bytes);

// In the addon: a copy of 8 bytes more than there are.
if (place === 'addon') addon.copy(address, 72);

// In the library: options that claim 4,096 bytes, of which there are 64.
if (place === 'library') {
  new DataView(bytes.buffer).setUint32(0, 4096, true);
  const out = new Uint8Array(new ArrayBuffer(16));
  functions.AsyncRT_InteropContext_open(address, 0, addon.addressOf(out));
}
