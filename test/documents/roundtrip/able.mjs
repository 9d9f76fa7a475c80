/** Tests of what not every loader can do by itself. */

import assert from 'node:assert/strict';
import { it } from 'node:test';

/** What a foreign function interface lacks where no addon helps it. */
const lacking = {
  bun: ['struct by value', 'union by value', 'answers to other threads'],
  deno: ['union by value'],
};

/** A test that needs something. A loader that lacks it must refuse with a message that says what helps. */
export function itNeeds(what, { loader, hasAddon }, title, body) {
  const lacks = !hasAddon && (lacking[loader] ?? []).includes(what);
  if (!lacks) it(title, body);
  else
    it(`${title}: refused without the addon`, () =>
      assert.rejects(async () => body(), /cannot express .*; build the Node addon/));
}
