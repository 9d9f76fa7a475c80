import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { schemaOptions } from '../../generator/assets_from_source.ts';
import { boundErrors } from '../../generator/load/bounded_errors.ts';

/** An ECMAScript module whose default export checks a value against the JSON Schema of ABI documents; it still imports helpers of ajv. */
export function schemaValidatorModule(root: string): string {
  const schema: object = JSON.parse(readFileSync(join(root, 'schema/abi.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true } });
  // The option `code.process` has no effect on the standalone form.
  return boundErrors(standalone.default(ajv, ajv.compile(schema)));
}
