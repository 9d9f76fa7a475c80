import type { ParamEntry } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import type { Rule } from '../rule.ts';
import { allReturns, allSlots } from '../walk.ts';
import { mustBeKnown } from './references.ts';

interface Freed {
  readonly freedBy: string | undefined;
  /** What comes out, in words. */
  readonly name: string;
  /** True for memory that the callee allocates and the caller owns. */
  readonly isOwned: boolean;
  readonly hasLength: boolean;
  readonly path: Path;
}

export const freeing: Rule = {
  name: 'freeing',
  doc: 'What the callee allocates and the caller owns may name the function that frees it: one that takes its address and, if a length is known, its size.',
  check({ document, symbols, report }) {
    const isIn = (entry: ParamEntry): boolean => (entry.direction ?? 'in') === 'in' && entry.array === undefined;
    const is = (type: string, ...names: readonly string[]): boolean =>
      names.includes(symbols.resolveBuiltin(type) ?? '');
    const examine = ({ freedBy, name, isOwned, hasLength, path }: Freed): void => {
      if (freedBy === undefined) return;
      if (!isOwned) {
        const needs = 'memory that a function allocates and its caller owns';
        report('E_ATTRIBUTE', { path }, { attribute: 'freed_by', name, needs });
        return;
      }
      if (!mustBeKnown(report, 'function', freedBy, symbols.functions.keys(), path)) return;
      const params = symbols.functions.get(freedBy)?.entry.params.filter(isIn) ?? [];
      const addresses = params.filter(({ type }) => is(type, 'address', 'const_address', 'string'));
      const sizes = params.filter(({ type }) => is(type, 'size', 'u32', 'u64'));
      const count = symbols.functions.get(freedBy)?.entry.params.length;
      const fits = addresses.length === 1 && sizes.length <= (hasLength ? 1 : 0);
      if (!fits || count !== 1 + sizes.length) report('E_FREED_BY', { path }, { name, freedBy, hasLength });
    };
    for (const { entry, owner, path } of allSlots(document)) {
      if (!('freed_by' in entry)) continue;
      const { array } = entry;
      const isAllocated =
        array === undefined
          ? is(entry.type, 'string')
          : array.terminated === true || (array.length !== undefined && array.allocated_by === 'callee');
      examine({
        freedBy: entry.freed_by,
        name: entry.name,
        isOwned: owner.kind === 'function' && entry.direction === 'out' && entry.ownership === 'caller' && isAllocated,
        hasLength: array?.length !== undefined,
        path: [...path, 'freed_by'],
      });
    }
    for (const { returns, owner, path } of allReturns(document)) {
      if (typeof returns === 'string') continue;
      examine({
        freedBy: returns.freed_by,
        name: 'the return value',
        isOwned:
          owner.kind === 'function' &&
          returns.ownership === 'caller' &&
          (returns.pointer === true || is(returns.type, 'string')),
        hasLength: false,
        path: [...path, 'freed_by'],
      });
    }
  },
};
