import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Handlebars from 'handlebars';
import type { Assets } from './assets.ts';
import { boundErrors } from './load/bounded_errors.ts';

const root = new URL('../', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Options of every template: text only, no escaping of its own, a name that the view lacks is an error. */
export const templateOptions = { strict: true, noEscape: true, knownHelpersOnly: true, preventIndent: true } as const;

/** Options of the schema's checker. */
export const schemaOptions = {
  strict: true,
  strictTypes: false,
  allErrors: true,
  verbose: true,
  discriminator: true,
  code: { process: boundErrors },
} as const;

/** Compiles the schema and the templates in memory, from the files of the repository. Templates are read when they are first used. */
export function assetsFromSource(): Assets {
  const validate = new Ajv2020(schemaOptions).compile(JSON.parse(readText('schema/abi.schema.json')));
  const templates = new Map<string, (view: object) => string>();
  const { version } = JSON.parse(readText('package.json')) as { version: string };
  return {
    validateDocument(value: unknown): readonly ErrorObject[] {
      return validate(value) ? [] : (validate.errors ?? []);
    },
    template(name: string): (view: object) => string {
      const known = templates.get(name) ?? Handlebars.compile(readText(`templates/${name}.hbs`), templateOptions);
      templates.set(name, known);
      return known;
    },
    generatorVersion: version,
  };
}
