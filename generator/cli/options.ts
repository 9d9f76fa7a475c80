import { parseArgs } from 'node:util';
import { quote } from '../diagnostics/quote.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Contained } from '../pack/inputs.ts';
import { UsageError } from './usage_error.ts';

/** The commands, in the order of the help. */
export const commands = ['generate', 'pack', 'targets', 'init'] as const;
export type Command = (typeof commands)[number];

/** What `abiwright generate` was asked to do. */
export interface GenerateOptions {
  /** The document, as named on the command line. */
  readonly document: string;
  /** The output folder. */
  readonly out: string;
  /** Names of the wanted targets, or `null` for all of them. */
  readonly targets: readonly string[] | null;
  readonly check: boolean;
  readonly watch: boolean;
  readonly json: boolean;
  readonly depfile: string | null;
}

/** What `abiwright pack` was asked to do. */
export interface PackOptions {
  /** The document, as named on the command line. */
  readonly document: string;
  /** The folder for the archives. */
  readonly out: string;
  /** The built shared library and the built Node addon. */
  readonly library: string | null;
  readonly addon: string | null;
  /** Machine for which they were built, such as `linux-x64`; null: this one. */
  readonly platform: string | null;
  /** Name of the npm package of the bindings; null: after the ABI. */
  readonly packageName: string | null;
  /** File with the text of the licence. */
  readonly licence: string | null;
  /** Folder with the hand-written part of the conformance suite. */
  readonly conformance: string | null;
  /** What the library was linked with statically. */
  readonly contains: readonly Contained[];
  readonly json: boolean;
}

/** A command line that was understood. */
export type Invocation =
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'generate'; readonly options: GenerateOptions }
  | { readonly kind: 'pack'; readonly options: PackOptions }
  | { readonly kind: 'targets'; readonly json: boolean }
  | { readonly kind: 'init'; readonly file: string | null };

const known = {
  out: { type: 'string', multiple: true },
  target: { type: 'string', multiple: true },
  depfile: { type: 'string', multiple: true },
  library: { type: 'string', multiple: true },
  addon: { type: 'string', multiple: true },
  platform: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
  license: { type: 'string', multiple: true },
  conformance: { type: 'string', multiple: true },
  contains: { type: 'string', multiple: true },
  check: { type: 'boolean' },
  watch: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type Option = keyof typeof known;

/** Options of each command beside `--help`. */
const allowed: Readonly<Record<Command, readonly Option[]>> = {
  generate: ['out', 'target', 'check', 'watch', 'depfile', 'json'],
  pack: ['out', 'library', 'addon', 'platform', 'name', 'license', 'conformance', 'contains', 'json'],
  targets: ['json'],
  init: [],
};

/** Reads the command line. Throws a `UsageError` that says what is wrong with it and what was probably meant. */
export function readOptions(args: readonly string[]): Invocation {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const used = tokens.filter((token) => token.kind === 'option');
  for (const token of used) checkOption(token);

  const [word, ...operands] = positionals;
  const command = commands.find((name) => name === word) ?? null;
  if (values['help'] === true) return { kind: 'help', command };
  if (values['version'] === true) return { kind: 'version' };
  if (word === undefined) throw new UsageError('no command is given', 'abiwright generate FILE.abi.json');
  if (command === null) throw unknownCommand(word);
  for (const { name, rawName } of used) {
    if (!allowed[command].some((option) => option === name)) {
      throw new UsageError(`abiwright ${command} has no option ${rawName}`, `abiwright ${command} --help lists them`);
    }
  }
  if (command === 'targets') {
    refuse(operands, 0, command);
    return { kind: 'targets', json: values['json'] === true };
  }
  refuse(operands, 1, command);
  const [file] = operands;
  if (command === 'init') return { kind: 'init', file: file ?? null };
  if (file === undefined) throw new UsageError('no document is given', `abiwright ${command} FILE.abi.json`);
  if (command === 'pack') return { kind: 'pack', options: packOptions(file, values) };
  return { kind: 'generate', options: generateOptions(file, values) };
}

/** True if the command line asks for JSON, also if it is wrong otherwise. */
export function wantsJson(args: readonly string[]): boolean {
  return args.includes('--json');
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  const option = Object.hasOwn(known, name) ? known[name as Option] : undefined;
  if (option === undefined) {
    const suggestion = didYouMean(name, Object.keys(known));
    throw new UsageError(
      `there is no option ${quote(rawName)}`,
      suggestion?.replace('"', '"--') ?? 'abiwright --help lists the options',
    );
  }
  if (option.type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value`);
  // `--out --check` is a forgotten value, not a folder of that name.
  const missing = value === undefined || value === '' || (inlineValue === false && value.startsWith('-'));
  if (option.type === 'string' && missing) throw new UsageError(`${rawName} needs a value`);
}

function generateOptions(document: string, values: Record<string, unknown>): GenerateOptions {
  const targets = list(values['target']);
  const options: GenerateOptions = {
    document,
    out: single('--out', values['out']) ?? 'generated',
    targets: targets.length === 0 ? null : targets.flatMap((names) => names.split(',')).map((name) => name.trim()),
    check: values['check'] === true,
    watch: values['watch'] === true,
    json: values['json'] === true,
    depfile: single('--depfile', values['depfile']),
  };
  if (options.check && options.watch) throw new UsageError('--check and --watch exclude each other');
  if (options.check && options.depfile !== null)
    throw new UsageError('--check writes nothing, so it takes no --depfile');
  return options;
}

function packOptions(document: string, values: Record<string, unknown>): PackOptions {
  const options: PackOptions = {
    document,
    out: single('--out', values['out']) ?? 'dist',
    library: single('--library', values['library']),
    addon: single('--addon', values['addon']),
    platform: single('--platform', values['platform']),
    packageName: single('--name', values['name']),
    licence: single('--license', values['license']),
    conformance: single('--conformance', values['conformance']),
    contains: list(values['contains']).map(contained),
    json: values['json'] === true,
  };
  const { packageName, platform } = options;
  if (packageName !== null && !/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/.test(packageName)) {
    throw new UsageError(
      `${quote(packageName)} is not a name for an npm package`,
      'such as my-library or @scope/my-library',
    );
  }
  if (platform !== null && !/^[a-z0-9]+-[a-z0-9]+$/.test(platform)) {
    throw new UsageError(
      `${quote(platform)} is not a platform`,
      'system and processor as Node names them, such as linux-x64',
    );
  }
  return options;
}

function contained(text: string): Contained {
  const [, name = '', version = '', license = ''] =
    /^([A-Za-z0-9][A-Za-z0-9+._-]*)@([0-9A-Za-z][0-9A-Za-z+._-]*)=([A-Za-z0-9 .()+-]+)$/.exec(text) ?? [];
  if (name !== '') return { name, version, license };
  throw new UsageError(
    `${quote(text)} does not say what the library contains`,
    'name, version and licence, such as "zlib@1.3.1=Zlib"',
  );
}

function single(option: string, value: unknown): string | null {
  const [first, second] = list(value);
  if (second !== undefined) throw new UsageError(`${option} is given twice`);
  return first ?? null;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function refuse(operands: readonly string[], most: number, command: Command): void {
  const extra = operands[most];
  if (extra !== undefined) {
    throw new UsageError(
      `${quote(extra)} is one argument too many`,
      `abiwright ${command} --help shows what is possible`,
    );
  }
}

function unknownCommand(word: string): UsageError {
  const looksLikeFile = /\.json$/.test(word);
  if (looksLikeFile) return new UsageError(`${quote(word)} is not a command`, `abiwright generate ${word}`);
  return new UsageError(
    `there is no command ${quote(word)}`,
    didYouMean(word, commands) ?? `commands are ${commands.join(', ')}`,
  );
}
