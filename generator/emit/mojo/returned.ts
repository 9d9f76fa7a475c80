/** What the C function itself returns. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { byValue } from './by_value.ts';
import { freeingLines } from './freeing.ts';
import { handleOutput } from './handle_output.ts';
import { typeName } from './names.ts';
import type { Output } from './pieces.ts';
import { aggregateByValue, carrier, isRegisterPassable, memoryType, resolve } from './types.ts';

/** The result of the C call: its type there, and what it becomes. `variable` holds it. */
export interface Returned {
  readonly type: string;
  /** The status is checked and not given back. */
  readonly isStatus: boolean;
  readonly lines: readonly string[];
  readonly output: Output | null;
}

const variable = '_result';

/** True if success comes in several kinds, so that the caller has to be told which. */
function hasSeveralSuccesses(model: Model): boolean {
  return model.errors.kind === 'enum' && model.errors.success.length > 1;
}

/** What a function returns. */
export function returned(declaration: FunctionDeclaration, model: Model): Returned {
  const { returns } = declaration;
  const doc = returns.doc ?? (returns.isStatus ? 'Which kind of success it was.' : 'The result.');
  const withUnit = returns.unit === null ? doc : `${doc} Unit: ${returns.unit}.`;
  const resolved = resolve(returns.shape.base);
  const output = (type: string, expression: string, owned = false): Output => ({
    name: 'result',
    type,
    expression,
    doc: withUnit,
    owned,
  });
  const plain = (type: string, value: Output, lines: readonly string[] = []): Returned => ({
    type,
    isStatus: false,
    lines,
    output: value,
  });
  if (returns.isStatus) {
    if (model.errors.kind !== 'enum') return { type: 'c_int', isStatus: true, lines: [], output: null };
    const name = typeName(model.errors.type, model);
    // Of a constructor the object itself says that it succeeded.
    const tells = hasSeveralSuccesses(model) && declaration.role !== 'constructor';
    const status = tells ? { ...output(name, `${name}(${variable})`), name: 'status' } : null;
    return { type: carrier(model.errors.type), isStatus: true, lines: [], output: status };
  }
  if (returns.shape.pointers.length > 0) {
    if (resolved.kind === 'builtin' && resolved.name === 'void')
      return plain('RawPointer', output('RawPointer', variable));
    const target = memoryType(returns.shape.base, model);
    if (returns.shape.pointers.length > 1) {
      return plain('RawPointer', { ...output('RawPointer', variable), doc: `${withUnit} The address of an address.` });
    }
    const freeing = freeingLines(returns.freedBy, variable, null, model);
    if (freeing.length > 0) {
      const value = `${variable}.unsafe_pointer[${target}]()[].copy()`;
      if (!returns.nullable)
        return plain('RawPointer', output(target, '_value^'), [`var _value = ${value}`, ...freeing]);
      const lines = [`var _value: Optional[${target}] = None`, `if ${variable}:`, `    _value = ${value}`];
      return plain('RawPointer', output(`Optional[${target}]`, '_value^'), [
        ...lines,
        ...freeing.map((line) => `    ${line}`),
      ]);
    }
    if (returns.nullable) {
      const pointer = `Pointer[${target}, MutUntrackedOrigin]`;
      const found = `${variable}.unsafe_pointer[${target}]()`;
      const lines = [`var _pointer: Optional[${pointer}] = None`, `if ${variable}:`, `    _pointer = ${found}`];
      return plain('RawPointer', output(`Optional[${pointer}]`, '_pointer'), lines);
    }
    return plain(
      'RawPointer',
      output(`Pointer[${target}, MutUntrackedOrigin]`, `${variable}.unsafe_pointer[${target}]()`),
    );
  }
  if (resolved.kind === 'builtin') {
    if (resolved.name === 'void') return { type: 'NoneType', isStatus: false, lines: [], output: null };
    if (resolved.name === 'bool') return plain('UInt8', output(memoryType(returns.type, model), `${variable} != 0`));
    if (resolved.name === 'fd' && returns.ownership === 'caller')
      return plain('c_int', output('OwnedFd', `OwnedFd(unsafe_from_raw=${variable})`, true));
    if (resolved.name === 'string' && (returns.ownership !== 'caller' || returns.freedBy !== null)) {
      const freeing = freeingLines(returns.freedBy, variable, null, model);
      const text = `${variable}.unsafe_text()`;
      if (!returns.nullable && freeing.length === 0) return plain('RawPointer', output('String', text));
      if (!returns.nullable)
        return plain('RawPointer', output('String', '_text^'), [`var _text = ${text}`, ...freeing]);
      const lines = ['var _text: Optional[String] = None', `if ${variable}:`, `    _text = ${text}`];
      return plain('RawPointer', output('Optional[String]', '_text^'), [
        ...lines,
        ...freeing.map((line) => `    ${line}`),
      ]);
    }
  }
  if (resolved.kind === 'handle') {
    const made = handleOutput({
      handle: resolved,
      name: 'result',
      raw: variable,
      doc: withUnit,
      slot: returns,
      declaration,
      model,
    });
    return plain(memoryType(resolved, model), made.output, made.lines);
  }
  if (resolved.kind === 'callback') {
    const type = typeName(resolved, model);
    if (!returns.nullable) return plain('RawPointer', output(type, `${variable}.unsafe_function[${type}]()`));
    const lines = [
      `var _function: Optional[${type}] = None`,
      `if ${variable}:`,
      `    _function = ${variable}.unsafe_function[${type}]()`,
    ];
    return plain('RawPointer', output(`Optional[${type}]`, '_function'), lines);
  }
  if (resolved.kind === 'enum')
    return plain(
      carrier(resolved),
      output(memoryType(returns.type, model), `${typeName(resolved, model)}(${variable})`),
    );
  const type = memoryType(returns.type, model);
  const aggregate = aggregateByValue(returns.shape);
  const way = aggregate === null ? null : byValue(aggregate, model);
  if (way?.kind === 'carrier')
    return plain(
      way.name,
      output(
        type,
        `Pointer(to=${variable}).unsafe_bitcast[${type}]()[]${isRegisterPassable(resolved) ? '' : '.copy()'}`,
      ),
    );
  return plain(type, output(type, variable));
}
