import { field, type } from '../base_document.ts';
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
    rule: 'constant-values',
    code: 'E_CONSTANT_VALUE',
    pointer: '/constants/1/value',
    at: '1e+39',
    bad: (d) => {
      d.constants[1].type = 'f32';
      d.constants[1].value = 1e39;
    },
    good: (d) => {
      d.constants[1].type = 'f32';
      d.constants[1].value = 1e38;
    },
  },
  {
    rule: 'defaults',
    code: 'E_ARRAY_DEFAULT',
    pointer: '/types/2/fields/0/default',
    at: '1\n        },\n        {\n          "name": "y"',
    bad: (d) => {
      Object.assign(field(d, 'smp_point', 'x'), { array: { fixed: 4 }, default: 1 });
    },
    good: (d) => {
      Object.assign(field(d, 'smp_point', 'x'), { array: { fixed: 4 }, default: 0 });
    },
  },
];
