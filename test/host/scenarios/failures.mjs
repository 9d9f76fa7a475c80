// Each function fails as the document says.
import assert from 'node:assert/strict';
import { failingCalls, makeFixtures } from '../failing_calls.mjs';

export const scenarios = Object.fromEntries(
  failingCalls.map(({ name, code, run }) => [
    `${name} fails with ${code}`,
    ({ library, bindings }) => {
      const fixtures = makeFixtures(library, bindings);
      try {
        const status = run(library.raw, fixtures);
        const said = Object.entries(bindings.Errno).find(([, number]) => number === -status)?.[0] ?? status;
        assert.equal(said, code);
      } finally {
        fixtures.close();
      }
    },
  ]),
);
