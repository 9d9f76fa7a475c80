import type { File } from '../emit/target.ts';
import type { Model } from '../model/model.ts';
import type { Entry } from './archive.ts';

/** Software of others that is linked into the library. */
export interface Contained {
  readonly name: string;
  readonly version: string;
  /** SPDX licence expression. */
  readonly license: string;
}

/** What goes into the archives of a document. */
export interface PackInputs {
  readonly model: Model;
  /** The outputs of all targets, with paths relative to the output folder. */
  readonly outputs: readonly File[];
  /** The document itself. */
  readonly document: { readonly name: string; readonly text: string };
  /** Name of the npm package of the bindings, perhaps with a scope. */
  readonly packageName: string;
  /** Machine for which library and addon were built, such as `linux-x64`. */
  readonly platform: string;
  /** The built shared library and the built Node addon; null: not packed. */
  readonly library: Uint8Array | null;
  readonly addon: Uint8Array | null;
  /** Text of the licence; null: not packed. */
  readonly licence: string | null;
  /** Hand-written parts that complete the conformance suite, relative to their folder. */
  readonly conformance: readonly Entry[];
  /** For the software bill. */
  readonly contains: readonly Contained[];
  readonly generatorVersion: string;
  template(name: string): (view: object) => string;
}

/** The outputs below one of the folders of the output folder, with paths relative to it. */
export function outputsBelow(inputs: PackInputs, folder: string): readonly File[] {
  const prefix = `${folder}/`;
  return inputs.outputs
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, text }) => ({ path: path.slice(prefix.length), text }));
}

/** Name of the file that holds a shared library on a platform such as `linux-x64`. */
export function libraryFile(inputs: PackInputs): string {
  const { library } = inputs.model;
  if (inputs.platform.startsWith('win32')) return `${library}.dll`;
  return inputs.platform.startsWith('darwin') ? `lib${library}.dylib` : `lib${library}.so`;
}

/** Name of the file that holds the Node addon. */
export function addonFile({ model }: PackInputs): string {
  return `${model.abi}_node.node`;
}
