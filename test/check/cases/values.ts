import { field, param, type } from '../base_document.ts';
import type { RuleCase } from '../case.ts';

export const valueCases: readonly RuleCase[] = [
  {
    rule: 'enumerator-definitions',
    code: 'E_ONE_OF',
    pointer: '/types/0/enumerators/0',
    at: '{\n          "name": "SMP_MODE_A"',
    bad: (d) => {
      type(d, 'smp_mode').enumerators[0].bit = 0;
    },
    good: (d) => {
      type(d, 'smp_mode').enumerators[0] = { name: 'SMP_MODE_A', bit: 0, doc: 'A.' };
    },
  },
  {
    rule: 'enumerator-definitions',
    code: 'E_UNKNOWN_NAME',
    pointer: '/types/0/enumerators/1/alias',
    at: '"SMP_MODE_AA"',
    bad: (d) => {
      type(d, 'smp_mode').enumerators[1] = { name: 'SMP_MODE_B', alias: 'SMP_MODE_AA', doc: 'B.' };
    },
    good: (d) => {
      type(d, 'smp_mode').enumerators[1] = { name: 'SMP_MODE_B', alias: 'SMP_MODE_A', doc: 'B.' };
    },
  },
  {
    rule: 'enumerator-values',
    code: 'E_VALUE_RANGE',
    pointer: '/types/0/enumerators/1/value',
    at: '256',
    bad: (d) => {
      Object.assign(type(d, 'smp_mode'), { underlying: 'u8' }).enumerators[1].value = 256;
    },
    good: (d) => {
      Object.assign(type(d, 'smp_mode'), { underlying: 'u8' }).enumerators[1].value = 255;
    },
  },
  {
    rule: 'enumerator-values',
    code: 'E_DUPLICATE_VALUE',
    pointer: '/types/0/enumerators/1/value',
    at: '1,\n          "doc": "Second."',
    bad: (d) => {
      type(d, 'smp_mode').enumerators[1].value = 1;
    },
    good: (d) => {
      type(d, 'smp_mode').enumerators[1].value = 3;
    },
  },
  {
    rule: 'enumerator-values',
    code: 'E_RESERVED_VALUE',
    pointer: '/types/0/enumerators/1/value',
    at: '99,\n          "doc": "Second."',
    bad: (d) => {
      type(d, 'smp_mode').enumerators[1].value = 99;
    },
    good: (d) => {
      type(d, 'smp_mode').enumerators[1].value = 100;
    },
  },
  {
    rule: 'enumerator-values',
    code: 'E_EMPTY_RANGE',
    pointer: '/types/0/reserved/0/to',
    at: '89',
    bad: (d) => {
      type(d, 'smp_mode').reserved[0].to = 89;
    },
    good: (d) => {
      type(d, 'smp_mode').reserved[0].to = 90;
    },
  },
  {
    rule: 'format-facts',
    code: 'E_FORMAT_BITS',
    pointer: '/types/1/formats/0/channels',
    at: '[\n            {\n              "name": "r"',
    bad: (d) => {
      type(d, 'smp_format').formats[0].layout = 'packed32';
    },
    good: (d) => {
      type(d, 'smp_format').formats[0].layout = 'packed16';
    },
  },
  {
    rule: 'format-facts',
    code: 'E_DUPLICATE_NAME',
    pointer: '/types/1/formats/0/channels/1/name',
    at: '"r",\n              "bits": 8\n            }\n          ]',
    bad: (d) => {
      type(d, 'smp_format').formats[0].channels[1].name = 'r';
    },
    good: (d) => {
      type(d, 'smp_format').formats[0].channels[1].name = 'a';
    },
  },
  {
    rule: 'constant-values',
    code: 'E_VALUE_RANGE',
    pointer: '/constants/0/value',
    at: '4294967296',
    bad: (d) => {
      d.constants[0].value = 4294967296;
    },
    good: (d) => {
      d.constants[0].value = 4294967295;
    },
  },
  {
    rule: 'constant-values',
    code: 'E_CONSTANT_VALUE',
    pointer: '/constants/1/value',
    at: '"half"',
    bad: (d) => {
      d.constants[1].value = 'half';
    },
    good: (d) => {
      d.constants[1].value = 0.25;
    },
  },
  {
    rule: 'arrays',
    code: 'E_ONE_OF',
    pointer: '/functions/4/params/2/array',
    at: '{\n            "length": "count",\n            "terminated"',
    bad: (d) => {
      param(d, 'smp_write', 'items').array.terminated = true;
    },
    good: (d) => {
      param(d, 'smp_write', 'items').array = { terminated: true };
    },
  },
  {
    rule: 'arrays',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/4/params/2/array/length',
    at: '"cuont"',
    bad: (d) => {
      param(d, 'smp_write', 'items').array.length = 'cuont';
    },
    good: (d) => {
      param(d, 'smp_write', 'items').array.length = 'count';
    },
  },
  {
    rule: 'arrays',
    code: 'E_LENGTH_TYPE',
    pointer: '/functions/4/params/2/array/length',
    at: '"object"\n          }',
    bad: (d) => {
      param(d, 'smp_write', 'items').array.length = 'object';
    },
    good: (d) => {
      param(d, 'smp_write', 'items').array.length = 'count';
    },
  },
  {
    rule: 'arrays',
    code: 'E_LENGTH_DIRECTION',
    pointer: '/functions/4/params/2/array/length',
    at: '"count"\n          }',
    bad: (d) => {
      param(d, 'smp_write', 'count').direction = 'out';
      d.functions[4].requires.pop();
    },
    good: (d) => {
      param(d, 'smp_write', 'count').direction = 'in';
    },
  },
  {
    rule: 'arrays',
    code: 'E_ALLOCATED_BY',
    pointer: '/functions/4/params/2/array/allocated_by',
    at: '"callee"',
    bad: (d) => {
      param(d, 'smp_write', 'items').array = { terminated: true, allocated_by: 'callee' };
    },
    good: (d) => {
      Object.assign(param(d, 'smp_write', 'items'), {
        direction: 'out',
        array: { terminated: true, allocated_by: 'callee' },
      });
    },
  },
  {
    rule: 'arrays',
    code: 'E_FIXED_LENGTH',
    pointer: '/types/2/fields/0/array/fixed',
    at: '"SMP_RATIO"\n',
    bad: (d) => {
      field(d, 'smp_point', 'x').array = { fixed: 'SMP_RATIO' };
    },
    good: (d) => {
      field(d, 'smp_point', 'x').array = { fixed: 'SMP_SIZE' };
    },
  },
  {
    rule: 'directions',
    code: 'E_OUT_DEFAULT',
    pointer: '/functions/7/params/1/default',
    at: '3,\n          "doc"',
    bad: (d) => {
      const p = param(d, 'smp_list', 'count');
      d.functions[7].params[1] = { name: 'count', type: p.type, direction: 'inout', default: 3, doc: 'Count.' };
    },
    good: (d) => {
      delete param(d, 'smp_list', 'count').default;
    },
  },
  {
    rule: 'directions',
    code: 'E_OMITTABLE',
    pointer: '/functions/4/params/1/omittable',
    at: 'true\n        },\n        {\n          "name": "items"',
    bad: (d) => {
      param(d, 'smp_write', 'count').omittable = true;
    },
    good: (d) => {
      Object.assign(param(d, 'smp_write', 'count'), { omittable: true, default: 0 });
    },
  },
  {
    rule: 'directions',
    code: 'E_PREDICATE_PARAMETER',
    pointer: '/predicates/0/params/0/direction',
    at: '"inout"\n',
    bad: (d) => {
      d.predicates[0].params[0].direction = 'inout';
    },
    good: (d) => {
      d.predicates[0].params[0].direction = 'in';
    },
  },
  {
    rule: 'attributes-fit',
    code: 'E_ATTRIBUTE',
    pointer: '/functions/4/params/1/nullable',
    at: 'true\n        },\n        {\n          "name": "items"',
    bad: (d) => {
      param(d, 'smp_write', 'count').nullable = true;
    },
    good: (d) => {
      param(d, 'smp_write', 'object').nullable = true;
    },
  },
  {
    rule: 'attributes-fit',
    code: 'E_EMPTY_RANGE',
    pointer: '/functions/4/params/1/range',
    at: '{\n            "min": 5',
    bad: (d) => {
      param(d, 'smp_write', 'count').range = { min: 5, max: 4 };
    },
    good: (d) => {
      param(d, 'smp_write', 'count').range = { min: 5, max: 5 };
    },
  },
  {
    rule: 'defaults',
    code: 'E_DEFAULT',
    pointer: '/functions/0/params/0/default',
    at: 'true,\n          "omittable"',
    bad: (d) => {
      param(d, 'smp_create', 'mode').default = true;
    },
    good: (d) => {
      param(d, 'smp_create', 'mode').default = 2;
    },
  },
  {
    rule: 'defaults',
    code: 'E_NULL_DEFAULT',
    pointer: '/functions/0/params/0/default',
    at: 'null,\n          "omittable"',
    bad: (d) => {
      param(d, 'smp_create', 'mode').default = null;
    },
    good: (d) => {
      Object.assign(param(d, 'smp_write', 'options'), { default: null });
    },
  },
  {
    rule: 'defaults',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/0/params/0/default',
    at: '"SMP_MODE_C"',
    bad: (d) => {
      param(d, 'smp_create', 'mode').default = 'SMP_MODE_C';
    },
    good: (d) => {
      param(d, 'smp_create', 'mode').default = 'SMP_MODE_B';
    },
  },
  {
    rule: 'user-data',
    code: 'E_USER_DATA',
    pointer: '/functions/5/params/1/user_data',
    at: '"user",\n          "doc": "Completion."',
    bad: (d) => {
      delete type(d, 'smp_done').user_data;
    },
    good: (d) => {
      delete type(d, 'smp_done').user_data;
      delete param(d, 'smp_run', 'done').user_data;
    },
  },
  {
    rule: 'user-data',
    code: 'E_USER_DATA_TYPE',
    pointer: '/types/12/user_data',
    at: '"result"',
    bad: (d) => {
      type(d, 'smp_done').user_data = 'result';
    },
    good: (d) => {
      type(d, 'smp_done').user_data = 'user';
    },
  },
  {
    rule: 'user-data',
    code: 'E_ATTRIBUTE',
    pointer: '/functions/5/params/0/user_data',
    at: '"user"\n        },\n        {\n          "name": "done"',
    bad: (d) => {
      param(d, 'smp_run', 'object').user_data = 'user';
    },
    good: (d) => {
      delete param(d, 'smp_run', 'object').user_data;
    },
  },
];
