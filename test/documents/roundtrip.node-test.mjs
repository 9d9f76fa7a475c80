// Calls the libraries of the test documents through the TypeScript bindings. One file for Node, Bun and Deno: `node --test`, `bun test`, `deno test -A`.
//
// ABIWRIGHT_ROUNDTRIP says what to load: { loader, documents: { <name>: { outputs, library, addon } } }.
import process from 'node:process';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { geometry } from './roundtrip/geometry.mjs';
import { keyvalue } from './roundtrip/keyvalue.mjs';
import { mixer } from './roundtrip/mixer.mjs';

const { loader, documents } = JSON.parse(process.env.ABIWRIGHT_ROUNDTRIP);

for (const [name, tests] of Object.entries({ geometry, keyvalue, mixer })) {
  if (documents[name] === undefined) continue;
  const { outputs, library, addon } = documents[name];
  const module = await import(pathToFileURL(`${outputs}/typescript/index.js`).href);
  const hasAddon = addon !== undefined;
  const context = { library: module.open({ library, loader, addon }), module, loader, hasAddon };
  describe(`${name} through ${loader}${hasAddon ? '' : ' alone'}`, () => tests(context));
}
