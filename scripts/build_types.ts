// Writes generator/load/document.ts, the TypeScript types of an ABI document, from schema/abi.schema.json.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMA = new URL('../schema/abi.schema.json', import.meta.url);
const OUTPUT = new URL('../generator/load/document.ts', import.meta.url);
const BIOME = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

const BANNER = `/* Generated from schema/abi.schema.json by \`npm run types\`. Do not edit. */`;

/** The text of generator/load/document.ts for the JSON Schema as it is now. */
export async function documentTypes(): Promise<string> {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  dropDescriptionsOfShared(schema, schema.$defs);
  const text = await compile(schema as JSONSchema, 'AbiDocument', {
    additionalProperties: false,
    bannerComment: BANNER,
    format: false,
  });
  return execFileSync(process.execPath, [BIOME, 'format', '--stdin-file-path=generator/load/document.ts'], {
    input: text,
    encoding: 'utf8',
  });
}

/**
 * A description beside a reference to an object or array would make a copy of the type (`Pair1`, `Pair2`, …) for each
 * such place; without it there is one.
 */
function dropDescriptionsOfShared(
  node: unknown,
  definitions: Record<string, { type?: string; anyOf?: unknown }>,
): void {
  if (typeof node !== 'object' || node === null) return;
  if ('$ref' in node && typeof node.$ref === 'string' && 'description' in node) {
    const target = definitions[node.$ref.replace('#/$defs/', '')];
    if (target?.type !== 'string') delete node.description;
  }
  for (const child of Object.values(node)) dropDescriptionsOfShared(child, definitions);
}

if (import.meta.main) writeFileSync(OUTPUT, await documentTypes());
