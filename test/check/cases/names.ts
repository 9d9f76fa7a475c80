import { field, fn, param, type } from '../base_document.ts';
import type { RuleCase } from '../case.ts';

export const nameCases: readonly RuleCase[] = [
  {
    rule: 'unique-names',
    code: 'E_DUPLICATE_NAME',
    pointer: '/functions/7/name',
    at: '"SMP_MODE_A",\n      "group": "extra"',
    bad: (d) => {
      fn(d, 'smp_list').name = 'SMP_MODE_A';
    },
    good: (d) => {
      fn(d, 'smp_list').name = 'smp_mode_a';
    },
  },
  {
    rule: 'unique-tags',
    code: 'E_DUPLICATE_NAME',
    pointer: '/types/3/tag',
    at: '"smp_point"\n    }',
    bad: (d) => {
      type(d, 'smp_options').tag = 'smp_point';
    },
    good: (d) => {
      type(d, 'smp_options').tag = 'smp_options_tag';
    },
  },
  {
    rule: 'known-headers-and-groups',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/7/group',
    at: '"extr"',
    bad: (d) => {
      fn(d, 'smp_list').group = 'extr';
    },
    good: (d) => {
      fn(d, 'smp_list').group = 'core';
    },
  },
  {
    rule: 'known-headers-and-groups',
    code: 'E_UNKNOWN_NAME',
    pointer: '/groups/1/header',
    at: '"mor"',
    bad: (d) => {
      d.groups[1].header = 'mor';
    },
    good: (d) => {
      d.groups[1].header = 'main';
    },
  },
  {
    rule: 'known-headers-and-groups',
    code: 'E_HEADER_ORDER',
    pointer: '/headers/0/includes/0',
    at: '"more"\n      ]',
    bad: (d) => {
      d.headers[0].includes = ['more'];
    },
    good: (d) => {
      d.headers[0].includes = [];
    },
  },
  {
    rule: 'known-types',
    code: 'E_UNKNOWN_NAME',
    pointer: '/types/2/fields/0/type',
    at: '"i33"',
    bad: (d) => {
      field(d, 'smp_point', 'x').type = 'i33';
    },
    good: (d) => {
      field(d, 'smp_point', 'x').type = 'i64';
    },
  },
  {
    rule: 'known-types',
    code: 'E_UNKNOWN_NAME',
    pointer: '/types/12/returns',
    at: '"smp_mod"',
    bad: (d) => {
      type(d, 'smp_done').returns = 'smp_mod';
    },
    good: (d) => {
      type(d, 'smp_done').returns = { type: 'smp_mode', doc: 'Mode.' };
    },
  },
  {
    rule: 'known-kinds',
    code: 'E_UNKNOWN_NAME',
    pointer: '/types/11/parent',
    at: '"smp_point"\n    },\n    {\n      "kind": "callback"',
    bad: (d) => {
      type(d, 'smp_shared').parent = 'smp_point';
    },
    good: (d) => {
      type(d, 'smp_shared').parent = 'smp_object';
    },
  },
  {
    rule: 'known-kinds',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/5/cancel',
    at: '"smp_cancle"',
    bad: (d) => {
      fn(d, 'smp_run').cancel = 'smp_cancle';
    },
    good: (d) => {
      fn(d, 'smp_run').cancel = 'smp_cancel';
    },
  },
  {
    rule: 'types-in-their-place',
    code: 'E_TYPE_PLACE',
    pointer: '/types/2/fields/0/type',
    at: '"void",\n          "doc": "X."',
    bad: (d) => {
      field(d, 'smp_point', 'x').type = 'void';
    },
    good: (d) => {
      field(d, 'smp_point', 'x').type = 'address';
    },
  },
  {
    rule: 'types-in-their-place',
    code: 'E_BUILTIN_NAME',
    pointer: '/types/9/name',
    at: '"f32"',
    bad: (d) => {
      type(d, 'smp_id').name = 'f32';
      param(d, 'smp_list', 'ids').type = 'u64';
    },
    good: (d) => {
      type(d, 'smp_id').name = 'smp_f32';
      param(d, 'smp_list', 'ids').type = 'u64';
    },
  },
  {
    rule: 'types-in-their-place',
    code: 'E_CONSTANT_TYPE',
    pointer: '/constants/0/type',
    at: '"smp_point"',
    bad: (d) => {
      d.constants[0].type = 'smp_point';
    },
    good: (d) => {
      d.constants[0].type = 'smp_id';
    },
  },
  {
    rule: 'types-in-their-place',
    code: 'E_NO_ERROR_CONVENTION',
    pointer: '/functions/7/returns',
    at: '"status"',
    bad: (d) => {
      delete d.errors;
      for (const f of d.functions) {
        delete f.errors;
        delete f.requires;
        if (f.name !== 'smp_list') f.returns = 'void';
      }
    },
    good: (d) => {
      delete d.errors;
      for (const f of d.functions) {
        delete f.errors;
        delete f.requires;
        f.returns = 'void';
      }
    },
  },
  {
    rule: 'no-type-cycles',
    code: 'E_TYPE_CYCLE',
    pointer: '/types/2/fields/0/type',
    at: '"smp_point",\n          "doc": "X."',
    bad: (d) => {
      field(d, 'smp_point', 'x').type = 'smp_point';
    },
    good: (d) => {
      Object.assign(field(d, 'smp_point', 'x'), { type: 'smp_point', pointer: true });
    },
  },
  {
    rule: 'no-type-cycles',
    code: 'E_TYPE_CYCLE',
    pointer: '/types/9/type',
    at: '"smp_id"\n    },\n    {\n      "kind": "handle"',
    bad: (d) => {
      type(d, 'smp_id').type = 'smp_id';
    },
    good: (d) => {
      type(d, 'smp_id').type = 'smp_mode';
    },
  },
  {
    rule: 'no-enumerator-cycles',
    code: 'E_ENUMERATOR_CYCLE',
    pointer: '/types/0/enumerators/1/any_of/0',
    at: '"SMP_MODE_B"\n          ]',
    bad: (d) => {
      type(d, 'smp_mode').enumerators[1] = { name: 'SMP_MODE_B', any_of: ['SMP_MODE_B'], doc: 'B.' };
    },
    good: (d) => {
      type(d, 'smp_mode').enumerators[1] = { name: 'SMP_MODE_B', any_of: ['SMP_MODE_A'], doc: 'B.' };
    },
  },
  {
    rule: 'no-parent-cycles',
    code: 'E_PARENT_CYCLE',
    pointer: '/types/11/parent',
    at: '"smp_object"\n    },\n    {\n      "kind": "callback"',
    bad: (d) => {
      type(d, 'smp_object').parent = 'smp_shared';
    },
    good: (d) => {
      delete type(d, 'smp_object').parent;
    },
  },
  {
    rule: 'visibility',
    code: 'E_NOT_VISIBLE',
    pointer: '/functions/4/params/3/type',
    at: '"smp_options",\n          "nullable"',
    bad: (d) => {
      type(d, 'smp_options').group = 'extra';
    },
    good: (d) => {
      type(d, 'smp_options').group = 'extra';
      fn(d, 'smp_write').group = 'extra';
    },
  },
  {
    rule: 'visibility',
    code: 'E_NARROWER',
    pointer: '/functions/4/params/3/type',
    at: '"smp_options",\n          "nullable"',
    bad: (d) => {
      type(d, 'smp_options').platforms = ['linux'];
    },
    good: (d) => {
      type(d, 'smp_options').platforms = ['linux'];
      fn(d, 'smp_write').platforms = ['linux'];
    },
  },
  {
    rule: 'visibility',
    code: 'E_NARROWER',
    pointer: '/functions/4/params/3/type',
    at: '"smp_options",\n          "nullable"',
    bad: (d) => {
      type(d, 'smp_options').guard = 'SMP_BETA';
    },
    good: (d) => {
      type(d, 'smp_options').guard = 'SMP_BETA';
      fn(d, 'smp_write').guard = 'SMP_BETA';
    },
  },
  {
    rule: 'no-type-cycles',
    code: 'E_NESTING',
    pointer: '/types/212/type',
    at: '"smp_deep_200"',
    bad: (d) => {
      for (let i = 0; i <= 201; i += 1)
        d.types.push({
          kind: 'alias',
          name: `smp_deep_${i}`,
          group: 'core',
          doc: 'A.',
          type: i === 201 ? 'u8' : `smp_deep_${i + 1}`,
        });
    },
    good: (d) => {
      for (let i = 0; i <= 199; i += 1)
        d.types.push({
          kind: 'alias',
          name: `smp_deep_${i}`,
          group: 'core',
          doc: 'A.',
          type: i === 199 ? 'u8' : `smp_deep_${i + 1}`,
        });
    },
  },
  {
    rule: 'sizes',
    code: 'E_TYPE_SIZE',
    pointer: '/types/2/name',
    at: '"smp_point"',
    bad: (d) => {
      Object.assign(field(d, 'smp_point', 'x'), { array: { fixed: [1048576, 1024] } });
    },
    good: (d) => {
      Object.assign(field(d, 'smp_point', 'x'), { array: { fixed: [1048576, 256] } });
    },
  },
];
