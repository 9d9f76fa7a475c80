/** Descriptors whose document has no function that closes them: the platform's own does. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bindingsFolder, collectUntil, open } from './start.mjs';

const { closeDescriptor, ClosableResource, wrap } = await import(
  pathToFileURL(`${bindingsFolder}/runtime/index.js`).href
);
const library = open();
const engine = library.Engine.open({ flags: 0, low: 0, high: 1, pixels: 0 });
const port = library.Port.open(engine);
/** Number of the event counter that a descriptor refers to; null for any other descriptor, and for one that is closed by now. */
function counterOf(fd) {
  try {
    return /^eventfd-id:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}
const counter = counterOf(port.handle);
assert.notEqual(counter, null);
/** Descriptors of the port; those of the runtime come and go. */
const openDescriptors = () => readdirSync('/proc/self/fd').filter((fd) => counterOf(fd) === counter).length;

const before = openDescriptors();
assert.equal(before, 1);
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
await collectUntil(() => openDescriptors() === before);
port.close();
engine.close();
console.log('passed');
