import { field, fn, type } from '../base_document.ts';
import type { RuleCase } from '../case.ts';

export const structureCases: readonly RuleCase[] = [
  {
    rule: 'struct-roles',
    code: 'E_FIELD_ROLE',
    pointer: '/types/2/fields/1/role',
    at: '"struct_size"\n',
    bad: (d) => {
      Object.assign(field(d, 'smp_point', 'y'), { type: 'u32', role: 'struct_size' });
    },
    good: (d) => {
      Object.assign(field(d, 'smp_point', 'x'), { type: 'u32', role: 'struct_size' });
    },
  },
  {
    rule: 'struct-roles',
    code: 'E_CHAIN',
    pointer: '/types/5/fields',
    at: '[\n        {\n          "name": "kind"',
    bad: (d) => {
      type(d, 'smp_chain_a').fields.pop();
      type(d, 'smp_chain_b').extends = ['smp_chain_b'];
    },
    good: (d) => {
      type(d, 'smp_chain_a').fields[1].name = 'next_struct';
    },
  },
  {
    rule: 'struct-roles',
    code: 'E_EXTENDS',
    pointer: '/types/6/extends/0',
    at: '"smp_point"\n      ]',
    bad: (d) => {
      type(d, 'smp_chain_b').extends = ['smp_point'];
    },
    good: (d) => {
      type(d, 'smp_chain_b').extends = ['smp_chain_a'];
    },
  },
  {
    rule: 'tagged-unions',
    code: 'E_SELECTOR',
    pointer: '/types/8/fields/1/selector',
    at: '"mode",\n          "doc": "Value."',
    bad: (d) => {
      field(d, 'smp_tagged', 'mode').type = 'u32';
    },
    good: (d) => {
      field(d, 'smp_tagged', 'mode').type = 'smp_mode';
    },
  },
  {
    rule: 'tagged-unions',
    code: 'E_SELECTOR_WHEN',
    pointer: '/types/7/fields/1',
    at: '{\n          "name": "real"',
    bad: (d) => {
      delete field(d, 'smp_value', 'real').when;
    },
    good: (d) => {
      for (const f of type(d, 'smp_value').fields) delete f.when;
      delete field(d, 'smp_tagged', 'value').selector;
    },
  },
  {
    rule: 'tagged-unions',
    code: 'E_UNKNOWN_NAME',
    pointer: '/types/7/fields/1/when/0',
    at: '"SMP_MODE_BB"',
    bad: (d) => {
      field(d, 'smp_value', 'real').when = ['SMP_MODE_BB'];
    },
    good: (d) => {
      field(d, 'smp_value', 'real').when = ['SMP_MODE_B'];
    },
  },
  {
    rule: 'lifetimes',
    code: 'E_DESTRUCTOR',
    pointer: '/types/10/lifetime',
    at: '"owned"',
    bad: (d) => {
      fn(d, 'smp_destroy').role = 'method';
    },
    good: (d) => {
      fn(d, 'smp_destroy').role = 'destructor';
    },
  },
  {
    rule: 'lifetimes',
    code: 'E_DESTRUCTOR',
    pointer: '/types/10/lifetime',
    at: '"owned"',
    bad: (d) => {
      fn(d, 'smp_cancel').role = 'destructor';
    },
    good: (d) => {
      fn(d, 'smp_cancel').role = 'consumer';
    },
  },
  {
    rule: 'lifetimes',
    code: 'E_COUNTED',
    pointer: '/types/11/lifetime',
    at: '"counted"',
    bad: (d) => {
      fn(d, 'smp_release').role = 'method';
    },
    good: (d) => {
      fn(d, 'smp_release').role = 'release';
    },
  },
  {
    rule: 'lifetimes',
    code: 'E_LIFETIME_ROLE',
    pointer: '/functions/1/role',
    at: '"destructor"',
    bad: (d) => {
      type(d, 'smp_object').lifetime = 'borrowed';
    },
    good: (d) => {
      type(d, 'smp_object').lifetime = 'borrowed';
      fn(d, 'smp_destroy').role = 'method';
    },
  },
  {
    rule: 'roles',
    code: 'E_ROLE_HANDLE',
    pointer: '/functions/7',
    at: '{\n      "name": "smp_list"',
    bad: (d) => {
      delete fn(d, 'smp_list').handle;
    },
    good: (d) => {
      delete fn(d, 'smp_list').handle;
      delete fn(d, 'smp_list').role;
    },
  },
  {
    rule: 'roles',
    code: 'E_ROLE_SELF',
    pointer: '/functions/7/role',
    at: '"getter"',
    bad: (d) => {
      fn(d, 'smp_list').params.shift();
    },
    good: (d) => {
      fn(d, 'smp_list').params.shift();
      fn(d, 'smp_list').role = 'static';
    },
  },
  {
    rule: 'roles',
    code: 'E_ROLE_CONSTRUCTOR',
    pointer: '/functions/7/role',
    at: '"constructor",\n      "doc": "Lists."',
    bad: (d) => {
      fn(d, 'smp_list').role = 'constructor';
    },
    good: (d) => {
      fn(d, 'smp_list').role = 'method';
    },
  },
  {
    rule: 'roles',
    code: 'E_ROLE_ASYNC',
    pointer: '/functions/7/role',
    at: '"async",\n      "doc": "Lists."',
    bad: (d) => {
      fn(d, 'smp_list').role = 'async';
    },
    good: (d) => {
      fn(d, 'smp_list').role = 'method';
    },
  },
  {
    rule: 'roles',
    code: 'E_CANCEL',
    pointer: '/functions/5/cancel',
    at: '"smp_cancel"',
    bad: (d) => {
      delete fn(d, 'smp_cancel').handle;
      delete fn(d, 'smp_cancel').role;
    },
    good: (d) => {
      fn(d, 'smp_cancel').role = 'method';
    },
  },
  {
    rule: 'optional-things',
    code: 'E_OPTIONAL_NEEDED',
    pointer: '/functions/1/optional',
    at: 'true\n    },\n    {\n      "name": "smp_retain"',
    bad: (d) => {
      fn(d, 'smp_destroy').optional = true;
    },
    good: (d) => {
      fn(d, 'smp_destroy').optional = true;
      fn(d, 'smp_create').optional = true;
    },
  },
];
