import { fileURLToPath } from 'node:url';
import { componentPath } from '../support/component.ts';

/** A way of calling the library from JavaScript. */
export interface HostRuntime {
  /** What runs the scenarios, in words. */
  readonly title: string;
  /** Name of the loader of the bindings. */
  readonly loader: string;
  /** Components that it needs. */
  readonly components: readonly string[];
  command(): string;
  readonly options: readonly string[];
}

export const runtimes: readonly HostRuntime[] = [
  {
    title: 'Node through the addon',
    loader: 'node',
    components: [],
    command: () => process.execPath,
    options: ['--expose-gc'],
  },
  {
    title: 'Node through koffi',
    loader: 'koffi',
    components: ['koffi'],
    command: () => process.execPath,
    options: ['--expose-gc'],
  },
  {
    title: 'Bun',
    loader: 'bun',
    components: ['bun'],
    command: () => componentPath('bun', 'bun'),
    options: ['--expose-gc'],
  },
  {
    title: 'Deno',
    loader: 'deno',
    components: ['deno'],
    command: () => componentPath('deno', 'deno'),
    options: ['run', '--allow-all', '--no-config', '--v8-flags=--expose-gc'],
  },
];

/** On a machine with a GPU a context would be opened there; these tests are about the host. */
export const onHost = { ASYNCRT_INTEROP_BACKEND: 'host' };

export const script = fileURLToPath(new URL('run.mjs', import.meta.url));

/** Modules of scenarios, in the order in which they are run. */
export const modules = [
  'knowledge',
  'contexts',
  'order',
  'endings',
  'buffers',
  'sharing',
  'timelines',
  'waits',
  'descriptors',
  'formats',
  'failures',
  'processes',
  'leaks',
] as const;

/** What a run prints. */
export interface Outcome {
  /** What became of each scenario: null, or what went wrong. */
  readonly results: Readonly<Record<string, string | null>>;
  /** For each function of C, how often it succeeded and failed. */
  readonly calls: Readonly<Record<string, { readonly succeeded: number; readonly failed: number }>>;
}
