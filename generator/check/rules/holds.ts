import type { FunctionEntry } from '../../load/document.ts';
import type { Rule } from '../rule.ts';
import type { Symbols } from '../symbols.ts';
import { mustBeKnown } from './references.ts';

/** The only input of a function, if it has one only. */
function onlyInput({ params }: FunctionEntry): FunctionEntry['params'][number] | null {
  const inputs = params.filter(({ direction }) => (direction ?? 'in') !== 'out');
  return inputs.length === 1 ? (inputs[0] ?? null) : null;
}

/** True for the constructor of an owned handle without parent that takes one handle, of the type that is named, and nothing else. */
function canHold(entry: FunctionEntry, lender: string, symbols: Symbols): boolean {
  const made = symbols.types.get(entry.handle ?? '')?.entry;
  if (entry.role !== 'constructor' || made?.kind !== 'handle') return false;
  const input = onlyInput(entry);
  const isOfLender = input !== null && input.array === undefined && symbols.resolve(input.type)?.name === lender;
  return made.lifetime === 'owned' && made.parent === undefined && isOfLender;
}

export const holds: Rule = {
  name: 'holds',
  doc: 'A function that lends memory may name the constructor of what keeps it valid: of an owned handle without parent, from the same handle.',
  check({ document, symbols, report }) {
    for (const [index, { name, hold, handle, params, role, optional }] of (document.functions ?? []).entries()) {
      if (hold === undefined) continue;
      const path = ['functions', index, 'hold'];
      const lends = params.some(({ direction, array }) => direction === 'out' && array?.allocated_by === 'callee');
      if (!lends || handle === undefined || (role !== 'method' && role !== 'getter')) {
        report('E_ATTRIBUTE', { path }, { attribute: 'hold', name, needs: 'an array that a method or getter lends' });
        continue;
      }
      if (!mustBeKnown(report, 'function', hold, symbols.functions.keys(), path)) continue;
      const holder = symbols.functions.get(hold)?.entry;
      if (holder === undefined) continue;
      if (!canHold(holder, handle, symbols)) report('E_HOLD', { path }, { name: hold, handle });
      else if (holder.optional === true && optional !== true)
        report('E_OPTIONAL_NEEDED', { path }, { name: hold, by: name });
    }
  },
};
