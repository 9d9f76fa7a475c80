import { INHERITED } from './hidden.ts';

/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Leaves out every key that names something which all objects inherit, so that no code can mistake one for the other. Changes the value. */
export function withoutInherited(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value) && INHERITED.has(key)) Reflect.deleteProperty(value, key);
    else withoutInherited(child);
  }
  return value;
}
