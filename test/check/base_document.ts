/** A small document that breaks no rule; the cases change a copy of it. */

// biome-ignore lint/suspicious/noExplicitAny: the cases write whatever a document could hold, legal or not
export type Draft = any;

const table = { columns: ['question', 'answer'], rows: [['Why?', 'Because.']] };
const sections = [{ title: 'First', doc: 'Begin.', group: 'core', table }];
const page = { name: 'guide', title: 'Guide', doc: 'How to.', sections };

export function baseDocument(): Draft {
  return {
    abi: 'sample',
    version: '1.2.0',
    doc: 'A sample.',
    prefixes: { function: ['smp_'], type: ['smp_'], constant: ['SMP_'], macro: 'SMP' },
    headers: [
      { name: 'main', file: 'sample.h', doc: 'The main header.' },
      { name: 'more', file: 'sample_more.h', doc: 'More.', includes: ['main'] },
    ],
    groups: [
      { name: 'core', header: 'main', doc: 'The core.' },
      { name: 'extra', header: 'more', doc: 'The rest.' },
    ],
    errors: {
      convention: 'negative_errno',
      codes: [
        { name: 'EINVAL', doc: 'Illegal.' },
        { name: 'EIO', doc: 'Broken.' },
      ],
    },
    constants: [
      { name: 'SMP_SIZE', group: 'core', type: 'u32', value: 16, doc: 'A size.' },
      { name: 'SMP_RATIO', group: 'core', type: 'f64', value: 0.5, doc: 'A ratio.' },
    ],
    predicates: [
      {
        name: 'is_live',
        doc: 'The object is live.',
        params: [{ name: 'object', type: 'smp_object', doc: 'The object.' }],
      },
    ],
    promises: [{ name: 'ordered', doc: 'In order.' }],
    pages: [structuredClone(page)],
    types: [
      {
        kind: 'enum',
        name: 'smp_mode',
        group: 'core',
        doc: 'A mode.',
        prefix: 'SMP_MODE_',
        reserved: [{ from: 90, to: 99, doc: 'for the tests' }],
        enumerators: [
          { name: 'SMP_MODE_A', value: 1, doc: 'First.' },
          { name: 'SMP_MODE_B', value: 2, doc: 'Second.' },
        ],
      },
      {
        kind: 'format_enum',
        name: 'smp_format',
        group: 'core',
        doc: 'Formats.',
        prefix: 'SMP_FMT_',
        formats: [
          {
            name: 'RG8',
            value: 1,
            doc: 'Two.',
            numeric: 'unorm',
            layout: 'bytes',
            channels: [
              { name: 'r', bits: 8 },
              { name: 'g', bits: 8 },
            ],
          },
        ],
      },
      {
        kind: 'struct',
        name: 'smp_point',
        group: 'core',
        doc: 'A point.',
        fields: [
          { name: 'x', type: 'i32', doc: 'X.' },
          { name: 'y', type: 'i32', doc: 'Y.' },
        ],
      },
      {
        kind: 'struct',
        name: 'smp_options',
        group: 'core',
        doc: 'Options.',
        fields: [
          { name: 'struct_size', type: 'u32', role: 'struct_size', doc: 'Size.' },
          { name: 'level', type: 'u32', doc: 'Level.' },
          { name: 'depth', type: 'u32', doc: 'Depth.', since: '1.1' },
        ],
      },
      {
        kind: 'enum',
        name: 'smp_structure',
        group: 'core',
        doc: 'Structure types.',
        enumerators: [
          { name: 'SMP_STRUCTURE_A', value: 1, doc: 'A.' },
          { name: 'SMP_STRUCTURE_B', value: 2, doc: 'B.' },
        ],
      },
      {
        kind: 'struct',
        name: 'smp_chain_a',
        group: 'core',
        doc: 'A chained struct.',
        fields: [
          { name: 'kind', type: 'smp_structure', role: 'structure_type', value: 'SMP_STRUCTURE_A', doc: 'Type.' },
          { name: 'next', type: 'const_address', role: 'next', nullable: true, doc: 'Next.' },
        ],
      },
      {
        kind: 'struct',
        name: 'smp_chain_b',
        group: 'core',
        doc: 'Its extension.',
        extends: ['smp_chain_a'],
        fields: [
          { name: 'kind', type: 'smp_structure', role: 'structure_type', value: 'SMP_STRUCTURE_B', doc: 'Type.' },
          { name: 'next', type: 'const_address', role: 'next', nullable: true, doc: 'Next.' },
        ],
      },
      {
        kind: 'union',
        name: 'smp_value',
        group: 'core',
        doc: 'A value.',
        fields: [
          { name: 'number', type: 'i64', when: ['SMP_MODE_A'], doc: 'N.' },
          { name: 'real', type: 'f64', when: ['SMP_MODE_B'], doc: 'R.' },
        ],
      },
      {
        kind: 'struct',
        name: 'smp_tagged',
        group: 'core',
        doc: 'A tagged value.',
        fields: [
          { name: 'mode', type: 'smp_mode', doc: 'Tag.' },
          { name: 'value', type: 'smp_value', selector: 'mode', doc: 'Value.' },
        ],
      },
      { kind: 'alias', name: 'smp_id', group: 'core', doc: 'An id.', type: 'u64' },
      {
        kind: 'handle',
        name: 'smp_object',
        group: 'core',
        doc: 'An object.',
        lifetime: 'owned',
        representation: 'opaque_struct',
      },
      {
        kind: 'handle',
        name: 'smp_shared',
        group: 'core',
        doc: 'A counted object.',
        lifetime: 'counted',
        representation: 'opaque_struct',
        parent: 'smp_object',
      },
      {
        kind: 'callback',
        name: 'smp_done',
        group: 'core',
        doc: 'Completion.',
        scope: 'once',
        user_data: 'user',
        returns: 'void',
        params: [
          { name: 'result', type: 'i32', doc: 'Result.' },
          { name: 'user', type: 'address', doc: 'User data.' },
        ],
      },
    ],
    functions: [
      {
        name: 'smp_create',
        group: 'core',
        handle: 'smp_object',
        role: 'constructor',
        doc: 'Creates.',
        returns: 'status',
        params: [
          { name: 'mode', type: 'smp_mode', default: 'SMP_MODE_A', omittable: true, doc: 'Mode.' },
          { name: 'out_object', type: 'smp_object', direction: 'out', ownership: 'caller', doc: 'Object.' },
        ],
        errors: [{ code: 'EINVAL', when: 'illegal.' }],
        requires: [
          { check: { not_null: 'out_object' }, code: 'EINVAL', doc: 'Not null.' },
          { check: { in: { value: 'mode', enum: 'smp_mode' } }, code: 'EINVAL', doc: 'Known.' },
        ],
      },
      {
        name: 'smp_destroy',
        group: 'core',
        handle: 'smp_object',
        role: 'destructor',
        doc: 'Destroys.',
        returns: 'void',
        params: [{ name: 'object', type: 'smp_object', doc: 'Object.' }],
      },
      {
        name: 'smp_retain',
        group: 'core',
        handle: 'smp_shared',
        role: 'retain',
        doc: 'Retains.',
        returns: 'void',
        params: [{ name: 'shared', type: 'smp_shared', doc: 'Object.' }],
      },
      {
        name: 'smp_release',
        group: 'core',
        handle: 'smp_shared',
        role: 'release',
        doc: 'Releases.',
        returns: 'void',
        params: [{ name: 'shared', type: 'smp_shared', doc: 'Object.' }],
      },
      {
        name: 'smp_write',
        group: 'core',
        handle: 'smp_object',
        role: 'method',
        doc: 'Writes.',
        returns: 'status',
        promises: ['ordered'],
        params: [
          { name: 'object', type: 'smp_object', doc: 'Object.' },
          { name: 'count', type: 'size', doc: 'Count.' },
          { name: 'items', type: 'u32', array: { length: 'count' }, doc: 'Items.' },
          { name: 'options', type: 'smp_options', nullable: true, doc: 'Options.' },
        ],
        errors: [{ code: 'EINVAL', when: 'illegal.' }],
        requires: [
          { check: { state: 'is_live', of: ['object'] }, code: 'EINVAL', doc: 'Live.' },
          { check: { lt: ['count', 100] }, code: 'EINVAL', doc: 'Few.' },
        ],
      },
      {
        name: 'smp_run',
        group: 'core',
        handle: 'smp_object',
        role: 'async',
        cancel: 'smp_cancel',
        doc: 'Runs.',
        returns: 'status',
        params: [
          { name: 'object', type: 'smp_object', doc: 'Object.' },
          { name: 'done', type: 'smp_done', user_data: 'user', doc: 'Completion.' },
          { name: 'user', type: 'address', nullable: true, doc: 'User data.' },
        ],
      },
      {
        name: 'smp_cancel',
        group: 'core',
        handle: 'smp_object',
        role: 'cancel',
        doc: 'Cancels.',
        returns: 'void',
        params: [{ name: 'object', type: 'smp_object', doc: 'Object.' }],
      },
      {
        name: 'smp_list',
        group: 'extra',
        handle: 'smp_object',
        role: 'getter',
        doc: 'Lists.',
        returns: 'status',
        params: [
          { name: 'object', type: 'smp_object', doc: 'Object.' },
          { name: 'count', type: 'u32', direction: 'inout', doc: 'Count.' },
          { name: 'ids', type: 'smp_id', direction: 'out', nullable: true, array: { length: 'count' }, doc: 'Ids.' },
        ],
      },
    ],
  };
}

const find = (list: Draft[], name: string): Draft => list.find((entry) => entry.name === name);
export const type = (draft: Draft, name: string): Draft => find(draft.types, name);
export const fn = (draft: Draft, name: string): Draft => find(draft.functions, name);
export const param = (draft: Draft, owner: string, name: string): Draft =>
  find((find(draft.functions, owner) ?? find(draft.types, owner)).params, name);
export const field = (draft: Draft, owner: string, name: string): Draft => find(type(draft, owner).fields, name);
