/** What both programs are told on the command line. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Backend, type Context, Format, type Library, open } from '../../generated/typescript/index.js';

const options = {
  socket: { type: 'string' },
  out: { type: 'string' },
  backend: { type: 'string', default: 'host' },
  format: { type: 'string', default: 'RGBA8' },
  frames: { type: 'string', default: '3' },
  size: { type: 'string', default: '810x540' },
  library: {
    type: 'string',
    default: fileURLToPath(new URL('../../build/native/lib/libasyncrt_interop_fd.so', import.meta.url)),
  },
  addon: {
    type: 'string',
    default: fileURLToPath(new URL('../../build/native/node/Release/interop_fd_node.node', import.meta.url)),
  },
} as const;

export interface Setting {
  /** The open library. */
  readonly library: Library;
  /** Path of the Unix socket over which the two programs meet. */
  readonly socket: string;
  /** Where the consumer writes the last frame; undefined: nowhere. */
  readonly out: string | undefined;
  readonly backend: Backend;
  readonly backendName: string;
  readonly format: Format;
  readonly frames: number;
  readonly width: number;
  readonly height: number;
}

function lookUp<T>(values: { readonly [name: string]: T }, name: string, what: string): T {
  const value = Object.entries(values).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (value === undefined)
    throw new RangeError(`there is no ${what} ${name}; there are ${Object.keys(values).join(', ')}`);
  return value;
}

export function readSetting(): Setting {
  const { values } = parseArgs({ options });
  if (values.socket === undefined) throw new TypeError('--socket PATH says where the two programs meet');
  const [width = 0, height = 0] = values.size.split('x').map(Number);
  return {
    library: open({ library: values.library, addon: values.addon }),
    socket: values.socket,
    out: values.out,
    backend: lookUp({ ...Backend }, values.backend, 'backend'),
    backendName: values.backend,
    format: lookUp({ ...Format }, values.format, 'format'),
    frames: Number(values.frames),
    width,
    height,
  };
}

/** Opens the backend that was asked for. The same place for both programs, whatever the backend. */
export function openContext({ library, backend, backendName }: Setting): Context {
  try {
    return library.Context.open({ backend, deviceUuid: new Uint8Array(16) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the backend ${backendName} cannot be opened here: ${reason}`, { cause: error });
  }
}

/** Ends the program with one sentence. What the library knows beyond the error number is part of the message. */
export function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** A process that should answer and does not is given up after this time. */
export const patience = { ns: 20_000_000_000n, ms: 20_000 };
