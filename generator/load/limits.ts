/** Largest document that is read, in bytes of UTF-8: 4 MiB. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** Deepest nesting of objects and arrays; the document itself is level 1. */
export const MAX_DEPTH = 64;
