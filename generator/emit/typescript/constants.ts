/** `enums.js`, `constants.js`, `formats.js` and `errors.js`: values of the document as objects. */

import type { Constant, EnumType, Format, Model } from '../../model/model.ts';
import { resolveAlias, typesOfKind } from '../../model/queries.ts';
import { jsDoc, jsDocTag, jsInteger, jsKey, jsString } from '../shared/encode/javascript.ts';
import { errnoNumbers, errnoPlatforms } from '../shared/errno.ts';
import { valueCode } from './call.ts';
import { Lines } from './lines.ts';
import { constantName, enumeratorKey, factsName, typeName } from './names.ts';
import { scalarOf } from './scalars.ts';

/** Tags that every documentation comment of a declaration ends with. */
export function declarationTags(declared: {
  readonly deprecated: { readonly doc: string; readonly replacement: string | null } | null;
  readonly since: string | null;
}): string[] {
  const since = declared.since === null ? [] : jsDocTag('@since', declared.since);
  return declared.deprecated === null ? since : [...since, ...jsDocTag('@deprecated', declared.deprecated.doc)];
}

export function isBig(type: EnumType): boolean {
  return scalarOf(type)?.big ?? false;
}

/** The text of `enums.js` below its imports. */
export function enumsCode(model: Model): string {
  const lines = new Lines();
  for (const type of typesOfKind(model.types, 'enum')) {
    lines.add(jsDoc(type.doc, declarationTags(type)).trimEnd());
    lines.block(`export const ${typeName(type, model)} = Object.freeze({`, '});', () => {
      for (const enumerator of type.enumerators) {
        lines.add(jsDoc(enumerator.doc, declarationTags(enumerator)).trimEnd());
        lines.add(`${jsKey(enumeratorKey(enumerator, type))}: ${jsInteger(enumerator.value, isBig(type))},`);
      }
    });
    lines.add('');
  }
  return lines.toString();
}

export function constantCode(constant: Constant): string {
  return valueCode(constant.value, scalarOf(constant.type)?.big ?? false);
}

/** The text of `constants.js` below its imports. */
export function constantsCode(model: Model): string {
  const lines = new Lines();
  for (const constant of model.constants) {
    const unit = constant.unit === null ? '' : ` In ${constant.unit}.`;
    lines.add(jsDoc(`${constant.doc}${unit}`, declarationTags(constant)).trimEnd());
    lines.add(`export const ${constantName(constant, model)} = ${constantCode(constant)};`, '');
  }
  return lines.toString();
}

/** The enum of pixel formats, or null. */
export function formatEnums(model: Model): EnumType[] {
  return typesOfKind(model.types, 'enum').filter((type) => type.isFormat);
}

function factsCode(format: Format): string {
  const text = (value: string | null): string => (value === null ? 'null' : jsString(value));
  const channels = format.channels.map(({ name, bits }) => `{ name: ${jsString(name)}, bits: ${bits} }`);
  const opengl =
    format.opengl === null
      ? 'null'
      : `{ internalFormat: ${jsString(format.opengl.internalFormat)}, format: ${jsString(format.opengl.format)}, type: ${jsString(format.opengl.type)} }`;
  return [
    `name: ${jsString(format.name)}`,
    `bytesPerPixel: ${format.bytesPerPixel}`,
    `numeric: ${jsString(format.numeric)}`,
    `layout: ${jsString(format.layout)}`,
    `channels: [${channels.join(', ')}]`,
    `colorSpace: ${jsString(format.colorSpace)}`,
    `optional: ${format.optional}`,
    `vulkan: ${text(format.vulkan)}`,
    `opengl: ${opengl}`,
    `drm: ${text(format.drm)}`,
  ].join(', ');
}

/** The text of `formats.js` below its imports. */
export function formatsCode(model: Model): string {
  const lines = new Lines();
  for (const type of formatEnums(model)) {
    lines.add(jsDoc(`What is known about each value of ${type.name}.`).trimEnd());
    lines.block(`export const ${factsName(type, model)} = Object.freeze({`, '});', () => {
      for (const { format } of type.enumerators)
        if (format !== null) lines.add(`${format.value}: Object.freeze({ ${factsCode(format)} }),`);
    });
    lines.add('');
  }
  return lines.toString();
}

/** The table of error numbers per platform, for the convention `negative_errno`. */
export function errnoCode(): string {
  const lines = new Lines();
  lines.block('export const errnoNumbers = Object.freeze({', '});', () => {
    for (const platform of errnoPlatforms) {
      lines.block(`${platform}: {`, '},', () => {
        const entries = [...errnoNumbers[platform]].map(([name, number]) => `${name}: ${number}`);
        for (let at = 0; at < entries.length; at += 8) lines.add(`${entries.slice(at, at + 8).join(', ')},`);
      });
    }
  });
  return lines.toString();
}

/** Pairs of number and name of the status enum; of two names for one number, the first. */
export function statusNames(model: Model): string {
  if (model.errors.kind !== 'enum') return '';
  const { type } = model.errors;
  const seen = new Set<bigint>();
  const pairs = type.enumerators.flatMap(({ name, value }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [`[${jsInteger(value, isBig(type))}, ${jsString(name)}]`];
  });
  return pairs.join(', ');
}

export function isString(constant: Constant): boolean {
  const resolved = resolveAlias(constant.type);
  return resolved.kind === 'builtin' && resolved.name === 'string';
}
