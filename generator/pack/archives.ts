import type { Entry } from './archive.ts';
import { below, tarGz, zip } from './archive.ts';
import type { PackInputs } from './inputs.ts';
import { bindingsPackage, platformPackage } from './npm.ts';
import { recipe, recipeFile } from './recipe.ts';
import { sdk } from './sdk.ts';
import { wheel } from './wheel.ts';

/** One file that is shipped: what it is called, what is in it if it is an archive, and its bytes. */
export interface Archive {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly bytes: Uint8Array;
}

function tarball(name: string, folder: string, entries: readonly Entry[]): Archive {
  const inside = below(folder, entries);
  return { name, entries: inside, bytes: tarGz(inside) };
}

/** npm names the file of a package by its name, the scope in front. */
function npmFile(name: string, version: string): string {
  return `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`;
}

/**
 * All that is shipped of a document: the SDK, the npm package of the bindings and, if they were built, the npm package of a platform with library and
 * addon, the Python wheel and the recipe of a conda package. Pure: the same inputs give the same bytes.
 */
export async function archives(inputs: PackInputs): Promise<readonly Archive[]> {
  const { abi, version } = inputs.model;
  const root = `${abi}-${version.text}-sdk`;
  const kit = tarball(`${root}.tar.gz`, root, await sdk(inputs));
  const result = [kit, tarball(npmFile(inputs.packageName, version.text), 'package', bindingsPackage(inputs))];
  const platform = platformPackage(inputs);
  if (platform !== null) result.push(tarball(npmFile(platform.name, version.text), 'package', platform.entries));
  const python = await wheel(inputs);
  if (python !== null) result.push({ name: python.name, entries: python.entries, bytes: zip(python.entries) });
  const conda = await recipe(inputs, kit);
  if (conda !== null) result.push({ name: recipeFile(inputs), entries: [], bytes: new TextEncoder().encode(conda) });
  return result;
}
