import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assetsFromSource } from '../assets_from_source.ts';
import { type CompileResult, compile } from '../compile.ts';
import { escapeUnprintable } from '../diagnostics/quote.ts';
import { decode } from '../load/decode.ts';
import type { Entry } from '../pack/archive.ts';
import { type Archive, archives } from '../pack/archives.ts';
import { binaryProblem } from '../pack/binaries.ts';
import type { PackInputs } from '../pack/inputs.ts';
import { saysNoGlibc, wheelName } from '../pack/wheel.ts';
import { attempt } from '../write/io_error.ts';
import type { Action } from '../write/plan.ts';
import { commit } from '../write/transaction.ts';
import { type Console, type ExitCode, exitCode } from './console.ts';
import type { PackOptions } from './options.ts';
import { startProgress } from './progress.ts';
import { readDocument } from './read_document.ts';
import { type Report, showDiagnostics, toJson } from './report.ts';
import { UsageError } from './usage_error.ts';

/** Runs `abiwright pack`: compiles a document and writes its archives, all or none. Throws `IoError`. */
export async function runPack(options: PackOptions, console: Console): Promise<ExitCode> {
  const decoded = decode(readDocument(options.document));
  const report = { path: options.document, text: decoded.text, files: [] };
  if (decoded.text === null)
    return finish({ ...report, ok: false, diagnostics: decoded.diagnostics }, [], options, console);

  const progress = startProgress(`packing ${escapeUnprintable(options.document)}`, console);
  try {
    const assets = assetsFromSource();
    const result = await compile(decoded.text, { assets });
    const { diagnostics } = result;
    const inputs = readInputs(decoded.text, result, options, console, assets.template);
    if (inputs === null) return finish({ ...report, ok: false, diagnostics }, [], options, console);
    const problem = binaryProblem(inputs, options);
    if (problem !== null) throw new UsageError(problem.problem, problem.help);
    const made = await archives(inputs);
    const before = made.map(({ name, bytes }) => actionFor(join(options.out, name), bytes));
    const changes = made.map(({ name, bytes }) => ({ path: join(options.out, name), content: bytes }));
    await console.uninterrupted(() => commit(changes, options.out));
    progress.stop();
    if (saysNoGlibc(inputs))
      console.err('no wheel is made: the library names no version of glibc, so what it runs on cannot be told\n');
    for (const name of leftFrom(options.out, inputs, made))
      console.err(`${escapeUnprintable(join(options.out, name))} is of an earlier run, and no part of this one\n`);
    const files = made.map(({ name }, index) => ({ path: name, action: before[index] ?? 'created' }));
    return finish({ ...report, ok: true, diagnostics, files }, made, options, console);
  } finally {
    progress.stop();
  }
}

function readInputs(
  text: string,
  { model, files }: CompileResult,
  options: PackOptions,
  console: Console,
  template: PackInputs['template'],
): PackInputs | null {
  if (model === null) return null;
  const bytes = (path: string | null) => (path === null ? null : attempt('read', path, () => readFileSync(path)));
  return {
    model,
    outputs: files,
    document: { name: basename(options.document), text },
    packageName: options.packageName ?? model.abi.replaceAll('_', '-').toLowerCase(),
    platform: options.platform ?? console.platform,
    library: bytes(options.library),
    addon: bytes(options.addon),
    licence: bytes(options.licence)?.toString('utf8') ?? null,
    conformance: options.conformance === null ? [] : readFolder(options.conformance),
    contains: options.contains,
    generatorVersion: console.version,
    template,
  };
}

/** Every file below a folder; what begins with a dot is left out. */
function readFolder(folder: string): Entry[] {
  const names = attempt('read', folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .flatMap((path) => {
      const file = join(folder, path);
      return attempt('read', file, () => (statSync(file).isFile() ? [{ path, data: readFileSync(file) }] : []));
    });
}

/** Archives of the same document that another run has left: with these they would be published by mistake. */
function leftFrom(folder: string, { model, packageName }: PackInputs, made: readonly Archive[]): string[] {
  const beginnings = [model.abi, packageName.replace(/^@/, '').replace('/', '-'), wheelName(model)];
  const isArchive = (name: string): boolean =>
    /-\d+\.\d+\.\d+[-.].*(tgz|tar\.gz|whl|yaml)$/.test(name) && beginnings.some((each) => name.startsWith(`${each}-`));
  const names = attempt('read', folder, () => readdirSync(folder));
  return names.filter((name) => isArchive(name) && !made.some((archive) => archive.name === name)).sort();
}

function actionFor(path: string, bytes: Uint8Array): Action {
  const known = attempt('read', path, () => statSync(path, { throwIfNoEntry: false }));
  if (known === undefined) return 'created';
  return attempt('read', path, () => readFileSync(path)).equals(bytes) ? 'unchanged' : 'changed';
}

function finish(report: Report, made: readonly Archive[], options: PackOptions, console: Console): ExitCode {
  if (options.json) console.out(toJson(report));
  else {
    showDiagnostics(report, console);
    for (const { name, entries, bytes } of made) {
      const size = `${(bytes.length / 1000).toFixed(0)} kB`.padStart(9);
      console.out(
        `${size}  ${String(Math.max(1, entries.length)).padStart(4)} ${entries.length > 1 ? 'files' : 'file '}  ${escapeUnprintable(join(options.out, name))}\n`,
      );
    }
  }
  return report.ok ? exitCode.fine : exitCode.failure;
}
