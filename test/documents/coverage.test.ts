import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPath, repository } from '../support/model.ts';
import { testDocuments } from './documents.ts';
import { type Json, partsOf, SchemaUse } from './schema_use.ts';

const parse = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;
const schema = parse(`${repository}schema/abi.schema.json`);

/** A name is matched by one alternative of two that look alike; the other one is for what the pattern excludes. */
const documents = [
  ...testDocuments.map(({ name }) => documentPath(name)),
  `${repository}test/emit/typescript/freeing/freeing.abi.json`,
  `${repository}schema/interop_fd.abi.json`,
];

describe('the documents together', () => {
  it('use every property, every enumerated value and every alternative of the document language', () => {
    const use = new SchemaUse(schema);
    for (const path of documents.filter(existsSync)) use.add(parse(path));
    expect(partsOf(schema).filter((part) => !use.used.has(part))).toEqual([]);
  });
  it('would be found out if one of them were gone', () => {
    const use = new SchemaUse(schema);
    use.add(parse(documentPath('geometry')));
    const unused = partsOf(schema).filter((part) => !use.used.has(part));
    expect(unused).toContain('/$defs/handle/properties/parent');
    expect(unused).toContain('/$defs/callback/properties/scope/enum/"once"');
    expect(unused).not.toContain('/$defs/union/properties/fields');
  });
});
