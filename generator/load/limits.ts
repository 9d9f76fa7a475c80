/** Largest document that is read, in bytes of UTF-8: 4 MiB. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** Deepest nesting of objects and arrays; the document itself is level 1. */
export const MAX_DEPTH = 64;

/** Most values (scalars, objects, arrays) of one document. */
export const MAX_VALUES = 250_000;

/** Most keys of one object; the language knows fewer than a hundred. */
export const MAX_KEYS = 1000;
