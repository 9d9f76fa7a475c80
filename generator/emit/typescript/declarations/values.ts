/** `enums.d.ts`, `constants.d.ts`, `handles.d.ts`, `formats.d.ts`, `errors.d.ts`: declarations of values. */

import type { Constant, EnumType, Model } from '../../../model/model.ts';
import { resolveAlias, typesOfKind } from '../../../model/queries.ts';
import { successText } from '../../shared/declaration_facts.ts';
import { jsInteger, jsKey, jsString } from '../../shared/encode/javascript.ts';
import { constantCode, declarationTags, formatEnums, isBig } from '../constants.ts';
import { constantName, enumeratorKey, factsName, handleTypeName, typeName } from '../names.ts';
import { scalarOf } from '../scalars.ts';
import type { Statement } from './statements.ts';
import { docs } from './writer.ts';

function constObject(
  name: string,
  doc: ReturnType<typeof docs>,
  members: readonly { name: string; type: string; doc: ReturnType<typeof docs> }[],
): Statement[] {
  // An interface carries the comments of the members; the object itself is declared with it.
  return [
    {
      kind: 'interface',
      name: `${name}$Values`,
      docs: doc,
      isExported: false,
      properties: members.map((member) => ({
        name: member.name,
        type: member.type,
        isReadonly: true,
        docs: member.doc,
      })),
    },
    {
      kind: 'const',
      isExported: true,
      docs: doc,
      name,
      type: `${name}$Values`,
    },
  ];
}

export function enumStatements(model: Model): Statement[] {
  return typesOfKind(model.types, 'enum').flatMap((type: EnumType) => {
    const name = typeName(type, model);
    const doc = docs(type.doc, declarationTags(type));
    const members = type.enumerators.map((enumerator) => ({
      name: jsKey(enumeratorKey(enumerator, type)),
      type: jsInteger(enumerator.value, isBig(type)),
      doc: docs(enumerator.doc, declarationTags(enumerator)),
    }));
    const union = type.flags ? (isBig(type) ? 'bigint' : 'number') : `${name}$Values[keyof ${name}$Values]`;
    return [...constObject(name, doc, members), { kind: 'type', isExported: true, name, type: union, docs: doc }];
  });
}

function constantType(constant: Constant): string {
  const resolved = resolveAlias(constant.type);
  return resolved.kind === 'builtin' && (resolved.name === 'f32' || resolved.name === 'f64')
    ? 'number'
    : constantCode(constant);
}

export function constantStatements(model: Model): Statement[] {
  return model.constants.map((constant) => ({
    kind: 'const',
    isExported: true,
    docs: docs(`${constant.doc}${constant.unit === null ? '' : ` In ${constant.unit}.`}`, declarationTags(constant)),
    name: constantName(constant, model),
    type: constantType(constant),
  }));
}

export function handleStatements(model: Model): Statement[] {
  const handles = typesOfKind(model.types, 'handle');
  if (handles.length === 0) return [];
  return [
    'declare const brand: unique symbol;',
    ...handles.flatMap((handle): Statement[] => {
      const name = handleTypeName(handle, model);
      const base = (scalarOf(handle)?.big ?? true) ? 'bigint' : 'number';
      const doc = docs(`Raw handle: ${handle.doc}`, declarationTags(handle));
      return [
        {
          kind: 'type',
          isExported: true,
          name,
          docs: doc,
          type: `${base} & { readonly [brand]: ${jsString(handle.name)} }`,
        },
        {
          kind: 'const',
          isExported: true,
          docs: doc,
          name,
          type: `{ fromAddress(address: ${base}): ${name}; toAddress(handle: ${name}): ${base} }`,
        },
      ];
    }),
  ];
}

export function formatStatements(model: Model): Statement[] {
  const enums = formatEnums(model);
  const property = (
    name: string,
    type: string,
    doc: string,
  ): { name: string; type: string; isReadonly: true; docs: ReturnType<typeof docs> } => ({
    name,
    type,
    isReadonly: true,
    docs: docs(doc),
  });
  return [
    {
      kind: 'interface',
      isExported: true,
      name: 'FormatFacts',
      docs: docs('What is known about a pixel format.'),
      properties: [
        property('name', 'string', 'Name without the prefix.'),
        property('bytesPerPixel', 'number', 'Size of a pixel in bytes.'),
        property(
          'numeric',
          "'unorm' | 'snorm' | 'uint' | 'sint' | 'sfloat'",
          'How the bits of a channel are read as a number.',
        ),
        property(
          'layout',
          "'bytes' | 'packed16' | 'packed32'",
          'Whether channels follow one another in memory, or share one little-endian word.',
        ),
        property(
          'channels',
          "readonly { readonly name: 'r' | 'g' | 'b' | 'a' | 'x'; readonly bits: number }[]",
          'The channels, in memory order or from the least significant bit.',
        ),
        property(
          'colorSpace',
          "'linear' | 'srgb'",
          'Whether the colour channels are stored with the sRGB transfer function.',
        ),
        property('optional', 'boolean', 'True: an implementation may answer that it does not support this format.'),
        property('vulkan', 'string | null', 'Name of the VkFormat, or null.'),
        property(
          'opengl',
          '{ readonly internalFormat: string; readonly format: string; readonly type: string } | null',
          'Names in OpenGL, or null.',
        ),
        property('drm', 'string | null', 'Name of the DRM fourcc, or null.'),
      ],
    },
    ...enums.map(
      (type): Statement => ({
        kind: 'const',
        isExported: true,
        docs: docs(`What is known about each value of ${type.name}.`),
        name: factsName(type, model),
        type: `Readonly<Record<${typeName(type, model)}, FormatFacts>>`,
      }),
    ),
  ];
}

export function errorStatements(model: Model): Statement[] {
  const codes = model.errors.kind === 'none' ? [] : model.errors.codes;
  const statements: Statement[] = [];
  const isEnum = model.errors.kind === 'enum';
  const big = model.errors.kind === 'enum' && isBig(model.errors.type);
  const number = big ? 'bigint' : 'number';
  if (model.errors.kind !== 'none') {
    const doc = docs('The error names that the document declares.');
    statements.push(
      ...constObject(
        'ErrorCode',
        doc,
        codes.map(({ name, doc: text }) => ({ name, type: jsString(name), doc: docs(text) })),
      ),
      {
        kind: 'type',
        isExported: true,
        name: 'ErrorCode',
        type: 'ErrorCode$Values[keyof ErrorCode$Values]',
        docs: doc,
      },
    );
  }
  if (model.errors.kind === 'negative_errno') {
    statements.push({
      kind: 'const',
      isExported: true,
      docs: docs('Number of each error name on the platform of this process.'),
      name: 'Errno',
      type: 'Readonly<Record<string, number>>',
    });
  }
  statements.push({
    kind: 'class',
    isExported: true,
    name: 'AbiError',
    extends: 'Error',
    docs: docs(isEnum ? `A failed call: its status is not ${successText(model.errors.success)}.` : 'A failed call.'),
    ctors: [
      {
        parameters: [
          { name: 'code', type: number },
          { name: 'call', type: 'string' },
          { name: 'text', type: 'string', hasQuestionToken: true },
        ],
      },
    ],
    properties: [
      {
        name: 'code',
        type: number,
        isReadonly: true,
        docs: docs(isEnum ? 'Value of the status enum.' : 'Positive error number.'),
      },
      {
        name: 'codeName',
        type: codes.length === 0 ? 'string' : 'ErrorCode | (string & {})',
        isReadonly: true,
        docs: docs('Name of the error; made of the number where it is unknown.'),
      },
      { name: 'call', type: 'string', isReadonly: true, docs: docs('The C function that failed.') },
      {
        name: 'text',
        type: 'string',
        isReadonly: true,
        docs: docs(
          'What the library says went wrong; empty where it says nothing, or the failure came from another thread.',
        ),
      },
    ],
    getAccessors: [{ name: 'name', returnType: "'AbiError'" }],
  });
  return statements;
}
