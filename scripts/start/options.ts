import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the two processes of examples/frame are told. */
export interface HandOverOptions {
  readonly backend: string;
  readonly format: string;
  readonly frames: number;
  /** Path of the picture. */
  readonly out: string;
}

export interface StartOptions extends HandOverOptions {
  /** Whether a window is opened. */
  readonly window: boolean;
  /** Frames of the window; null: until it is closed. */
  readonly windowFrames: number | null;
  /** Whether the last of them stays until the window is closed. */
  readonly hold: boolean;
}

/** What was asked for cannot be done; the message is for the user. */
export class UsageError extends Error {}

interface Names {
  readonly backends: readonly string[];
  readonly formats: readonly string[];
}

interface EnumDeclaration {
  readonly name: string;
  readonly prefix?: string;
  readonly enumerators?: readonly { readonly name: string }[];
  readonly formats?: readonly { readonly name: string }[];
}

/** Backends and formats as the document names them: the bindings may not have been generated yet. */
function namesOf(root: string): Names {
  const { types } = JSON.parse(readFileSync(join(root, 'schema/interop_fd.abi.json'), 'utf8')) as {
    types: readonly EnumDeclaration[];
  };
  const named = (name: string): EnumDeclaration | undefined => types.find((type) => type.name === name);
  const backend = named('AsyncRT_InteropBackend');
  const prefix = backend?.prefix ?? '';
  return {
    backends: (backend?.enumerators ?? []).map(({ name }) => name.slice(prefix.length).toLowerCase()),
    formats: (named('MAX_Format')?.formats ?? []).map(({ name }) => name),
  };
}

function helpText({ backends, formats }: Names): string {
  return `npm start: generates the flagship ABI, builds its library and Node addon, and hands frames from one process to another

  --backend NAME   where the memory comes from: ${backends.join(', ')} (host when left out)
  --format NAME    format of the pixels (RGBA8 when left out):
                   ${formats.join(', ')}
  --frames N       how many frames are handed over, one after the other, in the same memory: 1 to ${most} (3 when left out)
  --window         opens a window of X11 in which an animation runs, presented by Vulkan from the shared memory, until you close it, or for --frames
  --hold           with --window and --frames: the last frame stays until you close the window
  --out FILE       where the last frame is written as a PNG (out/frame.png when left out); with --backend vulkan
                   also what Vulkan and OpenGL drew of an animation: frame-vulkan.png and frame-opengl.png beside it
  --help           this text

Examples:
  npm start
  npm start -- --format RGBA16F --out /tmp/half.png
  npm start -- --frames 200
  npm start -- --backend vulkan --window
  xvfb-run npm start -- --backend vulkan --window --frames 100

The two processes are examples/frame/producer.ts and examples/frame/consumer.ts; those that speak Vulkan and OpenGL are in test/acceptance.
`;
}

/** The one of some names that is meant, whatever its case. */
function oneOf(names: readonly string[], given: string, option: string): string {
  const found = names.find((name) => name.toLowerCase() === given.toLowerCase());
  if (found === undefined) throw new UsageError(`--${option} ${given}: it must be one of ${names.join(', ')}`);
  return found;
}

const most = 100_000;

/** Backends whose memory the programs of test/acceptance know how to show. */
const presentable: readonly string[] = ['host', 'vulkan'];

function countOf(given: string): number {
  const count = /^\d+$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > most) throw new UsageError(`--frames ${given}: it must be a whole number from 1 to ${most}`);
  return count;
}

/** What the command line asks for; the text to print if it asks for help. Throws UsageError. */
export function readOptions(root: string, args: readonly string[]): StartOptions | string {
  const names = namesOf(root);
  const text = { type: 'string' } as const;
  const options = {
    backend: text,
    format: text,
    frames: text,
    out: text,
    window: { type: 'boolean' },
    hold: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const parse = () => {
    try {
      return parseArgs({ args: [...args], options }).values;
    } catch (error) {
      // The first sentence says what is wrong; the rest is about how to give arguments that begin with a dash.
      const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
      throw new UsageError(`${first.replace(/\.$/, '')}; npm start -- --help says what there is`);
    }
  };
  const { backend, format, frames, out, window, hold, help } = parse();
  if (help === true) return helpText(names);
  const chosen = oneOf(names.backends, backend ?? 'host', 'backend');
  if (window === true && !presentable.includes(chosen))
    throw new UsageError(`--window: it shows memory of the backends ${presentable.join(' and ')}, not of ${chosen}`);
  if (hold === true && (window !== true || frames === undefined))
    throw new UsageError('--hold: it needs --window and --frames, whose last frame stays');
  if (out === '') throw new UsageError('--out: it must be the path of a file');
  return {
    backend: chosen,
    format: oneOf(names.formats, format ?? 'RGBA8', 'format'),
    frames: countOf(frames ?? '3'),
    window: window === true,
    hold: hold === true,
    windowFrames: frames === undefined ? null : countOf(frames),
    out: resolve(root, out ?? 'out/frame.png'),
  };
}
