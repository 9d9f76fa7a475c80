/** Functions: one wrapper per C symbol. */

import { memoizeObject } from '../../memoize.ts';
import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { handleOf } from '../../model/queries.ts';
import { docstring, history, type Section } from './docstring.ts';
import { prototype } from './function_facts.ts';
import { functionName, memberName, type Placement, placement, resultTypeName, typeName } from './names.ts';
import { parameterPiece } from './parameters.ts';
import type { Output, Piece } from './pieces.ts';
import { resultLines } from './results.ts';
import { returned } from './returned.ts';

/** The name by which messages call a function: as it is written in Mojo. */
function spokenName(declaration: FunctionDeclaration, model: Model): string {
  const isMember = placement(declaration, model) !== 'function' && declaration.handle !== null;
  return isMember
    ? `${typeName(declaration.handle, model)}.${memberName(declaration, model)}`
    : functionName(declaration, model);
}

function failure(declaration: FunctionDeclaration): string[] {
  return declaration.errors.map(
    ({ code, when }) =>
      `\`${code}\`: ${when
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[^.!?]$/, '$&.')}`,
  );
}

interface Plan {
  readonly pieces: readonly { readonly parameter: Parameter; readonly piece: Piece }[];
  readonly outputs: readonly Output[];
  readonly raises: boolean;
  readonly consumes: boolean;
}

/** True if a call ends the object whether or not it fails. */
function alwaysEnds(declaration: FunctionDeclaration): boolean {
  return declaration.role === 'destructor' || declaration.self?.ownership === 'callee';
}

function planOf(declaration: FunctionDeclaration, foreign: boolean, model: Model): Plan {
  const pieces = declaration.params.map((parameter) => ({
    parameter,
    piece: parameterPiece(parameter, declaration, foreign, model),
  }));
  const result = returned(declaration, model);
  const isMember = placement(declaration, model) === 'method';
  const consumes =
    isMember &&
    (declaration.role === 'destructor' || declaration.role === 'consumer') &&
    declaration.handle?.lifetime !== 'borrowed';
  const others = pieces.flatMap(({ piece }) => piece.outputs);
  const isTaken = others.some((output) => output.name === result.output?.name);
  const own =
    result.output === null ? [] : [isTaken ? { ...result.output, name: `${result.output.name}_` } : result.output];
  return {
    pieces,
    outputs: [...own, ...others],
    raises: result.isStatus || declaration.optional || pieces.some(({ piece }) => piece.raises),
    consumes,
  };
}

const usualPlan = memoizeObject((declaration: FunctionDeclaration, model: Model) => planOf(declaration, true, model));

/** The parameter list. Only a run of parameters at the end can have defaults. */
function signature(plan: Plan, place: Placement): string {
  const given = plan.pieces.flatMap(({ piece }) => (piece.parameter === null ? [] : [piece.parameter]));
  const firstOfRun = given.length - [...given].reverse().findIndex((item) => item.standard === null);
  const start = given.every((item) => item.standard !== null) ? 0 : firstOfRun;
  const list = given.map(
    ({ convention, name, type, standard }, index) =>
      `${convention}${name}: ${type}${index >= start && standard !== null ? ` = ${standard}` : ''}`,
  );
  const self = plan.consumes ? 'var self' : plan.outputs.some((output) => output.lent) ? 'ref self' : 'self';
  return (place === 'method' ? [self, ...list] : list).join(', ');
}

function callLines(declaration: FunctionDeclaration, plan: Plan, model: Model): string[] {
  const result = returned(declaration, model);
  const asks = plan.pieces.some(({ piece }) => piece.asking !== null);
  const call = (asking: boolean): string => {
    const list = plan.pieces
      .map(({ piece }) => (asking ? (piece.asking?.argument ?? piece.argument) : piece.argument))
      .join(', ');
    const callee = declaration.optional
      ? `_library.call["${declaration.name}", ${result.type}]`
      : `external_call["${declaration.name}", ${result.type}]`;
    return `${callee}(${list})`;
  };
  const what = `"${spokenName(declaration, model)}"`;
  const check = model.errors.kind === 'enum' ? '_check_status' : '_check_errno';
  const release = plan.pieces.flatMap(({ piece }) => piece.release);
  const take = declaration.handle?.representation === 'fd' ? 'take_fd' : 'take';
  const ended = plan.consumes ? [`_ = self^.${take}()`] : [];
  const early = alwaysEnds(declaration) ? ended : [];
  const late = alwaysEnds(declaration) ? [] : ended;
  const between = asks
    ? [`${check}(${call(true)}, ${what})`, ...plan.pieces.flatMap(({ piece }) => piece.asking?.between ?? [])]
    : [];
  const first = result.isStatus ? between : [];
  const needsVariable = release.length > 0 || early.length > 0 || result.output !== null;
  if (result.isStatus) {
    if (!needsVariable) return [...first, `${check}(${call(false)}, ${what})`, ...late];
    return [...first, `var _result = ${call(false)}`, ...release, ...early, `${check}(_result, ${what})`, ...late];
  }
  if (result.output === null) return [call(false), ...release, ...early, ...late];
  return [`var _result = ${call(false)}`, ...release, ...early, ...late];
}

function body(declaration: FunctionDeclaration, plan: Plan, depth: number, model: Model): string[] {
  const result = returned(declaration, model);
  const library = declaration.optional
    ? [
        'var _library = OwnedDLHandle()',
        `if not _library.check_symbol("${declaration.name}"):`,
        `    raise Error("${spokenName(declaration, model)}", " failed: the library lacks ${declaration.name}")`,
      ]
    : [];
  const lines = [
    ...plan.pieces.flatMap(({ piece }) => piece.before),
    ...library,
    ...prototype(declaration, depth, model),
    ...callLines(declaration, plan, model),
    ...plan.pieces.flatMap(({ piece }) => piece.after),
    ...result.lines,
  ];
  const [only] = plan.outputs;
  if (only === undefined) return lines;
  if (plan.outputs.length > 1) {
    return [
      ...lines,
      `return ${resultTypeName(declaration, model)}(${plan.outputs.map(({ name, expression }) => `${name}=${expression}`).join(', ')})`,
    ];
  }
  const last = lines.at(-1) ?? '';
  if (last.startsWith('var _result = ') && only.expression === '_result')
    return [...lines.slice(0, -1), `return ${last.slice('var _result = '.length)}`];
  return [...lines, `return ${only.expression}`];
}

const threads: Readonly<Record<FunctionDeclaration['threadSafety'], string | null>> = {
  any_thread: null,
  external: 'The caller serialises calls on the same object.',
  main_thread: 'Only from the thread that made the first call.',
};

const waits: Readonly<Record<FunctionDeclaration['blocking'], string | null>> = {
  never: null,
  bounded: 'Blocks no longer than its timeout.',
  may_block: 'May block.',
};

function remarks(declaration: FunctionDeclaration): string[] {
  const usage = [threads[declaration.threadSafety], waits[declaration.blocking]].filter((text) => text !== null);
  if (declaration.optional) usage.push('A library may lack this function.');
  if (declaration.platforms.length > 0) usage.push(`Only on ${declaration.platforms.join(', ')}.`);
  return [...(usage.length === 0 ? [] : [usage.join(' ')]), ...history(declaration)];
}

function sections(declaration: FunctionDeclaration, plan: Plan): Section[] {
  const generics = plan.pieces.flatMap(({ piece }) => piece.generics);
  const returnText =
    plan.outputs.length > 1
      ? `What comes out: ${plan.outputs.map(({ name }) => `\`${name}\``).join(', ')}.`
      : (plan.outputs[0]?.doc ?? '');
  const raising = declaration.errors.length > 0 ? 'If the call fails:' : 'If the call fails.';
  return [
    { title: 'Parameters', entries: unique(generics).map(({ name, doc }) => ({ name, text: doc })) },
    {
      title: 'Args',
      entries: plan.pieces.flatMap(({ piece }) =>
        piece.parameter === null ? [] : [{ name: piece.parameter.name, text: piece.parameter.doc }],
      ),
    },
    { title: 'Returns', entries: plan.outputs.length === 0 ? [] : [{ name: null, text: returnText }] },
    { title: 'Raises', entries: plan.raises ? [{ name: null, text: raising, items: failure(declaration) }] : [] },
  ];
}

function unique<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.findIndex((other) => other.name === item.name) === index);
}

/** The first line of a definition, without its indentation. */
function head(declaration: FunctionDeclaration, plan: Plan, place: Placement, model: Model): string {
  const name = place === 'function' ? functionName(declaration, model) : memberName(declaration, model);
  const generics = unique(plan.pieces.flatMap(({ piece }) => piece.generics)).map(
    (item) => `${item.name}: ${item.type}`,
  );
  const brackets = generics.length === 0 ? '' : `[${generics.join(', ')}]`;
  const type = plan.outputs.length > 1 ? resultTypeName(declaration, model) : plan.outputs[0]?.type;
  const returns = type === undefined ? '' : ` -> ${type}`;
  return `def ${name}${brackets}(${signature(plan, place)})${plan.raises ? ' raises' : ''}${returns}:`;
}

function definition(declaration: FunctionDeclaration, place: Placement, foreign: boolean, model: Model): string[] {
  const plan = foreign ? usualPlan(declaration, model) : planOf(declaration, false, model);
  const depth = place === 'function' ? 0 : 1;
  const pad = ' '.repeat(depth * 4);
  return [
    ...(place === 'static' ? [`${pad}@staticmethod`] : []),
    pad + head(declaration, plan, place, model),
    ...docstring(depth + 1, declaration.doc, remarks(declaration), sections(declaration, plan)),
    ...body(declaration, plan, depth + 1, model).map((line) => `${pad}    ${line}`),
  ];
}

/** Whether a wrapper takes types of Mojo libraries; where it could, there is also one that takes their raw handles. */
function variants(declaration: FunctionDeclaration): readonly boolean[] {
  const isForeign = declaration.params.some(
    (param) => param.direction === 'in' && param.array === null && handleOf(param.type)?.mojoType != null,
  );
  return isForeign ? [true, false] : [true];
}

/** The definition of a wrapper; for a function with types of Mojo libraries also one that takes their raw handles. */
export function functionLines(declaration: FunctionDeclaration, model: Model): string[] {
  const place = placement(declaration, model);
  const apart = place === 'function' ? ['', ''] : [''];
  return variants(declaration).flatMap((foreign, index) => [
    ...(index === 0 ? [] : apart),
    ...definition(declaration, place, foreign, model),
  ]);
}

/** The first lines of the definitions of a wrapper, without their colons. */
export function signatureLines(declaration: FunctionDeclaration, model: Model): string[] {
  const place = placement(declaration, model);
  return variants(declaration).flatMap((foreign) => [
    ...(place === 'static' ? ['@staticmethod'] : []),
    head(declaration, foreign ? usualPlan(declaration, model) : planOf(declaration, false, model), place, model).slice(
      0,
      -1,
    ),
  ]);
}

/** The struct that gathers what a function gives back; nothing if it gives back at most one value. */
export function functionResultLines(declaration: FunctionDeclaration, model: Model): string[] {
  const plan = usualPlan(declaration, model);
  return plan.outputs.length > 1 ? resultLines(declaration, plan.outputs, model) : [];
}

/** The parameters of a wrapper, as they are written, and the names of what it gives back. */
export function writtenNames(declaration: FunctionDeclaration, model: Model): WrittenNames {
  const plan = usualPlan(declaration, model);
  return {
    parameters: plan.pieces.flatMap(({ piece, parameter }) =>
      piece.parameter === null ? [] : [{ name: piece.parameter.name, type: piece.parameter.type, parameter }],
    ),
    outputs: plan.outputs.map((output) => output.name),
  };
}

export interface WrittenNames {
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly parameter: Parameter }[];
  readonly outputs: readonly string[];
}
