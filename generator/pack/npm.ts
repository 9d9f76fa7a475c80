import { markdownLine } from '../emit/shared/encode/markdown.ts';
import { below, type Entry, textEntry } from './archive.ts';
import { addonFile, libraryFile, outputsBelow, type PackInputs } from './inputs.ts';
import { firstSentence } from './sdk.ts';

interface Manifest {
  readonly [key: string]: unknown;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Packages with a scope are published for nobody else, unless they say so. */
function publishing({ packageName }: PackInputs): Manifest {
  return packageName.startsWith('@') ? { publishConfig: { access: 'public' } } : {};
}

function licenceEntries({ licence }: PackInputs): Entry[] {
  return licence === null ? [] : [textEntry('LICENSE', licence)];
}

/** Name of the package that holds library and addon for one platform; the bindings look for it under this name. */
function platformPackageName(inputs: PackInputs): string {
  return `${inputs.packageName}-${inputs.platform}`;
}

/** The package of the bindings: ES modules with typings, the source of the addon, and a program that builds it where nothing was prebuilt. */
export function bindingsPackage(inputs: PackInputs): readonly Entry[] {
  const { model, template } = inputs;
  const modules = outputsBelow(inputs, 'typescript');
  const generated = JSON.parse(modules.find(({ path }) => path === 'package.json')?.text ?? '{}') as Manifest;
  const { private: _private, name: _name, version, ...rest } = generated;
  const command = `${model.abi.replaceAll('_', '-').toLowerCase()}-build-addon`;
  const manifest = {
    name: inputs.packageName,
    version,
    description: firstSentence(model.doc),
    ...rest,
    ...publishing(inputs),
    bin: { [command]: 'build_addon.js' },
    ...(isBuilt(inputs) ? { optionalDependencies: { [platformPackageName(inputs)]: version } } : {}),
  };
  const view = {
    packageName: inputs.packageName,
    command,
    addon: addonFile(inputs),
    doc: markdownLine(firstSentence(model.doc)),
  };
  return [
    ...modules.filter(({ path }) => path !== 'package.json').map(({ path, text }) => textEntry(path, text)),
    ...below(
      'addon',
      outputsBelow(inputs, 'node').map(({ path, text }) => textEntry(path, text)),
    ),
    ...below(
      'include',
      outputsBelow(inputs, 'include').map(({ path, text }) => textEntry(path, text)),
    ),
    textEntry('package.json', json(manifest)),
    textEntry('build_addon.js', template('pack/build_addon')(view), true),
    textEntry('README.md', template('pack/npm_readme')({ ...view, platform: inputs.platform, built: isBuilt(inputs) })),
    ...licenceEntries(inputs),
  ];
}

function isBuilt({ library, addon }: PackInputs): boolean {
  return library !== null || addon !== null;
}

/** The package of one platform: the library and the addon side by side; null if neither was built. */
export function platformPackage(
  inputs: PackInputs,
): { readonly name: string; readonly entries: readonly Entry[] } | null {
  if (!isBuilt(inputs)) return null;
  const { model, library, addon, platform } = inputs;
  const name = platformPackageName(inputs);
  const [os = '', cpu = ''] = platform.split('-');
  const manifest = {
    name,
    version: model.version.text,
    description: `Library and addon of ${inputs.packageName} for ${platform}.`,
    ...(model.license === null ? {} : { license: model.license }),
    ...publishing(inputs),
    type: 'commonjs',
    os: [os],
    cpu: [cpu],
    ...(os === 'linux' ? { libc: ['glibc'] } : {}),
    preferUnplugged: true,
  };
  const entries = [textEntry('package.json', json(manifest)), ...licenceEntries(inputs)];
  if (library !== null) entries.push({ path: libraryFile(inputs), data: library, executable: true });
  if (addon !== null) entries.push({ path: addonFile(inputs), data: addon, executable: true });
  return { name, entries };
}
