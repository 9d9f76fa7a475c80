import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemaOptions } from '../../generator/assets_from_source.ts';

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node | true>>;
  readonly additionalProperties?: unknown;
  readonly oneOf?: readonly Node[];
  readonly [key: string]: unknown;
}

const schema = JSON.parse(readFileSync('schema/abi.schema.json', 'utf8')) as Node & { $defs: Record<string, Node> };

function resolve(node: Node): Node {
  return node.$ref === undefined ? node : (schema.$defs[node.$ref.replace('#/$defs/', '')] ?? {});
}

/** Every object of the schema, with the place where it stands. */
function objects(node: unknown, place: string): { node: Node; place: string }[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => objects(item, `${place}/${index}`));
  if (typeof node !== 'object' || node === null) return [];
  const nested = Object.entries(node).flatMap(([key, item]) => objects(item, `${place}/${key}`));
  return 'properties' in node && typeof node.properties === 'object' && place.split('/').at(-1) !== 'properties'
    ? [{ node: node as Node, place }, ...nested]
    : nested;
}

describe('the schema of ABI documents', () => {
  const all = objects(schema, '#');

  test('is legal under the strict rules of the checker, and says 2020-12', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(() => new Ajv2020(schemaOptions).compile(schema)).not.toThrow();
    expect(() => new Ajv2020(schemaOptions).compile({ ...schema, addtionalProperties: false })).toThrow(
      /unknown keyword/,
    );
  });

  test('knows every object to the last key', () => {
    expect(all.length).toBeGreaterThan(30);
    const open = all.filter(({ node }) => node.oneOf === undefined && node.additionalProperties !== false);
    expect(open.map(({ place }) => place)).toEqual([]);
  });

  test('describes every key, so that an editor can', () => {
    const silent = all.flatMap(({ node, place }) =>
      Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
        if (property === true) return [];
        const description = property.description ?? resolve(property).description ?? '';
        return description.length < 3 ? [`${place}/${key}`] : [];
      }),
    );
    expect(silent).toEqual([]);
  });
});
