import { compareText } from '../compare_text.ts';
import { markdownLine } from '../emit/shared/encode/markdown.ts';
import { below, type Entry, textEntry } from './archive.ts';
import { newestGlibc } from './glibc.ts';
import { base64Url, sha256Bytes } from './hash.ts';
import { libraryFile, outputsBelow, type PackInputs } from './inputs.ts';
import { firstSentence } from './sdk.ts';

/** Machines as Python names them, by the platform that the archives are for. */
const machines: Readonly<Record<string, string>> = { 'linux-x64': 'x86_64', 'linux-arm64': 'aarch64' };

/** Name of the wheel, and of the Python module in it. */
export function wheelName({ library }: PackInputs['model']): string {
  return library.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
}

/** What platform a wheel says it is for: the oldest glibc that has what the library asks for. Null where it cannot be told. */
function platformTag({ platform, library }: PackInputs): string | null {
  const machine = Object.hasOwn(machines, platform) ? machines[platform] : undefined;
  if (machine === undefined || library === null) return null;
  const minor = newestGlibc(library);
  // The tag of the series begins with 2.17.
  return minor === null ? null : `manylinux_2_${Math.max(minor, 17)}_${machine}`;
}

/** True where a wheel is left out although the library was built for a platform that wheels are made for. */
export function saysNoGlibc(inputs: PackInputs): boolean {
  return inputs.library !== null && Object.hasOwn(machines, inputs.platform) && platformTag(inputs) === null;
}

async function record(entries: readonly Entry[], path: string): Promise<Entry> {
  const files = [...entries].sort((a, b) => compareText(a.path, b.path));
  const lines = await Promise.all(
    files.map(async ({ path: name, data }) => `${name},sha256=${base64Url(await sha256Bytes(data))},${data.length}`),
  );
  return textEntry(path, `${[...lines, `${path},,`].join('\n')}\n`);
}

/** The Python wheel: library, headers and Mojo modules where Mojo programmers install from. Null if the library was not built for Linux. */
export async function wheel(
  inputs: PackInputs,
): Promise<{ readonly name: string; readonly entries: readonly Entry[] } | null> {
  const tag = platformTag(inputs);
  const { model, library, template } = inputs;
  if (tag === null || library === null) return null;
  const module = wheelName(model);
  const info = `${module}-${model.version.text}.dist-info`;
  const view = {
    module,
    distribution: module.replaceAll('_', '-'),
    library: model.library,
    file: libraryFile(inputs),
    version: model.version.text,
    license: model.license,
    summary: markdownLine(firstSentence(model.doc)),
    tag: `py3-none-${tag}`,
    generatorVersion: inputs.generatorVersion,
  };
  const folder = (name: string): Entry[] =>
    below(
      name,
      outputsBelow(inputs, name).map(({ path, text }) => textEntry(path, text)),
    );
  const entries = [
    ...below(module, [
      textEntry('__init__.py', template('pack/wheel_init')(view)),
      textEntry('__main__.py', template('pack/wheel_main')(view)),
      { path: `lib/${view.file}`, data: library, executable: true },
      ...folder('include'),
      ...folder('mojo').filter(({ path }) => path.endsWith('.mojo')),
    ]),
    textEntry(`${info}/METADATA`, template('pack/wheel_metadata')(view)),
    textEntry(`${info}/WHEEL`, template('pack/wheel_tags')(view)),
    ...(inputs.licence === null ? [] : [textEntry(`${info}/licenses/LICENSE`, inputs.licence)]),
  ];
  return {
    name: `${module}-${model.version.text}-py3-none-${tag}.whl`,
    entries: [...entries, await record(entries, `${info}/RECORD`)],
  };
}
