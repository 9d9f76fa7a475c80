import type { ErrorObject } from 'ajv';
import { listOf, quote } from '../diagnostics/quote.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { describePlace, describeType, describeValue } from './describe.ts';
import type { Path } from './positions.ts';
import { missingKeys, typesOf } from './schema_noise.ts';
import type { Json } from './value.ts';

/** Reports one error of the JSON Schema validator, in words about the document instead of the schema. */
export function reportSchemaError(error: ErrorObject, path: Path, reporter: Reporter): void {
  const value = error.data as Json;
  const what = describePlace(path, value);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key: string = error.params['additionalProperty'];
      const known = missingKeys(error);
      const at = { path: [...path, key], part: 'key' } as const;
      reporter.report('E_UNKNOWN_KEY', at, { key, what, suggestion: suggest(key, known), known });
      break;
    }
    case 'required':
      reporter.report('E_MISSING_KEY', path, { key: error.params['missingProperty'], what });
      break;
    case 'type': {
      const expected = listOf(typesOf(error).map(describeType));
      reporter.report('E_TYPE', path, { what, expected, actual: describeValue(value) });
      break;
    }
    case 'discriminator':
      reportDiscriminator(error, path, reporter);
      break;
    case 'enum':
      reportChoice(path, value, error.params['allowedValues'], reporter);
      break;
    case 'const':
      reportChoice(path, value, [error.params['allowedValue']], reporter);
      break;
    case 'pattern':
      reportPattern(error, path, reporter);
      break;
    case 'uniqueItems': {
      const { i, j } = error.params as { i: number; j: number };
      const problem = `repeats the item ${Math.min(i, j)}`;
      const later = Math.max(i, j);
      const item = Array.isArray(value) ? value[later] : undefined;
      reporter.report('E_SHAPE', [...path, later], { what: describePlace([...path, later], item), problem });
      break;
    }
    default:
      reporter.report('E_RANGE', path, { what, ...describeBound(error, value) });
  }
}

function reportDiscriminator(error: ErrorObject, path: Path, reporter: Reporter): void {
  const { tag, tagValue } = error.params as { tag: string; tagValue: Json };
  // Each branch of the union is named like the value of the discriminator that selects it.
  const branches = (error.parentSchema?.['oneOf'] ?? []) as readonly { $ref?: string }[];
  const allowed = branches.map((branch) => branch.$ref?.split('/').at(-1) ?? '').filter((name) => name !== '');
  reportChoice([...path, tag], tagValue, allowed, reporter);
}

function reportChoice(path: Path, value: Json, allowed: readonly Json[], reporter: Reporter): void {
  const words = allowed.filter((choice) => typeof choice === 'string');
  const suggestion = typeof value === 'string' ? suggest(value, words) : null;
  reporter.report('E_VALUE', path, {
    what: describePlace(path, value),
    actual: describeValue(value),
    allowed: allowed.map(describeValue),
    suggestion: suggestion === null ? null : quote(suggestion),
  });
}

function reportPattern(error: ErrorObject, path: Path, reporter: Reporter): void {
  const value = String(error.data);
  const schemas = (error.params['alternatives'] ?? [error.parentSchema]) as readonly Record<string, unknown>[];
  reporter.report('E_PATTERN', path, {
    what: describePlace(path, value),
    actual: describeValue(value),
    foreign: /[^\p{ASCII}]/u.exec(value)?.[0] ?? null,
    expected: schemas.map((schema) => ({
      description: typeof schema['description'] === 'string' ? schema['description'] : null,
      pattern: String(schema['pattern']),
    })),
  });
}

/** What a value of the right type must keep to, and what it does instead. */
function describeBound(error: ErrorObject, value: Json): { expected: string; actual: string } {
  const limit: number = error.params['limit'] ?? 0;
  const count = (noun: string) => `${limit} ${noun}${limit === 1 ? '' : 's'}`;
  switch (error.keyword) {
    case 'minimum':
      return { expected: `be at least ${limit}`, actual: `is ${describeValue(value)}` };
    case 'maximum':
      return { expected: `be at most ${limit}`, actual: `is ${describeValue(value)}` };
    case 'minLength':
      return { expected: `have at least ${count('character')}`, actual: `is ${describeValue(value)}` };
    case 'maxLength':
      return { expected: `have at most ${count('character')}`, actual: `has ${[...String(value)].length}` };
    case 'minItems':
      return { expected: `have at least ${count('item')}`, actual: `has ${sizeOf(value)}` };
    case 'maxItems':
      return { expected: `have at most ${count('item')}`, actual: `has ${sizeOf(value)}` };
    case 'minProperties':
      return { expected: `have at least ${count('key')}`, actual: `has ${sizeOf(value)}` };
    case 'maxProperties':
      return { expected: `have at most ${count('key')}`, actual: `has ${sizeOf(value)}` };
    default:
      return { expected: `satisfy "${error.keyword}" of the schema`, actual: `is ${describeValue(value)}` };
  }
}

function sizeOf(value: Json): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
