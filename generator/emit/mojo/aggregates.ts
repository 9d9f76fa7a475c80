/** Structs and unions, laid out as in C. */

import type { Field, Model, StructType, UnionType } from '../../model/model.ts';
import { type ByValue, byValue } from './by_value.ts';
import { docstring, history, type Section } from './docstring.ts';
import { slotName, typeName } from './names.ts';
import { fieldType, isRegisterPassable, resolve } from './types.ts';
import { valueLiteral } from './values.ts';

/** The unit of a value and what else is said in few words. */
export function slotText(slot: { readonly doc: string; readonly unit: string | null }): string {
  return slot.unit === null ? slot.doc : `${slot.doc.replace(/\s+$/, '')} Unit: ${slot.unit}.`;
}

function isCallback(field: Field): boolean {
  return (
    field.shape.pointers.length === 0 && field.shape.dimensions.length === 0 && resolve(field.type).kind === 'callback'
  );
}

/** Fields that the constructor takes; the others have one legal value, or start as zero. */
function isArgument(field: Field): boolean {
  return (
    field.role !== 'struct_size' &&
    field.role !== 'structure_type' &&
    field.shape.dimensions.length === 0 &&
    (field.shape.pointers.length > 0 || isRegisterPassable(field.type))
  );
}

function argument(field: Field, model: Model): string {
  const name = slotName(field);
  const callback = field.shape.pointers.length === 0 ? callbackOf(field, model) : null;
  if (callback !== null) return `${name}: Optional[${callback}] = None`;
  const type = fieldType(field.shape, model);
  const value = field.defaultValue === null ? type.zero : valueLiteral(field.defaultValue, field.type, model);
  return `${name}: ${type.name} = ${value}`;
}

function callbackOf(field: Field, model: Model): string | null {
  const resolved = resolve(field.type);
  return resolved.kind === 'callback' ? typeName(resolved, model) : null;
}

function initialise(field: Field, type: StructType, model: Model): string[] {
  const name = slotName(field);
  const own = fieldType(field.shape, model);
  if (field.role === 'struct_size') return [`        self.${name} = ${own.name}(${type.layouts.lp64.size})`];
  if (field.structureType !== null) return [`        self.${name} = ${own.name}(${field.structureType.value})`];
  if (!isArgument(field)) return [`        self.${name} = ${own.zero}`];
  if (!isCallback(field)) return [`        self.${name} = ${name}`];
  return [
    `        self.${name} = RawPointer()`,
    `        if ${name}:`,
    `            self.${name} = RawPointer(function=${name}.value())`,
  ];
}

function initializer(type: StructType, model: Model): string[] {
  const taken = type.fields.filter(isArgument);
  const args: Section = {
    title: 'Args',
    entries: taken.map((field) => ({ name: slotName(field), text: slotText(field) })),
  };
  const list =
    taken.length === 0 ? 'out self' : `out self, *, ${taken.map((field) => argument(field, model)).join(', ')}`;
  return [
    `    def __init__(${list}):`,
    ...docstring(2, 'Fills in the struct; what is left out gets its default, or zero.', [], [args]),
    `        comptime assert size_of[Self]() == ${type.layouts.lp64.size}, "not as in C"`,
    ...type.fields.flatMap((field) => initialise(field, type, model)),
  ];
}

/** A descriptor in a struct that C filled in belongs to the caller: it can be taken over as an owner. */
function takers(type: StructType): string[] {
  return type.fields.flatMap((field) => {
    const resolved = resolve(field.type);
    const isDescriptor = resolved.kind === 'builtin' && resolved.name === 'fd' && field.ownership === 'caller';
    if (!isDescriptor || !field.closeOnExec || field.shape.dimensions.length > 0 || field.shape.pointers.length > 0)
      return [];
    const name = slotName(field);
    return [
      '',
      `    def take_${name}(mut self) -> OwnedFd:`,
      ...docstring(
        2,
        `Takes over the descriptor in \`${name}\`, which is -1 from then on.`,
        [],
        [{ title: 'Returns', entries: [{ name: null, text: 'The owner of the descriptor.' }] }],
      ),
      `        var raw = self.${name}`,
      `        self.${name} = c_int(-1)`,
      '        return OwnedFd(unsafe_from_raw=raw)',
    ];
  });
}

function fieldRemarks(field: Field): string[] {
  const remarks: string[] = [];
  if (field.role === 'struct_size') remarks.push('The constructor fills it in.');
  if (field.structureType !== null) remarks.push(`Always \`${field.structureType.name}\`.`);
  if (field.selector !== null) remarks.push(`\`${field.selector}\` says which member is in force.`);
  return [...remarks, ...history(field)];
}

function carrierLines(name: string, shape: ByValue): string[] {
  if (shape.kind !== 'carrier') return [];
  return [
    '',
    '',
    '@fieldwise_init',
    `struct ${shape.name}(TrivialRegisterPassable):`,
    `    """Carries a \`${name}\` by value, in the way of C."""`,
    '',
    ...shape.fields.map((field, index) => `    var _${index}: ${field}`),
  ];
}

/** A struct; `travels`: it is passed or returned by value somewhere. */
export function structLines(type: StructType, travels: boolean, model: Model): string[] {
  const name = typeName(type, model);
  const traits = isRegisterPassable(type) ? 'TrivialRegisterPassable' : 'Copyable';
  return [
    `struct ${name}(${traits}):`,
    ...docstring(1, type.doc, [
      ...(type.versioning === 'size' ? ['Its size tells the library which version of it this module knows.'] : []),
      ...history(type),
    ]),
    '',
    ...type.fields.flatMap((field) => [
      `    var ${slotName(field)}: ${fieldType(field.shape, model).name}`,
      ...docstring(1, slotText(field), fieldRemarks(field)),
    ]),
    '',
    ...initializer(type, model),
    ...takers(type),
    ...(travels ? carrierLines(name, byValue(type, model)) : []),
  ];
}

const unitOf: Readonly<Record<number, string>> = { 1: 'UInt8', 2: 'UInt16', 4: 'UInt32', 8: 'UInt64' };

function accessors(field: Field, model: Model): string[] {
  const name = slotName(field);
  const type = fieldType(field.shape, model).name;
  const isTrivial =
    field.shape.pointers.length > 0 || (field.shape.dimensions.length === 0 && isRegisterPassable(field.type));
  const when = field.when.length === 0 ? [] : [`In force for ${field.when.map((item) => `\`${item}\``).join(', ')}.`];
  // A short name for a long type keeps the lines short.
  const isShort = isTrivial && type.length <= 20;
  const member = isShort ? type : 'Member';
  const naming = isShort ? [] : [`        comptime Member = ${type}`];
  return [
    '',
    `    def ${name}(self) -> ${type}:`,
    ...docstring(2, slotText(field), when, [
      { title: 'Returns', entries: [{ name: null, text: 'The bytes, read as this member.' }] },
    ]),
    ...naming,
    `        return Pointer(to=self._bytes).unsafe_bitcast[${member}]()[]${isTrivial ? '' : '.copy()'}`,
    '',
    `    def set_${name}(mut self, ${isTrivial ? '' : 'var '}value: ${type}):`,
    ...docstring(
      2,
      `Makes \`${name}\` the member that holds the value.`,
      [],
      [{ title: 'Args', entries: [{ name: 'value', text: 'The value.' }] }],
    ),
    ...naming,
    `        Pointer(to=self._bytes).unsafe_bitcast[${member}]()[] = value${isTrivial ? '' : '^'}`,
  ];
}

/** A union: its bytes, and a pair of functions for each member. */
export function unionLines(type: UnionType, travels: boolean, model: Model): string[] {
  const name = typeName(type, model);
  const { size, alignment } = type.layouts.lp64;
  const bytes = `Array[${unitOf[alignment] ?? 'UInt64'}, ${size / alignment}]`;
  return [
    `struct ${name}(Copyable):`,
    ...docstring(1, type.doc, ['A union: its members share one place in memory.', ...history(type)]),
    '',
    `    var _bytes: ${bytes}`,
    '',
    '    def __init__(out self):',
    '        """Fills the bytes with zero."""',
    `        comptime assert size_of[Self]() == ${size}, "not as in C"`,
    `        self._bytes = ${bytes}(fill=0)`,
    ...type.fields.flatMap((field) => accessors(field, model)),
    ...(travels ? carrierLines(name, byValue(type, model)) : []),
  ];
}
