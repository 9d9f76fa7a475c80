import type { Draft } from '../base_document.ts';
import type { RuleCase } from '../case.ts';

/** Adds the function that tells what went wrong. */
function addText(draft: Draft, returns: Draft): void {
  draft.errors.text = 'smp_text';
  draft.functions.push({ name: 'smp_text', group: 'core', doc: 'Tells.', returns, params: [] });
}

/** Adds a method that lends memory, and what holds that. */
function addHold(draft: Draft, parent: string | undefined): void {
  const object = { name: 'object', type: 'smp_object', doc: 'Object.' };
  const handle = { kind: 'handle', name: 'smp_held', group: 'core', doc: 'A hold.', lifetime: 'owned' };
  draft.types.push({ ...handle, representation: 'opaque_struct', ...(parent === undefined ? {} : { parent }) });
  const out = { direction: 'out', doc: 'Out.' };
  const status = { group: 'core', doc: 'Does.', returns: 'status' };
  draft.functions.push(
    {
      ...{ ...status, name: 'smp_lend', handle: 'smp_object', role: 'method', hold: 'smp_hold' },
      params: [
        object,
        { ...out, name: 'bytes', type: 'u8', array: { length: 'size', allocated_by: 'callee' }, mutable: true },
        { ...out, name: 'size', type: 'u64' },
      ],
    },
    {
      ...{ ...status, name: 'smp_hold', handle: 'smp_held', role: 'constructor' },
      params: [object, { ...out, name: 'held', type: 'smp_held', ownership: 'caller' }],
    },
    {
      ...{ ...status, name: 'smp_let_go', handle: 'smp_held', role: 'destructor', returns: 'void' },
      params: [{ name: 'held', type: 'smp_held', doc: 'Hold.' }],
    },
  );
}

export const textAndHoldCases: readonly RuleCase[] = [
  {
    rule: 'error-text',
    code: 'E_ERROR_TEXT',
    pointer: '/errors/text',
    at: '"smp_text"',
    bad: (d) => addText(d, 'u32'),
    good: (d) => addText(d, { type: 'string', doc: 'The text.' }),
  },
  {
    rule: 'error-text',
    code: 'E_UNKNOWN_NAME',
    pointer: '/errors/text',
    at: '"smp_texts"',
    bad: (d) => {
      addText(d, 'string');
      d.errors.text = 'smp_texts';
    },
    good: (d) => addText(d, { type: 'string', doc: 'The text.' }),
  },
  {
    rule: 'holds',
    code: 'E_HOLD',
    pointer: '/functions/8/hold',
    at: '"smp_hold"',
    bad: (d) => addHold(d, 'smp_object'),
    good: (d) => addHold(d, undefined),
  },
  {
    rule: 'holds',
    code: 'E_ATTRIBUTE',
    pointer: '/functions/7/hold',
    at: '"smp_destroy",\n      "returns": "status",\n      "params": [\n        {\n          "name": "object"',
    bad: (d) => {
      const { returns, params, ...rest } = d.functions[7];
      d.functions[7] = { ...rest, hold: 'smp_destroy', returns, params };
    },
    good: (d) => addHold(d, undefined),
  },
];
