import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { compile } from '../../generator/compile.ts';

const readme = readFileSync('README.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'abiwright-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first block of code in a language. */
function block(language: string): string {
  const text = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (text === undefined) throw new Error(`the README has no block of ${language}`);
  return text;
}

describe('the README', () => {
  test('its first document gives the declarations that it shows', async () => {
    const { diagnostics, files } = await compile(block('json'), { assets: assetsFromSource() });
    expect(diagnostics).toEqual([]);
    const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
    expect(text('include/counter.h')).toContain(block('c').trim());
    expect(text('typescript/raw.d.ts')).toContain(block('ts').trim());
    expect(text('mojo/counter.mojo')).toContain(block('mojo').trim());
  });

  test('its mistake is reported as it shows', () => {
    const wrong = block('json').replace('"type": "u64"', '"type": "U64"');
    writeFileSync(join(folder, 'counter.abi.json'), wrong);
    const cli = join(process.cwd(), 'generator/cli.ts');
    const run = spawnSync(process.execPath, [cli, 'generate', 'counter.abi.json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toBe(block('text'));
  });

  test('its three programs are those that are tried with what is shipped', () => {
    for (const name of ['receive.c', 'send.mojo', 'send.mjs']) {
      const text = readFileSync(`examples/hand-over/${name}`, 'utf8');
      expect(readme).toContain(`\n${text.trim()}\n\`\`\``);
      const body = /\b(?:main\(.*|open\(\);)\n(?:\{\n)?([\s\S]*)$/.exec(text)?.[1] ?? '';
      const statements = body.split('\n').filter((line) => /\S/.test(line) && !/^\s*(\|\||[)}])|^ {8}Span/.test(line));
      expect(statements.length, name).toBeGreaterThan(4);
      expect(statements.length, name).toBeLessThan(10);
    }
  });

  test('its links lead somewhere', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(link), link).not.toThrow(/ENOENT/);
  });
});
