/** The declared types: first an empty object for each name, then their insides, then their layouts; so types may refer to one another in circles. */

import type {
  AbiDocument,
  EnumDeclaration,
  FormatEnumDeclaration,
  HandleDeclaration,
  TypeDeclaration,
} from '../load/document.ts';
import { builtins, intLayouts, isBuiltinName, pointerLayouts } from './builtins.ts';
import { declaration, grouped } from './declarations.ts';
import { deriveFormat } from './formats.ts';
import { perDataModel, shapeLayouts, structLayout, unionLayout } from './layout.ts';
import type {
  AliasType,
  CallbackType,
  DeclaredType,
  Enumerator,
  EnumType,
  Field,
  Group,
  HandleType,
  Layouts,
  MojoType,
  Path,
  StructType,
  Type,
  UnionType,
} from './model.ts';
import { dependencyOrder } from './order.ts';
import { fields, parameters, returnValue, type Scope } from './slots.ts';
import { enumeratorValues, reservedRange } from './values.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const unknownLayouts: Layouts = perDataModel(() => ({ size: 0, alignment: 1 }));

function enumeratorsOf(entry: EnumDeclaration | FormatEnumDeclaration, path: Path): Enumerator[] {
  if (entry.kind === 'format_enum') {
    return entry.formats.map((format, index) => ({
      ...declaration({ ...format, name: `${entry.prefix}${format.name}` }, [...path, 'formats', index]),
      value: BigInt(format.value),
      expression: { kind: 'value' },
      format: deriveFormat(format),
    }));
  }
  const values = enumeratorValues(entry.enumerators);
  return entry.enumerators.map((item, index) => ({
    ...declaration(item, [...path, 'enumerators', index]),
    value: values[index] ?? 0n,
    expression:
      item.bit !== undefined
        ? { kind: 'bit', bit: item.bit }
        : item.any_of !== undefined
          ? { kind: 'any_of', names: item.any_of }
          : item.alias !== undefined
            ? { kind: 'alias', of: item.alias }
            : { kind: 'value' },
    format: null,
  }));
}

function enumType(entry: EnumDeclaration | FormatEnumDeclaration, groups: readonly Group[], path: Path): EnumType {
  const underlying = entry.kind === 'enum' && entry.underlying !== undefined ? builtins[entry.underlying] : null;
  return {
    kind: 'enum',
    ...grouped(entry, groups, path),
    tag: entry.tag ?? null,
    underlying,
    flags: entry.kind === 'enum' && entry.flags === true,
    prefix: entry.prefix ?? '',
    enumerators: enumeratorsOf(entry, path),
    reserved: (entry.reserved ?? []).map(reservedRange),
    isFormat: entry.kind === 'format_enum',
    layouts: underlying?.layouts ?? intLayouts,
  };
}

/** The object of a type, with what can be said without looking at other types. */
function shell(entry: TypeDeclaration, groups: readonly Group[], path: Path): DeclaredType {
  if (entry.kind === 'enum' || entry.kind === 'format_enum') return enumType(entry, groups, path);
  const common = grouped(entry, groups, path);
  switch (entry.kind) {
    case 'struct':
      return {
        kind: 'struct',
        ...common,
        tag: entry.tag ?? entry.name,
        fields: [],
        versioning: versioningOf(entry.fields),
        extends: [],
        layouts: unknownLayouts,
      };
    case 'union':
      return { kind: 'union', ...common, tag: entry.tag ?? entry.name, fields: [], layouts: unknownLayouts };
    case 'handle': {
      const { representation } = entry;
      const layouts =
        representation === 'fd'
          ? intLayouts
          : representation === 'u32' || representation === 'u64'
            ? builtins[representation].layouts
            : pointerLayouts;
      const tag = representation === 'opaque_struct' ? (entry.tag ?? `${entry.name}_T`) : null;
      return {
        kind: 'handle',
        ...common,
        lifetime: entry.lifetime,
        representation,
        tag,
        parent: null,
        mojoType: mojoTypeOf(entry),
        layouts,
      };
    }
    case 'alias':
      return {
        kind: 'alias',
        ...common,
        target: builtins.void,
        flagsOf: null,
        unit: entry.unit ?? null,
        layouts: unknownLayouts,
      };
    case 'callback': {
      const returns = {
        type: builtins.void,
        shape: { base: builtins.void, pointers: [], dimensions: [], dimensionNames: [] },
      } as const;
      const nothing = {
        ...returns,
        doc: null,
        nullable: false,
        ownership: 'callee',
        freedBy: null,
        unit: null,
        closeOnExec: false,
        isStatus: false,
      } as const;
      return {
        kind: 'callback',
        ...common,
        params: [],
        returns: nothing,
        userData: null,
        scope: entry.scope,
        thread: entry.thread ?? 'caller',
        awaited: entry.awaited ?? false,
        layouts: pointerLayouts,
      };
    }
  }
}

function mojoTypeOf(entry: HandleDeclaration): MojoType | null {
  if (entry.mojo_type === undefined) return null;
  const { module, name, attribute, parameters } = entry.mojo_type;
  return {
    module,
    name,
    attribute,
    parameters: (parameters ?? []).map(({ name, type, doc }) => ({ name, type, doc })),
  };
}

function versioningOf(entries: readonly { readonly role?: string }[]): StructType['versioning'] {
  const roles = entries.map((entry) => entry.role);
  return roles.includes('structure_type') || roles.includes('next')
    ? 'chain'
    : roles.includes('struct_size')
      ? 'size'
      : 'none';
}

function fill(
  type: Mutable<DeclaredType>,
  entry: TypeDeclaration,
  scope: Scope,
  find: <K extends DeclaredType['kind']>(name: string, kind: K) => Extract<DeclaredType, { kind: K }>,
): void {
  const path = type.path;
  if (type.kind === 'struct' && entry.kind === 'struct') {
    const target: Mutable<StructType> = type;
    target.fields = fields(entry.fields, scope, [...path, 'fields']);
    target.extends = (entry.extends ?? []).map((name) => find(name, 'struct'));
  } else if (type.kind === 'union' && entry.kind === 'union') {
    const target: Mutable<UnionType> = type;
    target.fields = fields(entry.fields, scope, [...path, 'fields']);
  } else if (type.kind === 'handle' && entry.kind === 'handle') {
    const target: Mutable<HandleType> = type;
    target.parent = entry.parent === undefined ? null : find(entry.parent, 'handle');
  } else if (type.kind === 'alias' && entry.kind === 'alias') {
    const target: Mutable<AliasType> = type;
    target.target = scope.type(entry.type);
    target.flagsOf = entry.flags_of === undefined ? null : find(entry.flags_of, 'enum');
  } else if (type.kind === 'callback' && entry.kind === 'callback') {
    const target: Mutable<CallbackType> = type;
    target.params = parameters(entry.params, scope, [...path, 'params']);
    target.returns = returnValue(entry.returns, scope);
    target.userData = target.params.find((param) => param.name === entry.user_data) ?? null;
  }
}

function layOut(type: Mutable<DeclaredType>): void {
  if (type.kind === 'alias') {
    const target: Mutable<AliasType> = type;
    target.layouts = type.target.layouts;
  } else if (type.kind === 'struct' || type.kind === 'union') {
    const members: readonly Mutable<Field>[] = type.fields;
    for (const member of members) member.layouts = shapeLayouts(member.shape);
    const computed = (type.kind === 'struct' ? structLayout : unionLayout)(members.map((member) => member.layouts));
    for (const [index, member] of members.entries()) member.offsets = computed.offsets[index] ?? member.offsets;
    const target: Mutable<StructType> | Mutable<UnionType> = type;
    target.layouts = computed.layouts;
  }
}

/** The declared types of a document, resolved, in dependency order, and the scope in which everything else is resolved. */
export function buildTypes(
  document: AbiDocument,
  groups: readonly Group[],
  constants: ReadonlyMap<string, bigint>,
): { types: DeclaredType[]; scope: Scope } {
  const entries = document.types ?? [];
  const shells = entries.map((entry, index) => shell(entry, groups, ['types', index]));
  const byName = new Map(shells.map((type) => [type.name, type]));
  const enumerators = new Map(
    shells.flatMap((type) =>
      type.kind === 'enum' ? type.enumerators.map((item): [string, Enumerator] => [item.name, item]) : [],
    ),
  );
  const named = new Map([
    ...constants,
    ...[...enumerators].map(([name, item]): [string, bigint] => [name, item.value]),
  ]);
  const statusEnum = document.errors?.convention === 'enum' ? byName.get(document.errors.type ?? '') : undefined;

  const scope: Scope = {
    type(name: string): Type {
      if (name === 'status' && statusEnum !== undefined) return statusEnum;
      const type = isBuiltinName(name) ? builtins[name] : byName.get(name);
      if (type === undefined) throw new Error(`type ${name} is unknown`);
      return type;
    },
    enumerator(name: string): Enumerator {
      const found = enumerators.get(name);
      if (found === undefined) throw new Error(`enumerator ${name} is unknown`);
      return found;
    },
    isStatus: (type) => type === builtins.status || (statusEnum !== undefined && type === statusEnum),
    named,
  };
  const find = <K extends DeclaredType['kind']>(name: string, kind: K): Extract<DeclaredType, { kind: K }> => {
    const type = byName.get(name);
    if (type?.kind !== kind) throw new Error(`${name} is not a ${kind}`);
    return type as Extract<DeclaredType, { kind: K }>;
  };
  for (const [index, entry] of entries.entries()) {
    const type = shells[index];
    if (type !== undefined) fill(type, entry, scope, find);
  }
  const types = dependencyOrder(shells);
  for (const type of types) layOut(type);
  return { types, scope };
}
