/** Descriptors whose document has no function that closes them: the platform's own does. */

import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bindingsFolder, collectGarbage, open } from './start.mjs';

const { closeDescriptor, ClosableResource, wrap } = await import(
  pathToFileURL(`${bindingsFolder}/runtime/index.js`).href
);
const library = open();
const engine = library.Engine.open({ flags: 0, low: 0, high: 1, pixels: 0 });
const port = library.Port.open(engine);
/** Without sockets, of which Deno opens a pair for itself at some time. */
function isSocket(fd) {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`).startsWith('socket:');
  } catch {
    // The descriptor of the list itself, which is closed by now.
    return false;
  }
}
const openDescriptors = () => readdirSync('/proc/self/fd').filter((fd) => !isSocket(fd)).length;

const before = openDescriptors();
const descriptor = port.duplicate();
assert.equal(openDescriptors(), before + 1);
closeDescriptor(descriptor);
assert.equal(openDescriptors(), before);
assert.throws(() => closeDescriptor(descriptor));

class Descriptor extends ClosableResource {}
wrap(Descriptor, port.duplicate(), closeDescriptor, null).close();
assert.equal(openDescriptors(), before);
(() => {
  for (let count = 0; count < 20; count += 1) wrap(Descriptor, port.duplicate(), closeDescriptor, null);
})();
assert.equal(openDescriptors(), before + 20);
await collectGarbage();
assert.ok(openDescriptors() <= before);
port.close();
engine.close();
console.log('passed');
