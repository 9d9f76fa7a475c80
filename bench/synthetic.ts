/** Synthetic ABI documents of a given size, in the mixture that real ABIs have: handles with methods, enums, structs of scalars, strings and arrays. */

type Json = Record<string, unknown>;

const scalars = ['u32', 'u64', 'i32', 'f32', 'f64', 'bool', 'size', 'u8', 'i64', 'u16'] as const;

/** A sequence of small numbers that is the same on every run. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}

function field(index: number, next: (limit: number) => number, structs: readonly string[]): Json {
  const name = `field_${index}`;
  const kind = next(12);
  const doc = `Value number ${index} of the record, as the caller wrote it.`;
  if (kind === 0 && structs.length > 0) return { name, type: structs[next(structs.length)], doc };
  if (kind === 1) return { name, type: 'u8', array: { fixed: 16 }, doc };
  if (kind === 2) return { name, type: 'string', nullable: true, doc };
  return { name, type: scalars[next(scalars.length)], doc, ...(kind === 3 ? { unit: 'bytes' } : {}) };
}

function parameter(
  index: number,
  next: (limit: number) => number,
  structs: readonly string[],
  enums: readonly string[],
): Json {
  const name = `value_${index}`;
  const doc = `Argument number ${index}, which the call only reads.`;
  const kind = next(10);
  if (kind === 0) return { name, type: structs[next(structs.length)], doc };
  if (kind === 1) return { name, type: enums[next(enums.length)], doc };
  if (kind === 2) return { name, type: 'string', doc };
  return { name, type: scalars[next(scalars.length)], doc };
}

function method(
  index: number,
  handle: string,
  next: (limit: number) => number,
  structs: readonly string[],
  enums: readonly string[],
): Json {
  const params: Json[] = [{ name: 'object', type: handle, doc: 'The object that is asked.' }];
  const requires: Json[] = [{ check: { not_null: 'object' }, code: 'EINVAL', doc: 'The object is not null.' }];
  for (let count = 1 + next(4); count > 0; count -= 1) params.push(parameter(count, next, structs, enums));
  if (next(3) === 0) {
    params.push({ name: 'item_count', type: 'size', doc: 'Number of items.' });
    params.push({ name: 'items', type: 'u32', array: { length: 'item_count' }, doc: 'The items, in order.' });
  }
  if (next(2) === 0) {
    params.push({ name: 'out_result', type: 'u64', direction: 'out', doc: 'The result of the call.', unit: 'bytes' });
    requires.push({ check: { not_null: 'out_result' }, code: 'EINVAL', doc: 'The out parameter is not null.' });
  }
  return {
    name: `syn_${handle.slice(4)}_operation_${index}`,
    group: 'core',
    handle,
    role: 'method',
    doc: `Performs operation ${index} on the object and returns when it is complete.`,
    params,
    returns: 'status',
    errors: [{ code: 'EINVAL', when: 'an argument is not legal.' }],
    requires,
  };
}

/** A document with exactly this many functions and structs. */
export function syntheticDocument(functions: number, structs: number): string {
  const next = sequence(functions * 7919 + structs);
  const structNames: string[] = [];
  const types: Json[] = [];
  const enums: string[] = [];
  for (let index = 0; index < Math.max(4, Math.ceil(structs / 6)); index += 1) {
    const name = `syn_mode_${index}`;
    enums.push(name);
    const enumerators = Array.from({ length: 3 + next(8) }, (_, value) => ({
      name: `SYN_MODE_${index}_VALUE_${value}`,
      value,
      doc: `Mode ${value} of the family.`,
    }));
    types.push({
      kind: 'enum',
      name,
      group: 'core',
      doc: `Modes of family ${index}.`,
      prefix: `SYN_MODE_${index}_`,
      enumerators,
    });
  }
  for (let index = 0; index < structs; index += 1) {
    const name = `syn_record_${index}`;
    const fields = Array.from({ length: 3 + next(7) }, (_, position) => field(position, next, structNames.slice(-8)));
    types.push({ kind: 'struct', name, group: 'core', doc: `Record number ${index}, passed by pointer.`, fields });
    structNames.push(name);
  }
  const handles = Array.from({ length: Math.max(2, Math.ceil(functions / 25)) }, (_, index) => `syn_object_${index}`);
  const list: Json[] = [];
  for (const handle of handles) {
    types.push({
      kind: 'handle',
      name: handle,
      group: 'core',
      doc: 'An object of the library.',
      lifetime: 'owned',
      representation: 'opaque_struct',
    });
    const common = {
      group: 'core',
      handle,
      returns: 'status',
      errors: [{ code: 'EINVAL', when: 'an argument is not legal.' }],
    };
    const self = { name: 'object', type: handle, doc: 'The object.' };
    list.push({
      name: `syn_${handle.slice(4)}_create`,
      role: 'constructor',
      doc: 'Makes an object.',
      params: [{ ...self, name: 'out_object', direction: 'out', ownership: 'caller' }],
      ...common,
    });
    list.push({
      name: `syn_${handle.slice(4)}_destroy`,
      role: 'destructor',
      doc: 'Ends the object.',
      params: [self],
      ...common,
    });
  }
  for (let index = 0; list.length < functions; index += 1)
    list.push(method(index, handles[index % handles.length] ?? '', next, structNames, enums));
  return `${JSON.stringify(
    {
      abi: 'synthetic',
      version: '1.0.0',
      doc: 'A synthetic ABI, for measuring the generator.',
      prefixes: { function: ['syn_'], type: ['syn_'], constant: ['SYN_'], macro: 'SYN' },
      headers: [{ name: 'main', file: 'synthetic.h', doc: 'The one header.', macros: true }],
      groups: [{ name: 'core', header: 'main', doc: 'Everything.' }],
      errors: { convention: 'negative_errno', codes: [{ name: 'EINVAL', doc: 'An argument is not legal.' }] },
      types,
      functions: list.slice(0, functions),
    },
    null,
    2,
  )}\n`;
}
