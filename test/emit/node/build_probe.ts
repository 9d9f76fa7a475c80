import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import { c } from '../../../generator/emit/c/target.ts';
import { node } from '../../../generator/emit/node/target.ts';
import type { Model } from '../../../generator/model/model.ts';
import { modelOf, repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';

const folder = fileURLToPath(new URL('probe/', import.meta.url));

/** Path of the document of the probe library. */
export const probeDocument = join(folder, 'probe.abi.json');

/** Options under which the source of an addon compiles, wherever the addon is built without CMake. */
export const addonOptions: readonly string[] = [
  ...['-std=c11', '-O2', '-fPIC', '-fvisibility=hidden', '-DNAPI_VERSION=8'],
  ...['-Wall', '-Wextra', '-Wpedantic', '-Werror', '-I', `${repository}node_modules/node-api-headers/include`],
];

/** Writes the headers and the addon's source of a model into `include` and `node` below the folder. */
export async function writeAddon(model: Model, output: string): Promise<void> {
  for (const target of [c, node]) {
    for (const file of await target.emit(model, assetsFromSource())) {
      const path = join(output, target.output, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
    }
  }
}

/** The C files of a folder, sorted. */
export function cFiles(path: string): string[] {
  return readdirSync(path)
    .filter((file) => file.endsWith('.c'))
    .sort()
    .map((file) => join(path, file));
}

export interface Probe {
  /** Folder of the outputs. */
  readonly output: string;
  readonly addon: string;
  /** The same addon under another path: a runtime takes it for another one. */
  readonly copy: string;
  readonly library: string;
  /** A build of the library without `probe_sometimes`, and with `probe_extra`. */
  readonly other: string;
}

/** Builds the probe library twice, and its addon, with the given options beside the usual ones. */
export async function buildProbe(options: readonly string[] = []): Promise<Probe> {
  const output = mkdtempSync(join(tmpdir(), 'abiwright-node-'));
  await writeAddon(await modelOf(probeDocument), output);
  const library = async (name: string, extra: readonly string[]): Promise<string> => {
    const path = join(output, name);
    const shared = ['-std=c11', '-shared', '-fPIC', '-g', '-Wall', '-Wextra', '-Werror', '-I', join(output, 'include')];
    await runProgram('cc', [...shared, ...options, ...extra, ...cFiles(folder), '-o', path, '-lpthread']);
    return path;
  };
  const addon = join(output, 'probe.node');
  const sources = cFiles(join(output, 'node'));
  await runProgram('cc', [...addonOptions, ...options, '-g', '-shared', ...sources, '-o', addon, '-lpthread', '-ldl']);
  const copy = join(output, 'copy.node');
  copyFileSync(addon, copy);
  return {
    output,
    addon,
    copy,
    library: await library('libprobe.so', []),
    other: await library('libother.so', ['-DPROBE_WITHOUT_SOMETIMES', '-DPROBE_EXTRAS']),
  };
}
