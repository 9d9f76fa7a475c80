import { field, fn, type } from '../base_document.ts';
import type { RuleCase } from '../case.ts';

const enumErrors = { convention: 'enum', type: 'smp_mode', success: ['SMP_MODE_A'] };
const withEnumErrors = (
  d: { errors: unknown; functions: { errors?: unknown; requires?: unknown }[] },
  errors: object,
): void => {
  d.errors = errors;
  for (const f of d.functions) {
    delete f.errors;
    delete f.requires;
  }
};

export const functionCases: readonly RuleCase[] = [
  {
    rule: 'error-convention',
    code: 'E_CONVENTION_KEY',
    pointer: '/errors',
    at: '{\n    "convention"',
    bad: (d) => withEnumErrors(d, { convention: 'enum', type: 'smp_mode' }),
    good: (d) => withEnumErrors(d, enumErrors),
  },
  {
    rule: 'success-codes',
    code: 'E_ATTRIBUTE',
    pointer: '/functions/1/success',
    at: '[\n        "SMP_MODE_A"\n      ],\n      "params"',
    bad: (d) => {
      withEnumErrors(d, enumErrors);
      const { params, ...rest } = fn(d, 'smp_destroy');
      d.functions[1] = { ...rest, success: ['SMP_MODE_A'], params };
    },
    good: (d) => {
      withEnumErrors(d, enumErrors);
      Object.assign(fn(d, 'smp_destroy'), { returns: 'status', success: ['SMP_MODE_A'] });
    },
  },
  {
    rule: 'success-codes',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/4/success/1',
    at: '"SMP_MODE_B"\n      ]\n    },\n    {\n      "name": "smp_run"',
    bad: (d) => {
      withEnumErrors(d, enumErrors);
      fn(d, 'smp_write').success = ['SMP_MODE_A', 'SMP_MODE_B'];
    },
    good: (d) => {
      withEnumErrors(d, { ...enumErrors, success: ['SMP_MODE_A', 'SMP_MODE_B'] });
      fn(d, 'smp_write').success = ['SMP_MODE_A', 'SMP_MODE_B'];
    },
  },
  {
    rule: 'declared-errors',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/0/errors/0/code',
    at: '"EINVALID"',
    bad: (d) => {
      fn(d, 'smp_create').errors[0].code = 'EINVALID';
      fn(d, 'smp_create').requires = [];
    },
    good: (d) => {
      fn(d, 'smp_create').errors[0].code = 'EIO';
      fn(d, 'smp_create').requires = [];
    },
  },
  {
    rule: 'declared-errors',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/0/requires/0/code',
    at: '"EIO",\n          "doc": "Not null."',
    bad: (d) => {
      fn(d, 'smp_create').requires[0].code = 'EIO';
    },
    good: (d) => {
      fn(d, 'smp_create').requires[0].code = 'EIO';
      fn(d, 'smp_create').errors.push({ code: 'EIO', when: 'broken.' });
    },
  },
  {
    rule: 'declared-errors',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/4/promises/0',
    at: '"orderd"',
    bad: (d) => {
      fn(d, 'smp_write').promises = ['orderd'];
    },
    good: (d) => {
      fn(d, 'smp_write').promises = ['ordered'];
    },
  },
  {
    rule: 'declared-errors',
    code: 'E_ERRORS_WITHOUT_STATUS',
    pointer: '/functions/1/errors',
    at: '[\n        {\n          "code": "EIO"',
    bad: (d) => {
      fn(d, 'smp_destroy').errors = [{ code: 'EIO', when: 'broken.' }];
    },
    good: (d) => {
      Object.assign(fn(d, 'smp_destroy'), { returns: 'status', errors: [{ code: 'EIO', when: 'broken.' }] });
    },
  },
  {
    rule: 'requirements',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/4/requires/1/check/lt/0',
    at: '"cout"',
    bad: (d) => {
      fn(d, 'smp_write').requires[1].check.lt[0] = 'cout';
    },
    good: (d) => {
      fn(d, 'smp_write').requires[1].check.lt[0] = 'count';
    },
  },
  {
    rule: 'requirements',
    code: 'E_OPERAND',
    pointer: '/functions/4/requires/1/check/lt/0',
    at: '"items",\n              100',
    bad: (d) => {
      fn(d, 'smp_write').requires[1].check.lt[0] = 'items';
    },
    good: (d) => {
      fn(d, 'smp_write').requires[1].check.lt[0] = 'options.level';
    },
  },
  {
    rule: 'requirements',
    code: 'E_ONE_OF',
    pointer: '/functions/4/requires/1/check',
    at: '{\n            "lt"',
    bad: (d) => {
      fn(d, 'smp_write').requires[1].check.gt = ['count', 0];
    },
    good: (d) => {
      fn(d, 'smp_write').requires[1].check = { and: [{ lt: ['count', 100] }, { gt: ['count', 0] }] };
    },
  },
  {
    rule: 'requirements',
    code: 'E_PREDICATE_ARGUMENTS',
    pointer: '/functions/4/requires/0/check/of',
    at: '[\n              "object",\n              "object"',
    bad: (d) => {
      fn(d, 'smp_write').requires[0].check.of = ['object', 'object'];
    },
    good: (d) => {
      fn(d, 'smp_write').requires[0].check.of = ['object'];
    },
  },
  {
    rule: 'requirements',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/4/requires/0/check/state',
    at: '"is_liv"',
    bad: (d) => {
      fn(d, 'smp_write').requires[0].check.state = 'is_liv';
    },
    good: (d) => {
      fn(d, 'smp_write').requires[0].check.state = 'is_live';
    },
  },
  {
    rule: 'documentation',
    code: 'E_EMPTY_DOC',
    pointer: '/functions/1/doc',
    at: '"  "',
    bad: (d) => {
      fn(d, 'smp_destroy').doc = '  ';
    },
    good: (d) => {
      fn(d, 'smp_destroy').doc = 'x';
    },
  },
  {
    rule: 'documentation',
    code: 'E_CONTROL_CHARACTER',
    pointer: '/functions/1/doc',
    at: '"a\\rb"',
    bad: (d) => {
      fn(d, 'smp_destroy').doc = 'a\rb';
    },
    good: (d) => {
      fn(d, 'smp_destroy').doc = 'a\nb';
    },
  },
  {
    rule: 'documentation',
    code: 'E_RETURN_DOC',
    pointer: '/functions/1/returns',
    at: '"u64",\n      "params"',
    bad: (d) => {
      fn(d, 'smp_destroy').returns = 'u64';
    },
    good: (d) => {
      fn(d, 'smp_destroy').returns = { type: 'u64', doc: 'How many are left.' };
    },
  },
  {
    rule: 'versions',
    code: 'E_FUTURE_VERSION',
    pointer: '/functions/1/since',
    at: '"1.3"',
    bad: (d) => {
      fn(d, 'smp_destroy').since = '1.3';
    },
    good: (d) => {
      fn(d, 'smp_destroy').since = '1.2';
    },
  },
  {
    rule: 'versions',
    code: 'E_DEPRECATED_BEFORE',
    pointer: '/functions/6/deprecated/since',
    at: '"1.0",\n        "doc": "Old."',
    bad: (d) => {
      Object.assign(fn(d, 'smp_cancel'), { since: '1.1', deprecated: { since: '1.0', doc: 'Old.' } });
    },
    good: (d) => {
      Object.assign(fn(d, 'smp_cancel'), { since: '1.1', deprecated: { since: '1.1', doc: 'Old.' } });
    },
  },
  {
    rule: 'versions',
    code: 'E_DEPRECATED_REPLACEMENT',
    pointer: '/functions/6/deprecated/replacement',
    at: '"smp_list",\n        "doc"',
    bad: (d) => {
      fn(d, 'smp_cancel').deprecated = { since: '1.0', replacement: 'smp_list', doc: 'Old.' };
      fn(d, 'smp_list').deprecated = { since: '1.0', doc: 'Old.' };
    },
    good: (d) => {
      fn(d, 'smp_cancel').deprecated = { since: '1.0', replacement: 'smp_list', doc: 'Old.' };
    },
  },
  {
    rule: 'field-order',
    code: 'E_FIELD_ORDER',
    pointer: '/types/3/fields/3',
    at: '{\n          "name": "late"',
    bad: (d) => {
      type(d, 'smp_options').fields.push({ name: 'late', type: 'u32', doc: 'L.' });
    },
    good: (d) => {
      type(d, 'smp_options').fields.push({ name: 'late', type: 'u32', since: '1.2', doc: 'L.' });
    },
  },
  {
    rule: 'names',
    code: 'E_RESERVED_WORD',
    pointer: '/types/2/fields/0/name',
    at: '"register"',
    bad: (d) => {
      field(d, 'smp_point', 'x').name = 'register';
    },
    good: (d) => {
      field(d, 'smp_point', 'x').name = 'registers';
    },
  },
  {
    rule: 'names',
    code: 'E_NAME_COLLISION',
    pointer: '/functions/7/name',
    at: '"smp_wRITE"',
    bad: (d) => {
      const list = fn(d, 'smp_list');
      list.name = 'smp_wRITE';
      list.names = { typescript: 'write', mojo: 'list' };
    },
    good: (d) => {
      fn(d, 'smp_list').names = { typescript: 'listAll', mojo: 'list_all' };
    },
  },
];
