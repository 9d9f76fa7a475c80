/** The first lines of every file, and the names that all files share. */

import { memoizeObject } from '../../memoize.ts';
import type { Model } from '../../model/model.ts';
import { commentText } from '../shared/encode/c.ts';

function origin(model: Model): string[] {
  const license = model.license === null ? [] : [`SPDX-License-Identifier: ${model.license}`];
  return [
    ...license,
    `${model.abi} ${model.version.text}. Written by abiwright from the document of the ABI: edit that, not this file.`,
  ];
}

/** The first lines of a C or C++ file. */
export function banner(model: Model): string {
  return origin(model)
    .map((line) => `/* ${commentText(line)} */`)
    .join('\n');
}

/** The first lines of a file whose comments begin with `#`. */
export function hashBanner(model: Model): string {
  return origin(model)
    .map((line) => `# ${line}`)
    .join('\n');
}

/** Names that the headers write where a namespace could clash with them. */
export const namesInHeaders: (model: Model) => ReadonlySet<string> = memoizeObject(
  ({ types, functions, constants }) => {
    return new Set([
      ...[...types, ...functions, ...constants].map((item) => item.name),
      ...types.flatMap((type) => (type.kind === 'enum' ? type.enumerators.map((item) => item.name) : [])),
      ...types.flatMap((type) => ('tag' in type && type.tag !== null ? [type.tag] : [])),
    ]);
  },
);

/** The namespace of everything that is generated, and of the bodies: the name of the ABI and `native`, with a number where the ABI has that name. */
export function namespaceOf(model: Model): string {
  const taken = namesInHeaders(model);
  const name = `${model.abi}_native`;
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  return free;
}

/** The section that holds the stand-ins for bodies that are missing; also the name of an array for the linker. */
export function missingSection(model: Pick<Model, 'abi'>): string {
  return `${model.abi}_missing`;
}

/** The include guard of a header of this target. */
export function includeGuard(model: Model, file: string): string {
  return `${model.prefixes.macro}_NATIVE_${file.replaceAll('.', '_').toUpperCase()}`;
}
