import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { thirdPartyNotices } from '../../../scripts/build/notices.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('holds the licence of each bundled package once', () => {
  const files = ['node_modules/handlebars/a.js', 'node_modules/handlebars/b.js', 'generator/cli.ts'];
  const text = thirdPartyNotices(root, [...files, 'node_modules/jsonc-parser/c.js']);
  expect(text.match(/^handlebars\n\nCopyright/gm)).toHaveLength(1);
  expect(text.match(/^jsonc-parser\n\nThe MIT License/gm)).toHaveLength(1);
});
