/** `classes.js`: the classes, which derive from handles, lifetimes and roles alone, and the functions that belong to no class. */

import type { FunctionDeclaration, HandleType, Model, Parameter } from '../../model/model.ts';
import { handleOf, typesOfKind } from '../../model/queries.ts';
import { jsDoc, jsKey, jsString } from '../shared/encode/javascript.ts';
import { asideEnd } from './aside.ts';
import { addAsync } from './async.ts';
import { checkCode, errorTextOf, signatureCode, successCode } from './call.ts';
import { declarationTags } from './constants.ts';
import { addHold, holdName } from './hold.ts';
import { Lines } from './lines.ts';
import { functionName, isStatic, memberName, parameterName, typeName } from './names.ts';
import { callbackOf, inputsOf, isLentArray, type Result, resultsOf } from './slots.ts';

/** The functions that are members of a class, in the order of the document. */
export function membersOf(handle: HandleType, model: Model): FunctionDeclaration[] {
  const hidden = new Set(['destructor', 'release', 'retain']);
  return model.functions.filter(
    (declared) => declared.handle === handle && declared.role !== null && !hidden.has(declared.role),
  );
}

/** The functions that are members of the library itself. */
export function freeFunctions(model: Model): FunctionDeclaration[] {
  return model.functions.filter((declared) => declared.handle === null || declared.role === null);
}

export function functionWithRole(
  handle: HandleType,
  role: FunctionDeclaration['role'],
  model: Model,
): FunctionDeclaration | null {
  return model.functions.find((declared) => declared.handle === handle && declared.role === role) ?? null;
}

/** True if objects of the class can be closed. */
export function isClosable(handle: HandleType): boolean {
  return handle.lifetime !== 'borrowed';
}

/** Inputs of a member, without the object that it belongs to. */
export function memberInputs(declared: FunctionDeclaration, model: Model): Parameter[] {
  return inputsOf(declared, model).filter((parameter) => isStatic(declared) || parameter !== declared.self);
}

/** What a member gives back: the status only where there are several kinds of success. */
export function memberResults(declared: FunctionDeclaration): Result[] {
  const results = resultsOf(declared);
  if (declared.successCodes.length > 1) return results;
  return results
    .filter(({ returns }) => returns === null || !returns.isStatus)
    .map((result) => {
      // A constructor that succeeds gives an object.
      const makes = declared.role === 'constructor' && result.parameter?.type === declared.handle;
      return makes && result.parameter !== null
        ? { ...result, parameter: { ...result.parameter, nullable: false } }
        : result;
    });
}

/** True for a getter that is a property, as it needs nothing but its object. */
export function isProperty(declared: FunctionDeclaration, model: Model): boolean {
  return declared.role === 'getter' && !isStatic(declared) && memberInputs(declared, model).length === 0;
}

/** True for a callback that is called after the call has returned: its registration belongs to the object. */
function isKept(parameter: Parameter): boolean {
  const scope = parameter.array === null ? callbackOf(parameter.type)?.scope : undefined;
  return scope === 'notified' || scope === 'once';
}

export function argumentCode(parameter: Parameter, declared: FunctionDeclaration, model: Model): string {
  const name = parameterName(parameter);
  if (!isStatic(declared) && parameter === declared.self) return 'this.handle';
  const handle = handleOf(parameter.type);
  if (handle !== null)
    return `$.unwrap${parameter.array === null ? '' : 'All'}(${name}, ${typeName(handle, model)}, ${parameter.nullable}, ${jsString(name)})`;
  const callback = callbackOf(parameter.type);
  return callback !== null && isKept(parameter)
    ? `$.registerFor($rt, $c.${typeName(callback, model)}, ${name}, $kept)`
    : name;
}

/** Code that ends a handle, or null if nobody needs to. */
function destroyCode(handle: HandleType): string {
  return handle.lifetime === 'borrowed' ? 'null' : `$end_${handle.name}`;
}

/** The object that must outlive a new one: the argument that is its parent, or what one of them depends on. */
function parentCode(handle: HandleType, declared: FunctionDeclaration, model: Model): string {
  const { parent } = handle;
  // A descriptor lives on its own.
  if (parent === null || handle.representation === 'fd') return 'null';
  const code = (parameter: Parameter): string =>
    !isStatic(declared) && parameter === declared.self ? 'this' : parameterName(parameter);
  const handles = inputsOf(declared, model).filter(
    (parameter) => parameter.array === null && handleOf(parameter.type) !== null,
  );
  const given = handles.find((parameter) => handleOf(parameter.type) === parent);
  if (given !== undefined) return code(given);
  return `$.ancestor(${typeName(parent, model)}, ${handles.map(code).join(', ')})`;
}

function wrapCode(result: Result, value: string, declared: FunctionDeclaration, model: Model): string {
  const slot = result.parameter ?? result.returns;
  const handle = slot === null ? null : handleOf(slot.type);
  if (result.parameter !== null && isLentArray(result.parameter) && !isStatic(declared))
    return `$.lend($rt, this, ${value}${declared.hold === null ? '' : `, ${holdName(declared)}`})`;
  if (slot === null || handle === null || slot.shape.pointers.length > (result.parameter === null ? 0 : 1))
    return value;
  const isOwn = slot.ownership === 'caller' || (declared.role === 'constructor' && handle === declared.handle);
  // What is borrowed keeps the object alive that lent it.
  const parent = isOwn ? parentCode(handle, declared, model) : isStatic(declared) ? 'null' : 'this';
  const rest = `${isOwn ? destroyCode(handle) : 'null'}, ${parent}`;
  const name = typeName(handle, model);
  return result.parameter?.array === null || result.parameter === null
    ? `$.wrap(${name}, ${value}, ${rest})`
    : `Array.from(${value}, ($each) => $.wrap(${name}, $each, ${rest}))`;
}

/** Adds what a member does: the raw call, the check of its status, and what it gives back. */
function addBody(lines: Lines, declared: FunctionDeclaration, model: Model): void {
  const inputs = inputsOf(declared, model);
  const all = resultsOf(declared);
  const results = memberResults(declared);
  const { isStatus } = declared.returns;
  const taken = inputs.filter(
    (parameter) =>
      handleOf(parameter.type) !== null &&
      parameter.array === null &&
      parameter.ownership !== 'caller' &&
      parameter.direction === 'in',
  );
  const takenCode = (parameter: Parameter): string =>
    `$.giveAway(${!isStatic(declared) && parameter === declared.self ? 'this' : parameterName(parameter)});`;
  const keeps = inputs.some(isKept);
  if (keeps) lines.add('const $kept = [];');
  const call = `$raw.${declared.name}(${inputs.map((parameter) => argumentCode(parameter, declared, model)).join(', ')})`;
  if (keeps) {
    lines.add('let $result;');
    lines.block('try {', '} catch ($error) {', () => lines.add(`$result = ${call};`));
    lines.add('  $.keep(null, $kept);', '  throw $error;', '}');
  } else {
    lines.add(`const $result = ${call};`);
  }
  const status = all.length === 1 ? '$result' : '$result.status';
  for (const parameter of taken) if (parameter.ownership === 'callee') lines.add(takenCode(parameter));
  if (isStatus && keeps) lines.add(`if (!(${successCode(model, status)})) $.keep(null, $kept);`);
  if (isStatus) lines.add(`${checkCode(model, status, declared.name)};`);
  for (const parameter of taken) if (parameter.ownership !== 'callee') lines.add(takenCode(parameter));
  if (declared.role === 'consumer' && !taken.some((parameter) => parameter === declared.self))
    lines.add('$.giveAway(this);');
  const values = results.map((result) => ({
    ...result,
    code: wrapCode(result, all.length === 1 ? '$result' : `$result.${result.key}`, declared, model),
  }));
  const [first] = values;
  const made = values.find(({ parameter, returns }) => (parameter ?? returns)?.type === declared.handle);
  if (keeps && declared.role === 'constructor' && made !== undefined) {
    lines.add(`const $object = ${made.code};`, '$.keep($object, $kept);');
    made.code = '$object';
  }
  if (keeps && !isStatic(declared)) lines.add('$.keep(this, $kept);');
  if (first === undefined) return;
  if (values.length === 1) lines.add(`return ${first.code};`);
  else lines.add(`return { ${values.map(({ key, code }) => `${jsKey(key)}: ${code}`).join(', ')} };`);
}

function addMember(lines: Lines, declared: FunctionDeclaration, model: Model): void {
  const name = memberName(declared, model);
  const inputs = memberInputs(declared, model).map(signatureCode).join(', ');
  lines.add('', jsDoc(declared.doc, declarationTags(declared)).trimEnd());
  if (declared.role === 'async' && declared.params.some((parameter) => callbackOf(parameter.type) !== null)) {
    addAsync(lines, declared, model);
    return;
  }
  const head = isStatic(declared)
    ? `static ${name}(${inputs})`
    : isProperty(declared, model)
      ? `get ${name}()`
      : `${name}(${inputs})`;
  lines.block(`${head} {`, '}', () => addBody(lines, declared, model));
}

/** The function by which a handle ends, as code. */
function addEnd(lines: Lines, handle: HandleType, model: Model): void {
  if (!isClosable(handle)) return;
  const end = functionWithRole(handle, handle.lifetime === 'counted' ? 'release' : 'destructor', model);
  const name = `$end_${handle.name}`;
  if (end === null) {
    lines.add(`const ${name} = ${handle.representation === 'fd' ? '$.closeDescriptor' : 'null'};`);
    return;
  }
  const aside = asideEnd(end, model);
  if (aside !== null) {
    lines.add(`const ${name} = ${aside};`);
    return;
  }
  const values = inputsOf(end, model).map((parameter) => (parameter === end.self ? '$handle' : 'undefined'));
  while (values[values.length - 1] === 'undefined') values.pop();
  const call = `$raw.${end.name}(${values.join(', ')})`;
  const status = resultsOf(end).length > 1 ? `${call}.status` : call;
  lines.add(`const ${name} = ($handle) => ${end.returns.isStatus ? checkCode(model, status, end.name) : call};`);
}

function addClass(lines: Lines, handle: HandleType, model: Model): void {
  const name = typeName(handle, model);
  const retain = functionWithRole(handle, 'retain', model);
  lines.add(jsDoc(handle.doc, declarationTags(handle)).trimEnd());
  lines.block(`class ${name} extends $.${isClosable(handle) ? 'Closable' : ''}Resource {`, '}', () => {
    if (isClosable(handle)) {
      lines.add('/** The object of a raw handle. With `owned` it ends the handle; else somebody else does. */');
      lines.block('static fromHandle($handle, { owned = false } = {}) {', '}', () =>
        lines.add(`return $.wrap(${name}, $handle, owned ? ${destroyCode(handle)} : null, null);`),
      );
    } else {
      lines.add('/** The object of a raw handle. */');
      lines.block('static fromHandle($handle) {', '}', () => lines.add(`return $.wrap(${name}, $handle, null, null);`));
    }
    if (handle.lifetime === 'counted' && retain !== null) {
      lines.add('', '/** Another object of the same handle, which keeps it alive on its own. */');
      lines.block('clone() {', '}', () => {
        const call = `$raw.${retain.name}(this.handle)`;
        const status = resultsOf(retain).length > 1 ? `${call}.status` : call;
        lines.add(retain.returns.isStatus ? `${checkCode(model, status, retain.name)};` : `${call};`);
        lines.add(`return $.wrap(${name}, this.handle, ${destroyCode(handle)}, null);`);
      });
    }
    for (const declared of membersOf(handle, model)) addMember(lines, declared, model);
  });
  lines.add('');
}

/** The text of `classes.js` below its imports. */
export function classesCode(model: Model): string {
  const lines = new Lines();
  const handles = typesOfKind(model.types, 'handle');
  lines.add('/** Makes the classes and functions of one open library. */');
  lines.block('export function createClasses($rt, $raw) {', '}', () => {
    const text = errorTextOf(model);
    if (text !== null) lines.add(`const $text = () => $raw.${text}();`);
    for (const handle of handles) addEnd(lines, handle, model);
    for (const declared of model.functions) addHold(lines, declared, model);
    lines.add('');
    for (const handle of handles) addClass(lines, handle, model);
    lines.block('return {', '};', () => {
      for (const handle of handles) lines.add(`${typeName(handle, model)},`);
      for (const declared of freeFunctions(model)) {
        lines.add('', jsDoc(declared.doc, declarationTags(declared)).trimEnd());
        lines.block(
          `${functionName(declared, model)}(${inputsOf(declared, model).map(signatureCode).join(', ')}) {`,
          '},',
          () => addBody(lines, declared, model),
        );
      }
    });
  });
  return lines.toString();
}
