/** Words that JavaScript, TypeScript or the output itself keep for themselves. */

/** Words that cannot be identifiers in a module, which is strict code. */
export const keywords: ReadonlySet<string> = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in
  instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield
  arguments eval undefined NaN Infinity globalThis`.split(/\s+/),
);

/** Names of types and global objects that the output uses, or that TypeScript refuses as a name of a type. */
export const globals: ReadonlySet<string> = new Set(
  `any bigint boolean never null number object string symbol undefined unknown void asserts infer is keyof readonly unique type
  AbortSignal Array ArrayBuffer ArrayBufferLike ArrayBufferView ArrayLike BigInt BigInt64Array BigUint64Array Boolean DataView DataViewConstructor Deno
  Disposable Error Extract Exclude FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Iterable Map Math NaN
  Number Object Omit Partial Pick Promise Proxy RangeError Readonly ReadonlyArray Record Reflect Set String Symbol SymbolConstructor TextDecoder TextEncoder
  TypeError Uint16Array Uint32Array Uint8Array WeakMap WeakRef globalThis process queueMicrotask setTimeout setInterval clearInterval`.split(
    /\s+/,
  ),
);

/** What every module of the output exports beside what the document declares. */
export const exported: ReadonlySet<string> = new Set(
  `open Library OpenOptions Raw Callbacks Loader LoaderName LoaderCapability loaderCapabilities AbiError ErrorCode Errno errno CallbackRegistration
  StructCodec PlainStructCodec AsyncOptions CancelSignal Classes Owned FormatFacts documentHash version`.split(/\s+/),
);

/** Members that every class of the output has. */
export const classMembers: ReadonlySet<string> = new Set([
  'constructor',
  'close',
  'closed',
  'handle',
  'clone',
  'then',
  'valueOf',
  'toString',
  'toJSON',
  'toLocaleString',
]);

/** Static members that every class of the output has. */
export const staticMembers: ReadonlySet<string> = new Set([
  'prototype',
  'name',
  'length',
  'caller',
  'arguments',
  'apply',
  'bind',
  'call',
  'fromHandle',
  'toString',
  'constructor',
]);

/** Members of the opened library beside its classes and functions. */
export const libraryMembers: ReadonlySet<string> = new Set([
  'constructor',
  'raw',
  'callbacks',
  'loader',
  'then',
  'has',
  'valueOf',
  'toString',
  'toJSON',
]);
