import { describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { run } from './campaign.ts';
import { codeOnly } from './code_only.ts';

describe('mutated documents', () => {
  test('a sample: no internal error, and no undeclared identifier in any output', async () => {
    const campaign = await run(
      process.cwd(),
      assetsFromSource(),
      1,
      process.env['ABIWRIGHT_LONG'] === '1' ? 20_000 : 600,
    );
    expect(campaign.failures).toEqual([]);
    expect(campaign.accepted).toBeGreaterThan(campaign.documents / 20);
  });

  test('the examination tells code from text', () => {
    expect(codeOnly('a.h', '/* zq */ int x; // zq\nchar *s = "zq\\"zq";')).not.toContain('zq');
    expect(codeOnly('a.h', '/* a */ int zq; /* b */')).toContain('zq');
    expect(codeOnly('a.js', 'const a = `zq`; /* x */ zq')).toMatch(/zq$/);
    expect(codeOnly('a.mojo', '"""zq"""\n# zq\nvar zq = 1')).toContain('var zq');
    expect(codeOnly('a.md', 'zq')).toBeNull();
  });
});
