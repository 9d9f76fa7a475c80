/** More results than this are not kept, so that a process that compiles for ever does not grow for ever. */
const MOST = 100_000;

/** The same pure function of a text, remembering what it has said. */
export function memoize<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}

/**
 * The same pure function of an object, computed once for each object, for as long as that lives. Further arguments must follow from the object, such as
 * the model of which it is a part: they are not compared.
 */
export function memoizeObject<Key extends object, Rest extends readonly unknown[], Result>(
  compute: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const known = new WeakMap<Key, Result>();
  return (key, ...rest) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(key, ...rest);
    known.set(key, result);
    return result;
  };
}
