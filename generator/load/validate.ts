import type { ErrorObject } from 'ajv';
import type { Assets } from '../assets.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Path, Positions } from './positions.ts';
import { reportSchemaError } from './schema_error.ts';
import { withoutNoise } from './schema_noise.ts';
import type { Json } from './value.ts';

/** Errors that are looked at. The reporter stops earlier; this bounds the time spent on suggestions. */
const MOST = 5000;

/** Checks a value against the JSON Schema of documents. One mistake gives one diagnostic, at the place of the mistake. */
export function validate(value: Json, positions: Positions, assets: Assets): readonly Diagnostic[] {
  const reporter = new Reporter(positions);
  const errors = assets.validateDocument(value) as readonly ErrorObject[];
  for (const error of withoutNoise(errors.slice(0, MOST))) {
    reportSchemaError(error, pathOf(error, value), reporter);
  }
  return reporter.diagnostics;
}

/** The path of the value that an error is about. Only the value itself can tell the index `3` from the key `"3"`. */
function pathOf(error: ErrorObject, root: Json): Path {
  const path: (string | number)[] = [];
  let value: Json | undefined = root;
  for (const step of error.instancePath.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) {
      path.push(Number(key));
      value = value[Number(key)];
    } else {
      path.push(key);
      value = (value as Record<string, Json> | undefined)?.[key];
    }
  }
  return path;
}
