/** The tables of facts: error names and formats. */

import type { Enumerator, EnumType, Format, Model, OpenGLNames } from '../../model/model.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { snakeCase } from '../shared/names.ts';

function text(value: string | null | undefined): string {
  return value == null ? 'nullptr' : stringLiteral(value);
}

/** What `native/error_names.*` lays out beside the common facts, or null if the document has no error codes. */
export function errorView(model: Model): object | null {
  const { errors } = model;
  if (errors.kind === 'none') return null;
  if (errors.kind === 'negative_errno') {
    return {
      valueDoc: 'Number of the error: a function returns it negated.',
      include: '#include <cerrno>',
      valueOfStatus: '-status',
      errors: errors.codes.map(
        ({ name, doc }) => `#ifdef ${name}\n    {${name}, ${text(name)}, ${text(doc)}},\n#endif`,
      ),
    };
  }
  const row = (item: Enumerator): string =>
    conditional(
      conditionOf(item),
      `    {static_cast<long long>(${item.name}), ${text(item.name)}, ${text(item.doc)}},`,
    );
  return {
    valueDoc: 'Value of the enumerator: a function returns it.',
    include: model.headers.map((header) => `#include "../include/${header.file}"`).join('\n'),
    valueOfStatus: 'status',
    errors: errors.type.enumerators.filter((item) => !errors.success.includes(item)).map(row),
  };
}

const layouts: Readonly<Record<Format['layout'], string>> = {
  bytes: 'bytes',
  packed16: 'packed16',
  packed32: 'packed32',
};

function formatRow({ name, format }: Enumerator): string {
  if (format === null) return '';
  const channels = format.channels.map((channel) => `{'${channel.name}', ${channel.bits}}`).join(', ');
  const opengl: Partial<OpenGLNames> = format.opengl ?? {};
  const parts = [
    `${format.value}, ${text(name)}, ${text(format.name)}`,
    `Numeric::${format.numeric}, Layout::${layouts[format.layout]}, ColorSpace::${format.colorSpace}, ${format.optional}`,
    `${format.bytesPerPixel}, ${format.channels.length}, {${channels}}`,
    text(format.vulkan),
    `${text(opengl.internalFormat)}, ${text(opengl.format)}, ${text(opengl.type)}`,
    text(format.drm),
  ];
  return `    {${parts.join(',\n     ')}},`;
}

/** What `native/formats.*` lays out of one enum of formats. */
export function formatTable(type: EnumType): {
  readonly name: string;
  readonly table: string;
  readonly all: string;
  readonly find: string;
  readonly rows: readonly string[];
} {
  const name = snakeCase(type.name);
  const rows = type.enumerators.map(formatRow);
  return { name: type.name, table: `table_of_${name}`, all: `all_${name}`, find: `find_${name}`, rows };
}

/** The formats that have a name elsewhere, as tokens: one file per interface. */
export function tokenFiles(types: readonly EnumType[]): readonly {
  readonly file: string;
  readonly about: string;
  readonly macro: string;
  readonly parameters: string;
  readonly rows: readonly string[];
}[] {
  const rows = (namesOf: (format: Format) => readonly string[] | null): string[] =>
    types.flatMap((type) =>
      type.enumerators.flatMap(({ name, format }) => {
        const names = format === null ? null : namesOf(format);
        return names === null ? [] : [`FORMAT(${[name, ...names].join(', ')})`];
      }),
    );
  const about = (of: string): string => `Every format with its names of ${of}; formats without are left out.`;
  return [
    {
      file: 'formats_vulkan.inc',
      about: about('Vulkan'),
      macro: 'FORMAT',
      parameters: 'format, vk_format',
      rows: rows((format) => (format.vulkan === null ? null : [format.vulkan])),
    },
    {
      file: 'formats_opengl.inc',
      about: about('OpenGL'),
      macro: 'FORMAT',
      parameters: 'format, internal_format, pixel_format, pixel_type',
      rows: rows(({ opengl }) => (opengl === null ? null : [opengl.internalFormat, opengl.format, opengl.type])),
    },
    {
      file: 'formats_drm.inc',
      about: about('DRM'),
      macro: 'FORMAT',
      parameters: 'format, fourcc',
      rows: rows((format) => (format.drm === null ? null : [format.drm])),
    },
  ];
}
