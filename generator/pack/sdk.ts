import { compareText } from '../compare_text.ts';
import { markdownLine } from '../emit/shared/encode/markdown.ts';
import { below, type Entry, textEntry } from './archive.ts';
import { hexadecimal, sha256Bytes } from './hash.ts';
import { libraryFile, outputsBelow, type PackInputs } from './inputs.ts';
import { softwareBill } from './software_bill.ts';

/** First paragraph of a text, on one line. */
export function firstSentence(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line;
}

function outputs(inputs: PackInputs, from: string, to: string): Entry[] {
  return below(
    to,
    outputsBelow(inputs, from).map(({ path, text }) => textEntry(path, text)),
  );
}

/** What the texts of the SDK say. */
function viewOf(inputs: PackInputs): object {
  const { model } = inputs;
  return {
    library: model.library,
    file: libraryFile(inputs),
    rootVariable: `${model.library}_ROOT`,
    root: `\${${model.library}_ROOT}`,
    version: model.version.text,
    major: model.version.major,
    minor: model.version.minor,
    unstable: model.version.major === 0,
    // In a file for pkg-config, `#` begins a remark, a backslash joins lines and `$` begins a variable.
    doc: firstSentence(model.doc).replace(/[#\\]/g, ' ').replaceAll('$', '$$$$'),
    elf: inputs.platform.startsWith('linux'),
  };
}

/** What tells pkg-config and CMake where headers and library are; paths are relative to the files themselves, so the SDK may lie anywhere. */
function buildSystems(inputs: PackInputs): Entry[] {
  const { model, template } = inputs;
  const view = viewOf(inputs);
  const cmake = `lib/cmake/${model.library}/${model.library}-config`;
  return [
    textEntry(`lib/pkgconfig/${model.library}.pc`, template('pack/pkg_config')(view)),
    textEntry(`${cmake}.cmake`, template('pack/cmake_config')(view)),
    textEntry(`${cmake}-version.cmake`, template('pack/cmake_version')(view)),
  ];
}

/** What somebody reads who has unpacked the archive. */
function readme(inputs: PackInputs): Entry {
  const { model, template } = inputs;
  const view = {
    ...viewOf(inputs),
    doc: markdownLine(firstSentence(model.doc)),
    hasLibrary: inputs.library !== null,
    patch: model.headers.some(({ mojoUpstream }) => mojoUpstream !== null),
  };
  return textEntry('README.md', template('pack/sdk_readme')(view));
}

/** The hash of every file, in the form that `sha256sum -c` reads, after the facts that say what was packed. */
async function checksums(inputs: PackInputs, entries: readonly Entry[]): Promise<Entry> {
  const head = [
    `# ${inputs.model.abi} ${inputs.model.version.text}`,
    `# document SHA-256 ${inputs.model.documentHash}`,
    `# abiwright ${inputs.generatorVersion}`,
  ];
  const files = [...entries].sort((a, b) => compareText(a.path, b.path));
  const lines = await Promise.all(
    files.map(async ({ path, data }) => `${hexadecimal(await sha256Bytes(data))}  ${path}`),
  );
  return textEntry('SHA256SUMS', `${[...head, ...lines].join('\n')}\n`);
}

/** The SDK: what somebody who writes C, C++ or Mojo needs, and somebody who implements the ABI. */
export async function sdk(inputs: PackInputs): Promise<readonly Entry[]> {
  const { model, document } = inputs;
  const entries: Entry[] = [
    readme(inputs),
    ...outputs(inputs, 'include', 'include'),
    ...outputs(inputs, 'mojo', 'mojo'),
    ...outputs(inputs, 'docs', 'docs'),
    ...outputs(inputs, 'conformance', 'conformance'),
    ...below('conformance/parts', inputs.conformance),
    textEntry(`schema/${document.name}`, document.text),
    textEntry('sbom.cdx.json', softwareBill(inputs)),
  ];
  const map = outputsBelow(inputs, 'native').find(({ path }) => path === `${model.library}.map`);
  if (map !== undefined) entries.push(textEntry(`lib/${map.path}`, map.text));
  if (inputs.licence !== null) entries.push(textEntry('LICENSE', inputs.licence));
  if (inputs.library !== null) {
    entries.push(
      { path: `lib/${libraryFile(inputs)}`, data: inputs.library, executable: true },
      ...buildSystems(inputs),
    );
  }
  return [...entries, await checksums(inputs, entries)];
}
