import type { FieldEntry, ParamEntry } from '../../load/document.ts';
import { fitsFloat, integer, isIntegerText } from '../../model/values.ts';
import type { Rule } from '../rule.ts';
import { allReturns, allSlots } from '../walk.ts';
import { mustBeKnown } from './references.ts';

const directionOf = (entry: ParamEntry | FieldEntry): string =>
  'direction' in entry && entry.direction !== undefined ? entry.direction : 'in';
const isAddress = (type: string | null): boolean => type === 'address' || type === 'const_address';

export const arrays: Rule = {
  name: 'arrays',
  doc: 'An array says in exactly one way how long it is, and what holds the length is an integer beside it that is known in time.',
  check({ document, symbols, report }) {
    for (const { entry, siblings, path, kind, owner } of allSlots(document)) {
      const { array } = entry;
      if (array === undefined) continue;
      const at = [...path, 'array'];
      const given = (['length', 'fixed', 'terminated'] as const).filter((key) => array[key] !== undefined);
      if (given.length !== 1)
        report(
          'E_ONE_OF',
          { path: at },
          { what: `the array ${entry.name}`, keys: ['length', 'fixed', 'terminated'], given },
        );
      if (
        array.length !== undefined &&
        mustBeKnown(
          report,
          kind === 'param' ? 'parameter' : 'field',
          array.length,
          siblings.map((sibling) => sibling.name),
          [...at, 'length'],
        )
      ) {
        const counter = siblings.find((sibling) => sibling.name === array.length);
        if (counter === undefined) continue;
        if (counter === entry || counter.array !== undefined || !symbols.isInteger(counter.type))
          report('E_LENGTH_TYPE', { path: [...at, 'length'] }, { array: entry.name, length: array.length });
        const direction = directionOf(entry);
        const lengthDirection = directionOf(counter);
        if (direction === 'in' && lengthDirection !== 'in')
          report(
            'E_LENGTH_DIRECTION',
            { path: [...at, 'length'] },
            { array: entry.name, length: array.length, expected: 'in' },
          );
        if (array.allocated_by === 'callee' && lengthDirection === 'in')
          report(
            'E_LENGTH_DIRECTION',
            { path: [...at, 'length'] },
            { array: entry.name, length: array.length, expected: 'out' },
          );
        if (direction !== 'in' && array.allocated_by !== 'callee' && lengthDirection === 'out')
          report(
            'E_LENGTH_DIRECTION',
            { path: [...at, 'length'] },
            { array: entry.name, length: array.length, expected: 'in or inout' },
          );
      }
      if (array.allocated_by === 'callee' && directionOf(entry) !== 'out')
        report('E_ALLOCATED_BY', { path: [...at, 'allocated_by'] }, { name: entry.name });
      if (array.fixed !== undefined) {
        for (const [index, item] of (Array.isArray(array.fixed) ? array.fixed : [array.fixed]).entries()) {
          if (typeof item === 'number') continue;
          const itemPath = Array.isArray(array.fixed) ? [...at, 'fixed', index] : [...at, 'fixed'];
          if (!mustBeKnown(report, 'constant', item, symbols.constants.keys(), itemPath)) continue;
          const value = symbols.constants.get(item)?.entry.value;
          const length =
            typeof value === 'number' || (typeof value === 'string' && isIntegerText(value))
              ? Number(value)
              : Number.NaN;
          if (!(Number.isInteger(length) && length >= 1 && length <= 1048576))
            report('E_FIXED_LENGTH', { path: itemPath }, { name: item, owner: owner.name });
        }
      }
    }
  },
};

export const directions: Rule = {
  name: 'directions',
  doc: 'Only what goes in can be left out, and what may be left out says what is used instead.',
  check({ document, report }) {
    for (const { entry, path, owner } of allSlots(document)) {
      if (!('direction' in entry || 'omittable' in entry || 'default' in entry)) continue;
      const direction = directionOf(entry);
      if (direction !== 'in' && entry.default !== undefined)
        report('E_OUT_DEFAULT', { path: [...path, 'default'] }, { name: entry.name, direction });
      const omittable = 'omittable' in entry && entry.omittable === true;
      if (omittable && direction !== 'in')
        report('E_OUT_DEFAULT', { path: [...path, 'omittable'] }, { name: entry.name, direction });
      else if (omittable && entry.default === undefined && entry.nullable !== true)
        report('E_OMITTABLE', { path: [...path, 'omittable'] }, { name: entry.name });
      if (owner.kind === 'predicate' && direction !== 'in')
        report('E_PREDICATE_PARAMETER', { path: [...path, 'direction'] }, { name: entry.name });
    }
  },
};

export const attributesFit: Rule = {
  name: 'attributes-fit',
  doc: 'An attribute stands only on what it can say something about.',
  check({ document, symbols, report }) {
    for (const { entry, path, kind } of allSlots(document)) {
      const refuse = (attribute: string, needs: string): void =>
        report('E_ATTRIBUTE', { path: [...path, attribute] }, { attribute, name: entry.name, needs });
      const direction = directionOf(entry);
      const fieldPointer = 'pointer' in entry && entry.pointer === true;
      const pointer =
        direction !== 'in' ||
        fieldPointer ||
        (entry.array !== undefined && entry.array.fixed === undefined) ||
        symbols.isPointer(entry.type) ||
        (kind === 'param' && (symbols.isAggregate(entry.type) || entry.array !== undefined));
      if (entry.nullable === true && (!pointer || ('by_value' in entry && entry.by_value === true)))
        refuse('nullable', 'a pointer, a handle or a callback');
      if (
        'by_value' in entry &&
        entry.by_value === true &&
        (!symbols.isAggregate(entry.type) || direction !== 'in' || entry.array !== undefined)
      )
        refuse('by_value', 'one struct or union that goes in');
      if (fieldPointer && entry.array !== undefined)
        refuse('pointer', 'a field that is not an array (an array with a length is a pointer already)');
      if (
        'mutable' in entry &&
        entry.mutable === true &&
        !fieldPointer &&
        entry.array?.length === undefined &&
        entry.array?.terminated !== true
      )
        refuse('mutable', 'a pointer');
      if (entry.close_on_exec !== undefined && !symbols.isDescriptor(entry.type))
        refuse('close_on_exec', 'a descriptor');
      if (entry.range !== undefined && !symbols.isInteger(entry.type)) refuse('range', 'an integer');
      if (
        entry.range?.min !== undefined &&
        entry.range.max !== undefined &&
        integer(entry.range.max) < integer(entry.range.min)
      ) {
        report(
          'E_EMPTY_RANGE',
          { path: [...path, 'range'] },
          { min: integer(entry.range.min), max: integer(entry.range.max) },
        );
      }
    }
    for (const { returns, path } of allReturns(document)) {
      if (typeof returns === 'string') continue;
      const refuse = (attribute: string, needs: string): void =>
        report('E_ATTRIBUTE', { path: [...path, attribute] }, { attribute, name: 'the return value', needs });
      if (returns.nullable === true && returns.pointer !== true && !symbols.isPointer(returns.type))
        refuse('nullable', 'a pointer, a handle or a callback');
      if (returns.mutable === true && returns.pointer !== true) refuse('mutable', 'a pointer');
      if (returns.close_on_exec !== undefined && !symbols.isDescriptor(returns.type))
        refuse('close_on_exec', 'a descriptor');
    }
  },
};

export const defaults: Rule = {
  name: 'defaults',
  doc: 'A default is a legal value of its type.',
  check({ document, symbols, report }) {
    for (const { entry, path } of allSlots(document)) {
      const value = entry.default;
      if (value === undefined) continue;
      const at = [...path, 'default'];
      const builtin = symbols.resolveBuiltin(entry.type);
      const refuse = (): void => report('E_DEFAULT', { path: at }, { name: entry.name, type: entry.type });
      if (entry.array?.fixed !== undefined && value !== 0) {
        report('E_ARRAY_DEFAULT', { path: at }, { name: entry.name });
      } else if (value === null) {
        if (entry.nullable !== true) report('E_NULL_DEFAULT', { path: at }, { name: entry.name });
      } else if (typeof value === 'boolean') {
        if (builtin !== 'bool') refuse();
      } else if (typeof value === 'string' && !isIntegerText(value)) {
        const known = [...symbols.constants.keys(), ...symbols.enumerators.keys()];
        if (!mustBeKnown(report, 'constant or enumerator', value, known, at)) continue;
        if (!symbols.isInteger(entry.type)) refuse();
      } else if (builtin === 'f32' || builtin === 'f64') {
        if (!fitsFloat(Number(value), builtin)) refuse();
      } else if (!symbols.isInteger(entry.type) || (typeof value === 'number' && !Number.isInteger(value))) refuse();
      else {
        const { min, max } = entry.range ?? {};
        const number = BigInt(value);
        if ((min !== undefined && number < integer(min)) || (max !== undefined && number > integer(max))) {
          report(
            'E_VALUE_RANGE',
            { path: at },
            {
              what: `the default of ${entry.name}`,
              value: number,
              min: min === undefined ? null : integer(min),
              max: max === undefined ? null : integer(max),
            },
          );
        }
      }
    }
  },
};

export const userData: Rule = {
  name: 'user-data',
  doc: 'User data is an address beside the callback, and the callback hands it back.',
  check({ document, symbols, report }) {
    for (const { entry, siblings, path, kind } of allSlots(document)) {
      if (entry.user_data === undefined) continue;
      const at = [...path, 'user_data'];
      const callback = symbols.resolve(entry.type);
      if (callback?.kind !== 'callback') {
        report('E_ATTRIBUTE', { path: at }, { attribute: 'user_data', name: entry.name, needs: 'a callback' });
        continue;
      }
      if (callback.user_data === undefined) report('E_USER_DATA', { path: at }, { callback: callback.name });
      if (
        !mustBeKnown(
          report,
          kind === 'param' ? 'parameter' : 'field',
          entry.user_data,
          siblings.map((sibling) => sibling.name),
          at,
        )
      )
        continue;
      const data = siblings.find((sibling) => sibling.name === entry.user_data);
      if (!isAddress(symbols.resolveBuiltin(data?.type ?? '')))
        report('E_USER_DATA_TYPE', { path: at }, { name: entry.user_data });
    }
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'callback' || type.user_data === undefined) continue;
      const at = ['types', index, 'user_data'];
      if (
        !mustBeKnown(
          report,
          'parameter',
          type.user_data,
          type.params.map((param) => param.name),
          at,
        )
      )
        continue;
      const data = type.params.find((param) => param.name === type.user_data);
      if (
        !isAddress(symbols.resolveBuiltin(data?.type ?? '')) ||
        directionOf(data ?? { name: '', type: '', doc: '' }) !== 'in'
      )
        report('E_USER_DATA_TYPE', { path: at }, { name: type.user_data });
    }
  },
};
