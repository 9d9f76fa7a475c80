import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentTypes } from '../../scripts/build_types.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the committed types are those of the JSON Schema; `npm run types` writes them', async () => {
  expect(read('generator/load/document.ts')).toBe(await documentTypes());
});

test('lists without repetition say the type of their items, so that they are compared by hash instead of in pairs', () => {
  const slow: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const schema = node as { uniqueItems?: boolean; items?: { type?: string } };
    if (schema.uniqueItems === true && schema.items?.type === undefined) slow.push(path);
    for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
  };
  visit(JSON.parse(read('schema/abi.schema.json')), '');
  expect(slow).toEqual([]);
});

test('the branches of a union are named like the value of their discriminator', () => {
  const { $defs } = JSON.parse(read('schema/abi.schema.json')) as {
    $defs: Record<string, { oneOf?: { $ref: string }[]; properties?: { kind?: { const: string } } }>;
  };
  for (const { $ref } of $defs['type']?.oneOf ?? []) {
    const name = $ref.split('/').at(-1) ?? '';
    expect($defs[name]?.properties?.kind?.const).toBe(name);
  }
});
