import { type Draft, field, fn, param, type } from '../base_document.ts';
import type { RuleCase } from '../case.ts';

const free = {
  name: 'smp_free',
  group: 'core',
  doc: 'Frees.',
  returns: 'void',
  params: [{ name: 'memory', type: 'address', doc: 'Memory.' }],
};
const ownedText = { type: 'string', doc: 'A text.', ownership: 'caller', freed_by: 'smp_free' };
/** Adds an array that the callee allocates and `smp_free` frees. */
const addOwned = (d: Draft): void => {
  fn(d, 'smp_list').params.push(
    { name: 'length', type: 'u32', direction: 'out', doc: 'Length.' },
    {
      name: 'owned',
      type: 'u8',
      direction: 'out',
      array: { length: 'length', allocated_by: 'callee' },
      ownership: 'caller',
      doc: 'Bytes.',
      freed_by: 'smp_free',
    },
  );
};

export const slotCases: readonly RuleCase[] = [
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
    rule: 'freeing',
    code: 'E_ATTRIBUTE',
    pointer: '/functions/7/params/2/freed_by',
    at: '"smp_free"\n        }',
    bad: (d) => {
      param(d, 'smp_list', 'ids').freed_by = 'smp_free';
    },
    good: (d) => {
      d.functions.push(free);
      addOwned(d);
    },
  },
  {
    rule: 'freeing',
    code: 'E_UNKNOWN_NAME',
    pointer: '/functions/7/params/4/freed_by',
    at: '"smp_free"\n        }',
    bad: addOwned,
    good: (d) => {
      addOwned(d);
      d.functions.push(free);
    },
  },
  {
    rule: 'freeing',
    code: 'E_FREED_BY',
    pointer: '/functions/7/params/4/freed_by',
    at: '"smp_free"\n        }',
    bad: (d) => {
      addOwned(d);
      d.functions.push({ ...free, params: [...free.params, { name: 'flags', type: 'i32', doc: 'Flags.' }] });
    },
    good: (d) => {
      addOwned(d);
      d.functions.push({ ...free, params: [{ name: 'size', type: 'size', doc: 'Size.' }, ...free.params] });
    },
  },
  {
    rule: 'freeing',
    code: 'E_FREED_BY',
    pointer: '/functions/1/returns/freed_by',
    at: '"smp_free"\n      }',
    bad: (d) => {
      fn(d, 'smp_destroy').returns = ownedText;
      d.functions.push({ ...free, params: [{ name: 'size', type: 'size', doc: 'Size.' }, ...free.params] });
    },
    good: (d) => {
      fn(d, 'smp_destroy').returns = ownedText;
      d.functions.push(free);
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
