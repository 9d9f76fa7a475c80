/** Documents whose declarations are known. */

const doc = 'D.';
const param = (name: string, type: string, more: object = {}): object => ({ name, type, doc, ...more });
const struct = (name: string, fields: object[], more: object = {}): object => ({
  kind: 'struct',
  name,
  group: 'g',
  doc,
  fields,
  ...more,
});
const callback = (name: string, params: object[], more: object = {}): object => ({
  kind: 'callback',
  name,
  group: 'g',
  doc,
  params,
  returns: 'void',
  scope: 'call',
  ...more,
});
const fun = (name: string, params: object[], more: object = {}): object => ({
  name,
  group: 'g',
  doc,
  params,
  returns: 'void',
  ...more,
});
const enumeration = (name: string, enumerators: object[], more: object = {}): object => ({
  kind: 'enum',
  name,
  group: 'g',
  doc,
  enumerators: enumerators.map((item) => ({ doc, ...item })),
  ...more,
});

/** What a document holds, and the declarations that it must become; `lines` are preprocessor lines that must be there. */
export interface Case {
  readonly parts: object;
  readonly declarations: string;
  readonly lines?: readonly string[];
  readonly options?: readonly string[];
}

/** By what each shows. */
export const cases: Readonly<Record<string, Case>> = {
  'parameters of every shape': {
    parts: {
      constants: [{ name: 'ROWS', group: 'g', type: 'size', value: 3, doc }],
      types: [
        struct('pair', [param('left', 'u8')]),
        { kind: 'handle', name: 'thing', group: 'g', doc, lifetime: 'owned', representation: 'opaque_struct' },
        { kind: 'handle', name: 'raw', group: 'g', doc, lifetime: 'borrowed', representation: 'const_void_pointer' },
        { kind: 'handle', name: 'file', group: 'g', doc, lifetime: 'owned', representation: 'fd' },
      ],
      functions: [
        fun('f', [
          param('text', 'string'),
          param('names', 'string', { array: { length: 'count' } }),
          param('count', 'size'),
          param('out', 'u64', { direction: 'out' }),
          param('pair_in', 'pair'),
          param('pair_value', 'pair', { by_value: true }),
          param('pairs', 'pair', { direction: 'out', array: { length: 'count' } }),
          param('bytes', 'void', { array: { length: 'count', length_unit: 'bytes' } }),
          param('matrix', 'f32', { array: { fixed: ['ROWS', 4] } }),
          param('filled', 'f64', { direction: 'out', array: { fixed: 2 } }),
          param('made', 'thing', { direction: 'out' }),
          param('raws', 'raw', { array: { length: 'count' } }),
          param('fd', 'file', { direction: 'out' }),
          param('list', 'u32', {
            direction: 'out',
            ownership: 'caller',
            array: { length: 'count', allocated_by: 'callee' },
          }),
        ]),
        fun('nothing', []),
        fun('find', [], { returns: { type: 'pair', pointer: true, doc, nullable: true } }),
      ],
    },
    declarations: `typedef struct pair { uint8_t left; } pair; typedef struct thing_T *thing;
      void f(const char *text, const char *const *names, size_t count, uint64_t *out, const pair *pair_in, pair pair_value, pair *pairs, const void *bytes,
        const float matrix[ROWS][4], double filled[2], thing *made, const void *const *raws, int *fd, uint32_t **list);
      void nothing(void); const pair *find(void);`,
  },
  'structs that lead to themselves and to one another': {
    parts: {
      types: [
        struct('node', [
          param('next', 'node', { pointer: true, mutable: true, nullable: true }),
          param('visit', 'visitor'),
          param('peer', 'other', { pointer: true, nullable: true }),
        ]),
        callback('visitor', [param('item', 'node'), param('user', 'address', { nullable: true })], {
          user_data: 'user',
        }),
        struct('other', [param('first', 'node')]),
      ],
    },
    declarations: `typedef struct node node; typedef void (*visitor)(const node *item, void *user); typedef struct other other;
      struct node { node *next; visitor visit; const other *peer; }; struct other { node first; };`,
  },
  'an alias of a struct that is not there yet': {
    parts: {
      types: [
        struct('a', [param('b', 'b_alias', { pointer: true, nullable: true })]),
        struct('b', [param('x', 'a')]),
        { kind: 'alias', name: 'b_alias', group: 'g', doc, type: 'b' },
      ],
    },
    declarations: 'typedef struct b b; typedef b b_alias; typedef struct a { const b_alias *b; } a; struct b { a x; };',
  },
  'functions before the types of a later group': {
    parts: {
      groups: [
        { name: 'first', header: 'main', doc },
        { name: 'g', header: 'main', doc },
      ],
      types: [
        struct('late', [param('x', 'u8')]),
        struct('by_value', [param('x', 'u8')]),
        enumeration('mode', [{ name: 'MODE_A', value: 0 }]),
      ],
      functions: [
        {
          ...fun('early', [param('p', 'late'), param('v', 'by_value', { by_value: true }), param('m', 'mode')]),
          group: 'first',
        },
      ],
    },
    declarations: `typedef struct late late; typedef struct by_value { uint8_t x; } by_value; typedef enum { MODE_A = 0 } mode;
      void early(const late *p, by_value v, mode m); struct late { uint8_t x; };`,
  },
  'callbacks as parameters, fields and return values': {
    parts: {
      types: [
        callback('on_done', [param('code', 'int')]),
        struct('table', [
          param('done', 'on_done', { nullable: true }),
          param('all', 'on_done', { array: { fixed: 2 } }),
        ]),
      ],
      functions: [
        fun('set', [param('handler', 'on_done'), param('old', 'on_done', { direction: 'out' })], {
          returns: { type: 'on_done', doc },
        }),
      ],
    },
    declarations:
      'typedef void (*on_done)(int code); typedef struct table { on_done done; on_done all[2]; } table; on_done set(on_done handler, on_done *old);',
  },
  'enums of every kind': {
    parts: {
      types: [
        enumeration(
          'plain',
          [
            { name: 'P_NEG', value: -5 },
            { name: 'P_MIN', value: -2147483648 },
            { name: 'P_BIT', bit: 3 },
            { name: 'P_BOTH', any_of: ['P_BIT', 'P_ONE'] },
            { name: 'P_ONE', value: 1 },
            { name: 'P_SAME', alias: 'P_ONE' },
          ],
          { tag: 'plain_tag' },
        ),
        enumeration(
          'wide',
          [
            { name: 'W_ALL', value: '0xFFFFFFFFFFFFFFFF' },
            { name: 'W_TOP', bit: 63 },
            { name: 'W_BOTH', any_of: ['W_TOP', 'W_LOW'] },
            { name: 'W_LOW', bit: 0 },
          ],
          { underlying: 'u64', flags: true },
        ),
        enumeration(
          'small',
          [
            { name: 'S_MIN', value: -128 },
            { name: 'S_BIT', bit: 6 },
            { name: 'S_BOTH', any_of: ['S_BIT', 'S_MIN'] },
            { name: 'S_SAME', alias: 'S_MIN' },
          ],
          { underlying: 'i8' },
        ),
        enumeration(
          'signed_wide',
          [
            { name: 'L_MIN', value: '-9223372036854775808' },
            { name: 'L_BIT', bit: 62 },
          ],
          { underlying: 'i64' },
        ),
      ],
    },
    declarations: `typedef enum plain_tag { P_NEG = -5, P_MIN = (-2147483647 - 1), P_BIT = 1 << 3, P_BOTH = 9, P_ONE = 1, P_SAME = P_ONE } plain;
      typedef uint64_t wide; typedef int8_t small; typedef int64_t signed_wide;`,
    lines: [
      '#define W_TOP (UINT64_C(1) << 63)',
      '#define W_BOTH (W_TOP | W_LOW)',
      '#define S_BIT ((int8_t)(1u << 6))',
      '#define S_BOTH ((int8_t)(S_BIT | S_MIN))',
      '#define S_SAME S_MIN',
    ],
  },
  conditions: {
    parts: {
      types: [
        enumeration('os', [
          { name: 'OS_ANY', value: 0 },
          { name: 'OS_WIN', value: 1, platforms: ['windows'] },
          { name: 'OS_MAC', value: 2, platforms: ['macos', 'ios'] },
        ]),
        struct('hidden', [param('x', 'u8')], { guard: 'DEMO_EXPERIMENTAL' }),
      ],
      functions: [
        fun('only_hidden', [param('h', 'hidden')], { guard: 'DEMO_EXPERIMENTAL', platforms: ['linux', 'freebsd'] }),
        fun('only_linux', [], { platforms: ['linux'] }),
        fun('posix', [], { platforms: ['linux', 'android', 'macos'] }),
      ],
    },
    declarations: `typedef enum { OS_WIN = 1, OS_MAC = 2, OS_ANY = 0 } os; typedef struct hidden { uint8_t x; } hidden;
      void only_hidden(const hidden *h); void only_linux(void); void posix(void);`,
    lines: [
      '#ifdef _WIN32',
      '#ifdef __APPLE__',
      '#ifdef DEMO_EXPERIMENTAL',
      '#if defined(DEMO_EXPERIMENTAL) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(__FreeBSD__))',
      '#if defined(__linux__) && !defined(__ANDROID__)',
      '#if defined(__linux__) || (defined(__APPLE__) && !defined(__ENVIRONMENT_IPHONE_OS_VERSION_MIN_REQUIRED__))',
    ],
    options: ['-DDEMO_EXPERIMENTAL'],
  },
  initializers: {
    parts: {
      constants: [{ name: 'DEMO_DEFAULT', group: 'g', type: 'u64', value: '0xFFFFFFFFFFFFFFFF', doc }],
      types: [
        enumeration('kind', [{ name: 'KIND_A', value: 7 }]),
        { kind: 'union', name: 'value', group: 'g', doc, fields: [param('number', 'f64'), param('text', 'string')] },
        struct('inner', [param('size', 'u32', { role: 'struct_size' }), param('what', 'kind')]),
        struct('outer', [
          param('size', 'size', { role: 'struct_size' }),
          param('limit', 'u64', { default: 'DEMO_DEFAULT' }),
          param('gain', 'f32', { default: 0.1 }),
          param('text', 'string', { nullable: true }),
          param('one', 'inner'),
          param('three', 'inner', { array: { fixed: 3 } }),
          param('matrix', 'f32', { array: { fixed: [2, 2] } }),
          param('some', 'value'),
          param('what', 'kind', { default: 'KIND_A' }),
          param('fd', 'fd'),
          param('flag', 'bool', { default: true }),
          param('low', 'i64', { default: '-9223372036854775808' }),
          param('kinds', 'kind', { array: { fixed: 2 } }),
        ]),
      ],
    },
    declarations: '',
    lines: ['#define DEMO_INNER_INIT { sizeof(inner), (kind)0 }'],
  },
  'macros and stdcall': {
    parts: {
      calling: { export_macro: 'DEMO_API', windows: 'stdcall' },
      types: [callback('on_done', [])],
      functions: [fun('go', [param('done', 'on_done')], { returns: { type: 'string', doc } })],
    },
    declarations: 'typedef void (DEMO_CALLBACK *on_done)(void); DEMO_API const char *DEMO_CALL go(on_done done);',
    lines: [
      '#if defined(_WIN32) && !defined(_WIN64)',
      '#define DEMO_CALL __stdcall',
      '#define DEMO_CALLBACK __stdcall',
      '#define DEMO_API __declspec(dllimport)',
    ],
  },
};
