/** What each loader of the TypeScript bindings can do: one table, exported by the bindings and printed by the reference. */

export const loaderNames = ['node', 'koffi', 'bun', 'deno'] as const;
export type LoaderName = (typeof loaderNames)[number];

/** How a loader does something: `yes`, `addon` (through the generated Node addon, else an error that says so), or `no`. */
export type LoaderAbility = 'yes' | 'addon' | 'no';

export interface LoaderCapability {
  /** Name of the ability, in camelCase. */
  readonly id: string;
  readonly doc: string;
  readonly loaders: Readonly<Record<LoaderName, LoaderAbility>>;
}

/** What a loader is, and what it needs. */
export const loaderDocs: Readonly<Record<LoaderName, string>> = {
  node: 'The generated addon, built with Node-API 8; runs on Node, Bun and Deno.',
  koffi: 'The package koffi, on Node; nothing needs to be built.',
  bun: 'bun:ffi; nothing needs to be built.',
  deno: 'Deno.dlopen, with the permission --allow-ffi; nothing needs to be built.',
};

export const loaderCapabilities: readonly LoaderCapability[] = [
  {
    id: 'exactIntegers',
    doc: '64-bit integers and addresses, exact both ways and through callbacks.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'yes', deno: 'yes' },
  },
  {
    id: 'viewsWithoutCopy',
    doc: 'Memory of the library is read in place; koffi needs Node 22 for that.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'yes', deno: 'yes' },
  },
  {
    id: 'optionalFunctions',
    doc: 'A library may lack functions that are optional.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'yes', deno: 'yes' },
  },
  {
    id: 'structsByValue',
    doc: 'Structs are passed and returned by value.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'addon', deno: 'yes' },
  },
  {
    id: 'unionsByValue',
    doc: 'Unions, and structs that hold one, are passed and returned by value.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'addon', deno: 'addon' },
  },
  {
    id: 'callbacks',
    doc: 'C calls functions of JavaScript during a call.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'yes', deno: 'yes' },
  },
  {
    id: 'notifications',
    doc: 'C calls functions for whose return nobody waits from any thread.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'yes', deno: 'yes' },
  },
  {
    id: 'notificationsWithoutWaiting',
    doc: 'The thread of C that notifies JavaScript goes on at once. Where it waits instead, the classes cancel and close on another thread while a callback may come.',
    loaders: { node: 'yes', koffi: 'no', bun: 'yes', deno: 'no' },
  },
  {
    id: 'callbacksFromAnyThread',
    doc: 'C calls any function of JavaScript from any thread, and waits for its return.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'addon', deno: 'yes' },
  },
  {
    id: 'callbacksDuringWaits',
    doc: 'A call that waits for callbacks runs them meanwhile, and a callback may end its own object. Without that such a call throws ERR_CALLBACK_DEADLOCK while a callback for which C waits is pending, and the classes close on another thread.',
    loaders: { node: 'yes', koffi: 'no', bun: 'addon', deno: 'no' },
  },
  {
    id: 'callbacksInWorkers',
    doc: 'Callbacks from any thread in a worker, which may end at any time. Where a call after its end would end the process, they are refused: ERR_CALLBACK_IN_WORKER.',
    loaders: { node: 'yes', koffi: 'no', bun: 'addon', deno: 'no' },
  },
  {
    id: 'functionPointers',
    doc: 'Function pointers that C returns can be called.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'yes', deno: 'yes' },
  },
  {
    id: 'stdcall',
    doc: 'The calling convention stdcall of 32-bit Windows.',
    loaders: { node: 'yes', koffi: 'yes', bun: 'no', deno: 'no' },
  },
];
