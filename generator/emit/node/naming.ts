import type { Declaration, Model } from '../../model/model.ts';
import type { EmittedName, Naming } from '../target.ts';

/** What begins so belongs to Node-API, or to the addon itself: all that the addon writes at file scope begins with `abiwright_`. */
const prefixes = ['abiwright_', 'ABIWRIGHT_', 'napi_', 'NAPI_', 'node_api_', 'NODE_API_', 'uv_loop_'];

/** Functions of string.h, which the generated file includes, and single names of its own and of node_api.h. */
const words = [
  'memchr', 'memcmp', 'memcpy', 'memmove', 'memset', 'strcat', 'strchr', 'strcmp', 'strcoll', 'strcpy', 'strcspn', 'strerror', 'strlen',
  'strncat', 'strncmp', 'strncpy', 'strpbrk', 'strrchr', 'strspn', 'strstr', 'strtok', 'strxfrm', 'functions', 'pools', 'EXTERN_C_START', 'EXTERN_C_END',
]; // biome-ignore format: a list of words

/** A set of words and of everything that begins with one of some prefixes. */
class ReservedNames extends Set<string> {
  override has(name: string): boolean {
    return super.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
  }
}

/** Every name that the headers declare at file scope, once: the addon's source includes them, so they share its scope. */
function* names(model: Model): Iterable<EmittedName> {
  const seen = new Set<string>();
  const emitted = function* (
    declarations: Iterable<Pick<Declaration, 'name' | 'path'>>,
    what: string,
  ): Iterable<EmittedName> {
    for (const { name, path } of declarations) {
      if (seen.has(name)) continue;
      seen.add(name);
      yield { scope: 'the addon', name, what: `${what} ${name}`, path };
    }
  };
  yield* emitted(model.functions, 'function');
  yield* emitted(model.types, 'type');
  yield* emitted(model.constants, 'constant');
  for (const type of model.types) if (type.kind === 'enum') yield* emitted(type.enumerators, 'enumerator');
}

/** The C identifiers of the addon. */
export const naming: Naming = { names, reserved: new ReservedNames(words) };
