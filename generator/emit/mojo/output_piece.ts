/** Parameters that only come out and are no arrays. */

import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { slotText } from './aggregates.ts';
import { freeingLines } from './freeing.ts';
import { handleOutput } from './handle_output.ts';
import { resultName, slotName, typeName } from './names.ts';
import { type Output, type Piece, piece } from './pieces.ts';
import { isRegisterPassable, memoryType, resolve, zero } from './types.ts';

/** The piece of an out parameter: a variable that the library fills in, and what it becomes. */
export function outputPiece(parameter: Parameter, declaration: FunctionDeclaration, model: Model): Piece {
  const name = resultName(parameter);
  const resolved = resolve(parameter.type);
  const doc = slotText(parameter);
  const isTaken = declaration.params.some((other) => other !== parameter && slotName(other) === name);
  const isConverted =
    resolved.kind === 'handle' ||
    resolved.kind === 'callback' ||
    (resolved.kind === 'builtin' && resolved.name === 'string');
  const local = isTaken || isConverted ? `_${name}_raw` : name;
  const start = zero(parameter.type, model);
  const raw = (output: Partial<Output>, more: readonly string[] = []): Piece => {
    const whole = { name, type: memoryType(parameter.type, model), expression: local, doc, owned: false, ...output };
    return piece({
      before: [`var ${local} = ${start}`],
      argument: `Pointer(to=${local})`,
      after: more,
      outputs: [whole],
    });
  };
  if (resolved.kind === 'handle') {
    const { lines, output } = handleOutput({
      handle: resolved,
      name,
      raw: local,
      doc,
      slot: parameter,
      declaration,
      model,
    });
    return raw(output, lines);
  }
  if (resolved.kind === 'callback') {
    const type = typeName(resolved, model);
    if (!parameter.nullable) return raw({ type, expression: `${local}.unsafe_function[${type}]()` });
    const lines = [
      `var ${local}_result: Optional[${type}] = None`,
      `if ${local}:`,
      `    ${local}_result = ${local}.unsafe_function[${type}]()`,
    ];
    return raw({ type: `Optional[${type}]`, expression: `${local}_result` }, lines);
  }
  if (resolved.kind === 'builtin' && resolved.name === 'fd') {
    if (parameter.ownership !== 'caller') return raw({});
    const started = raw({ type: 'OwnedFd', expression: `OwnedFd(unsafe_from_raw=${local})`, owned: true });
    return { ...started, before: [`var ${local} = c_int(-1)`] };
  }
  const isText = resolved.kind === 'builtin' && resolved.name === 'string';
  if (isText && (parameter.ownership !== 'caller' || parameter.freedBy !== null)) {
    const freeing = freeingLines(parameter.freedBy, local, null, model);
    if (!parameter.nullable && freeing.length === 0)
      return raw({ type: 'String', expression: `${local}.unsafe_text()` });
    if (!parameter.nullable) {
      return raw({ type: 'String', expression: `${local}_result^` }, [
        `var ${local}_result = ${local}.unsafe_text()`,
        ...freeing,
      ]);
    }
    const lines = [
      `var ${local}_result: Optional[String] = None`,
      `if ${local}:`,
      `    ${local}_result = ${local}.unsafe_text()`,
      ...freeing.map((line) => `    ${line}`),
    ];
    return raw({ type: 'Optional[String]', expression: `${local}_result^` }, lines);
  }
  const isMoved = (resolved.kind === 'struct' || resolved.kind === 'union') && !isRegisterPassable(resolved);
  return raw(isMoved ? { expression: `${local}^` } : {});
}
