/** The document that `abiwright init` writes. */
export const starter = `${JSON.stringify(
  {
    $schema: './node_modules/abiwright/schema/abi.schema.json',
    $comment: 'A document to begin with. Remarks are $comment keys; they reach no output.',
    abi: 'counter',
    version: '0.1.0',
    doc: 'Counts things.',
    prefixes: { function: ['counter_'], type: ['Counter'], macro: 'COUNTER' },
    headers: [{ name: 'main', file: 'counter.h', doc: 'Counters.', macros: true }],
    groups: [{ name: 'core', title: 'Counters', header: 'main', doc: 'Creates, advances and destroys counters.' }],
    errors: {
      convention: 'negative_errno',
      codes: [
        { name: 'EINVAL', doc: 'An argument is not valid.' },
        { name: 'ENOMEM', doc: 'There is not enough memory.' },
      ],
    },
    types: [
      {
        kind: 'handle',
        name: 'Counter',
        group: 'core',
        doc: 'One counter.',
        lifetime: 'owned',
        representation: 'opaque_struct',
      },
    ],
    functions: [
      {
        name: 'counter_create',
        group: 'core',
        handle: 'Counter',
        role: 'constructor',
        doc: 'Creates a counter.',
        params: [
          { name: 'first', type: 'u64', doc: 'Value to begin with.' },
          { name: 'out_counter', type: 'Counter', direction: 'out', ownership: 'caller', doc: 'The new counter.' },
        ],
        returns: 'status',
        errors: [
          { code: 'EINVAL', when: 'out_counter is null.' },
          { code: 'ENOMEM', when: 'there is no memory for the counter.' },
        ],
        requires: [
          { check: { not_null: 'out_counter' }, code: 'EINVAL', doc: 'There must be a place for the counter.' },
        ],
      },
      {
        name: 'counter_advance',
        group: 'core',
        handle: 'Counter',
        role: 'method',
        doc: 'Adds to a counter.',
        params: [
          { name: 'counter', type: 'Counter', doc: 'The counter.' },
          { name: 'step', type: 'u32', doc: 'What to add.' },
          { name: 'out_value', type: 'u64', direction: 'out', doc: 'The value after that.' },
        ],
        returns: 'status',
        errors: [{ code: 'EINVAL', when: 'counter or out_value is null.' }],
        requires: [
          { check: { not_null: 'counter' }, code: 'EINVAL', doc: 'There must be a counter.' },
          { check: { not_null: 'out_value' }, code: 'EINVAL', doc: 'There must be a place for the value.' },
        ],
      },
      {
        name: 'counter_destroy',
        group: 'core',
        handle: 'Counter',
        role: 'destructor',
        doc: 'Destroys a counter.',
        params: [{ name: 'counter', type: 'Counter', ownership: 'callee', doc: 'The counter.' }],
        returns: 'void',
      },
    ],
  },
  null,
  2,
)}\n`;
