import { newestGlibc } from './glibc.ts';
import { hexadecimal, sha256Bytes } from './hash.ts';
import { libraryFile, outputsBelow, type PackInputs } from './inputs.ts';
import { firstSentence } from './sdk.ts';

/**
 * A recipe for rattler-build, which makes a conda package of the SDK archive beside it; null if the library was not built for Linux.
 *
 * A string of JSON is one of YAML, so text of the document reaches the recipe through JSON.
 */
export async function recipe(
  inputs: PackInputs,
  archive: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string | null> {
  const { model, library, licence } = inputs;
  if (library === null || !inputs.platform.startsWith('linux')) return null;
  const file = recipeFile(inputs);
  return inputs.template('pack/recipe')({
    file,
    archive: archive.name,
    sha256: hexadecimal(await sha256Bytes(archive.bytes)),
    distribution: model.library.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    version: model.version.text,
    glibc: newestGlibc(library) ?? 17,
    files: [
      `lib/${libraryFile(inputs)}`,
      ...outputsBelow(inputs, 'include').map(({ path }) => `include/${path}`),
      ...outputsBelow(inputs, 'mojo').map(({ path }) => `lib/mojo/${path}`),
    ],
    summary: JSON.stringify(firstSentence(model.doc)),
    license: model.license === null ? null : JSON.stringify(model.license),
    licenseFile: licence === null ? null : 'LICENSE',
  });
}

/** Name of the recipe among the archives. */
export function recipeFile({ model }: PackInputs): string {
  return `${model.abi}-${model.version.text}-recipe.yaml`;
}
