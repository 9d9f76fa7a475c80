import type { ErrorObject } from 'ajv';
import { suggest } from '../diagnostics/suggest.ts';

/**
 * The errors that name a mistake, each mistake once. An `anyOf` reports the errors of all its branches and then itself; of these
 * stay those of the branch that was meant (the one that accepts the type of the value), or one error with all types if none does.
 */
export function withoutNoise(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error);
      continue;
    }
    // What was reported last about this value or below it comes from the branches: nothing else looks there.
    const inside: ErrorObject[] = [];
    while (isAtOrBelow(kept.at(-1), error)) inside.unshift(...kept.splice(-1));
    kept.push(...chooseBranch(inside, error));
  }
  return withoutConsequences(kept);
}

/** The types that a `type` error asks for. */
export function typesOf(error: ErrorObject): readonly string[] {
  const { type } = error.params as { type: string | readonly string[] };
  return typeof type === 'string' ? [type] : type;
}

/** Keys that an object may still get: those of its schema that it does not have. */
export function missingKeys(error: ErrorObject): readonly string[] {
  const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
  return known.filter((key) => !Object.hasOwn(error.data as object, key));
}

function chooseBranch(inside: readonly ErrorObject[], whole: ErrorObject): readonly ErrorObject[] {
  const refused = inside.filter((error) => error.keyword === 'type' && error.instancePath === whole.instancePath);
  const meant = inside.filter((error) => !refused.includes(error));
  if (meant.length === 0) {
    const [first] = refused;
    if (first === undefined) return [whole];
    return [{ ...first, params: { type: [...new Set(refused.flatMap(typesOf))] } }];
  }
  // Several branches take this type and none takes the value: one error that says what each of them expects.
  const here = meant.filter((error) => error.instancePath === whole.instancePath);
  const [first] = here;
  if (first === undefined || here.length < 2 || here.some((error) => error.keyword !== 'pattern')) return meant;
  return [{ ...first, params: { ...first.params, alternatives: here.map((error) => error.parentSchema) } }];
}

function isAtOrBelow(error: ErrorObject | undefined, whole: ErrorObject): boolean {
  if (error === undefined) return false;
  return error.instancePath === whole.instancePath || error.instancePath.startsWith(`${whole.instancePath}/`);
}

/** Leaves out a missing key that is there under a misspelt name, and a discriminator that is missing altogether. */
function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const misspelt = new Set<string>();
  const missing = new Set<string>();
  for (const error of errors) {
    if (error.keyword === 'additionalProperties') {
      const meant = suggest(error.params['additionalProperty'], missingKeys(error));
      if (meant !== null) misspelt.add(`${error.instancePath}/${meant}`);
    }
    if (error.keyword === 'required') missing.add(`${error.instancePath}/${error.params['missingProperty']}`);
  }
  return errors.filter((error) => {
    if (error.keyword === 'required') return !misspelt.has(`${error.instancePath}/${error.params['missingProperty']}`);
    if (error.keyword === 'discriminator') return !missing.has(`${error.instancePath}/${error.params['tag']}`);
    return true;
  });
}
