/** `structs.d.ts`: the types of structs and unions, as they come out and as they go in, and of aliases. */

import type { EnumType, Field, Model, StructType, Type, UnionType } from '../../../model/model.ts';
import { enumOf, resolveAlias, typesOfKind } from '../../../model/queries.ts';
import { jsDoc, jsInteger, jsKey } from '../../shared/encode/javascript.ts';
import { declarationTags, isBig } from '../constants.ts';
import { isHiddenField } from '../fields.ts';
import { enumeratorKey, fieldName, initTypeName, requestTypeName, typeName } from '../names.ts';
import { chainCandidates } from '../slots.ts';
import { isPlainField, isPlainStruct } from '../structs.ts';
import { type Direction, fieldInType, fieldOutType, valueType } from '../types.ts';
import type { Statement } from './statements.ts';
import { docs } from './writer.ts';

type Aggregate = StructType | UnionType;

function fieldDoc(field: Field): string {
  const unit = field.unit === null ? '' : ` In ${field.unit}.`;
  return `${field.doc}${unit}`;
}

function tags(field: Field): string[] {
  return declarationTags(field);
}

/** A field of an object type, as text with its comment. */
function property(field: Field, type: string, optional: boolean): string {
  return `${jsDoc(fieldDoc(field), tags(field))}readonly ${jsKey(fieldName(field))}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};`;
}

function chainType(struct: StructType, direction: Direction, model: Model): string {
  const names = chainCandidates(struct, model).map((other) =>
    direction === 'in' ? initTypeName(other, model) : typeName(other, model),
  );
  return [...names, 'null'].join(' | ');
}

function literalOf(field: Field, model: Model): string {
  const owner = enumOf(field.type);
  if (field.structureType === null || owner === null) return 'number';
  return owner === null ? 'number' : `typeof ${typeName(owner, model)}.${enumeratorKey(field.structureType, owner)}`;
}

function fieldText(field: Field, struct: Aggregate, direction: Direction, model: Model): string {
  if (field.role === 'next' && struct.kind === 'struct')
    return property(field, chainType(struct, direction, model), direction === 'in');
  if (field.role === 'structure_type' && struct.kind === 'struct') {
    return property(field, literalOf(field, model), direction === 'in' && struct.extends.length === 0);
  }
  if (direction === 'out') return property(field, fieldOutType(field, model), false);
  return property(field, fieldInType(field, model), field.defaultValue !== null || field.nullable);
}

function enumeratorType(type: EnumType, name: string, model: Model): string {
  const enumerator = type.enumerators.find((each) => each.name === name);
  if (enumerator === undefined) return 'never';
  return type.flags
    ? jsInteger(enumerator.value, isBig(type))
    : `typeof ${typeName(type, model)}.${enumeratorKey(enumerator, type)}`;
}

/** The variants of the unions that one selector tells apart. */
function variants(selector: Field, unions: readonly Field[], direction: Direction, model: Model): string {
  const type = enumOf(selector.type);
  if (type === null) return '{}';
  const selected = new Map<string, string[]>();
  const memberOf = (union: Field, name: string): Field | undefined => {
    const target = resolveAlias(union.type);
    return target.kind === 'union' ? target.fields.find((member) => member.when.includes(name)) : undefined;
  };
  const covered = new Set<string>();
  for (const { name } of type.enumerators) {
    const parts = unions.map((union) => {
      const member = memberOf(union, name);
      if (member !== undefined) covered.add(name);
      const inner =
        member === undefined
          ? 'null'
          : `{ readonly ${jsKey(fieldName(member))}: ${direction === 'in' ? fieldInType(member, model) : fieldOutType(member, model)} }`;
      return property(union, inner, direction === 'in' && member === undefined);
    });
    if (!covered.has(name)) continue;
    const key = parts.join('\n');
    selected.set(key, [...(selected.get(key) ?? []), enumeratorType(type, name, model)]);
  }
  const known = type.enumerators
    .filter(({ name }) => covered.has(name))
    .map(({ name }) => enumeratorType(type, name, model));
  const others = type.flags
    ? valueType(selector.type, direction, 'raw', model)
    : `Exclude<${valueType(selector.type, direction, 'raw', model)}, ${known.join(' | ')}>`;
  const list = [...selected].map(
    ([parts, values]) => `{\n${property(selector, values.join(' | '), false)}\n${parts}\n}`,
  );
  const none = unions.map((union) => property(union, 'null', direction === 'in')).join('\n');
  return [...list, `{\n${property(selector, others, false)}\n${none}\n}`].join(' | ');
}

function structType(struct: StructType, direction: Direction, model: Model): { fields: Field[]; variants: string[] } {
  const selectors = struct.fields.filter((field) => struct.fields.some((other) => other.selector === field.name));
  const unions = struct.fields.filter((field) => field.selector !== null);
  const fields = struct.fields.filter(
    (field) => !isHiddenField(field) && !selectors.includes(field) && !unions.includes(field),
  );
  return {
    fields,
    variants: selectors.map((selector) =>
      variants(
        selector,
        unions.filter((union) => union.selector === selector.name),
        direction,
        model,
      ),
    ),
  };
}

function structStatement(struct: StructType, direction: Direction, model: Model): Statement {
  const name = direction === 'in' ? initTypeName(struct, model) : typeName(struct, model);
  const doc = docs(direction === 'in' ? `${struct.doc} As it goes in.` : struct.doc, declarationTags(struct));
  const { fields, variants: alternatives } = structType(struct, direction, model);
  const body = `{\n${fields.map((field) => fieldText(field, struct, direction, model)).join('\n')}\n}`;
  const type = [
    ...(fields.length > 0 || alternatives.length === 0 ? [body] : []),
    ...alternatives.map((each) => `(${each})`),
  ].join(' & ');
  return { kind: 'type', isExported: true, name, docs: doc, type };
}

function requestStatement(struct: StructType, model: Model): Statement[] {
  const next = struct.fields.find((field) => field.role === 'next');
  const type = struct.fields.find((field) => field.role === 'structure_type');
  if (next === undefined || type === undefined) return [];
  const chain = [...chainCandidates(struct, model).map((other) => requestTypeName(other, model)), 'null'].join(' | ');
  const body = `{\n${property(type, literalOf(type, model), struct.extends.length === 0)}\n${property(next, chain, true)}\n}`;
  return [
    {
      kind: 'type',
      isExported: true,
      name: requestTypeName(struct, model),
      docs: docs(`Asks for the structs that the chain of ${struct.name} is to hold.`),
      type: body,
    },
  ];
}

function unionStatements(union: UnionType, model: Model): Statement[] {
  const plain = union.fields.filter(isPlainField);
  const raw = 'readonly $bytes: Uint8Array;';
  const outgoing = `{\n${plain.map((field) => property(field, fieldOutType(field, model), false)).join('\n')}\n/** All its bytes. */\n${raw}\n}`;
  const ingoing = [
    ...union.fields.map((field) => `{\n${property(field, fieldInType(field, model), false)}\n}`),
    `{ ${raw} }`,
  ].join(' | ');
  return [
    {
      kind: 'type',
      isExported: true,
      name: typeName(union, model),
      docs: docs(`${union.doc} All members at once, as far as they can be read without following an address.`),
      type: outgoing,
    },
    {
      kind: 'type',
      isExported: true,
      name: initTypeName(union, model),
      docs: docs(`${union.doc} As it goes in: exactly one member.`),
      type: ingoing,
    },
  ];
}

function codecStatement(type: Aggregate, model: Model): Statement {
  const fields = type.fields.map((field) => `'${fieldName(field)}'`).join(' | ');
  return {
    kind: 'const',
    isExported: true,
    docs: docs(`Layout of ${type.name} on this platform.`),
    name: typeName(type, model),
    type: isPlainStruct(type)
      ? `PlainStructCodec<${fields}, ${typeName(type, model)}, ${initTypeName(type, model)}>`
      : `StructCodec<${fields}>`,
  };
}

function aliasType(type: Type, model: Model): string {
  return valueType(type, 'out', 'raw', model);
}

/** Codec of a struct that holds no address, so that it can be sent to another process. */
const plainCodec: Statement = {
  kind: 'interface',
  isExported: true,
  name: 'PlainStructCodec',
  docs: docs(
    'How a struct without addresses lies in memory. Its bytes mean the same in another process of this machine.',
  ),
  typeParameters: [{ name: 'Field', constraint: 'string' }, { name: 'Value' }, { name: 'Init' }],
  extends: ['StructCodec<Field>'],
  methods: [
    {
      name: 'encode',
      docs: docs('The bytes of the struct, as C has them.'),
      parameters: [{ name: 'value', type: 'Init' }],
      returnType: 'Uint8Array',
    },
    {
      name: 'decode',
      docs: docs('The struct that begins these bytes. Throws a RangeError if there are too few.'),
      parameters: [{ name: 'bytes', type: 'Uint8Array' }],
      returnType: 'Value',
    },
  ],
};

export function structStatements(model: Model): Statement[] {
  const statements: Statement[] = [
    {
      kind: 'interface',
      isExported: true,
      name: 'StructCodec',
      docs: docs('How a struct or union lies in memory.'),
      typeParameters: [{ name: 'Field', constraint: 'string' }],
      properties: [
        { name: 'name', type: 'string', isReadonly: true, docs: docs('Name in C.') },
        { name: 'size', type: 'number', isReadonly: true, docs: docs('Size in bytes.') },
        { name: 'alignment', type: 'number', isReadonly: true, docs: docs('Alignment in bytes.') },
        {
          name: 'offsets',
          type: 'Readonly<Record<Field, number>>',
          isReadonly: true,
          docs: docs('Offset of each field in bytes.'),
        },
      ],
    },
  ];
  if (model.types.some((type) => (type.kind === 'struct' || type.kind === 'union') && isPlainStruct(type)))
    statements.push(plainCodec);
  for (const alias of typesOfKind(model.types, 'alias')) {
    const doc = docs(`${alias.doc}${alias.unit === null ? '' : ` In ${alias.unit}.`}`, declarationTags(alias));
    statements.push({
      kind: 'type',
      isExported: true,
      name: typeName(alias, model),
      docs: doc,
      type: aliasType(alias.target, model),
    });
  }
  for (const type of model.types) {
    if (type.kind === 'struct') {
      statements.push(
        structStatement(type, 'out', model),
        structStatement(type, 'in', model),
        ...requestStatement(type, model),
        codecStatement(type, model),
      );
    } else if (type.kind === 'union') {
      statements.push(...unionStatements(type, model), codecStatement(type, model));
    }
  }
  return statements;
}
