/** The arguments of one call as a C struct: what is passed, and the memory that pointers lead to. */

import type { FunctionDeclaration, Model, Parameter } from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import { join, returnTypeName, spell, typeOfShape } from '../shared/c_spelling.ts';
import { isVoid } from '../shared/declaration_facts.ts';

/** Elements of an array of the caller, and bytes where it has no element type. */
const elements = 16;
const bytes = 256;

/** The name of the struct. */
export function callName(name: string): string {
  return `struct call_${name}`;
}

/** The type behind the outermost pointer of a parameter; bytes where C has none. */
export function pointeeOf({ shape }: Parameter): string {
  const text = typeOfShape({ ...shape, pointers: shape.pointers.slice(0, -1), dimensions: [], dimensionNames: [] });
  return text === 'void' ? 'unsigned char' : text;
}

/** The declaration of the memory behind a parameter, or null where there is none. */
export function memoryOf(parameter: Parameter): string | null {
  const { array, shape, name } = parameter;
  if (shape.dimensions.length > 0)
    return `${join(pointeeOf(parameter), name)}${shape.dimensions.map((length) => `[${length}]`).join('')}`;
  if (shape.pointers.length === 0) return null;
  const pointee = pointeeOf(parameter);
  const isInline = array?.kind === 'terminated' || (array?.kind === 'counted' && array.allocatedBy === 'caller');
  if (!isInline) return join(pointee, name);
  return `${join(pointee, name)}[${pointee === 'unsigned char' ? bytes : elements}]`;
}

/** True if the memory of a parameter is an array, whose name is its address. */
export function isArrayMemory(parameter: Parameter): boolean {
  return memoryOf(parameter)?.endsWith(']') ?? false;
}

/** The declaration of an argument as it is passed: an array of fixed length is a pointer. */
function argumentOf(parameter: Parameter): string {
  const { shape, name } = parameter;
  const [, ...inner] = shape.dimensions;
  if (shape.dimensions.length === 0) return spell(shape, name);
  const qualifier = shape.pointers.at(-1) === 'const' ? 'const ' : '';
  const rest = inner.map((length) => `[${length}]`).join('');
  return `${qualifier}${pointeeOf(parameter)} (*${name})${rest}`.replace(/\(\*(\w+)\)$/, '*$1');
}

/** The type that a function returns, or null. */
export function returnedType(declaration: FunctionDeclaration, model: Model): string | null {
  return isVoid(declaration.returns) ? null : returnTypeName(declaration.returns, model.errors);
}

/** The definition of the struct. */
export function callStruct(declaration: FunctionDeclaration, model: Model): string {
  const { params } = declaration;
  const memory = params.flatMap((parameter) => memoryOf(parameter) ?? []);
  const block = (name: string, members: readonly string[]): string[] =>
    members.length === 0 ? [] : ['    struct {', ...members.map((member) => `        ${member};`), `    } ${name};`];
  const returned = returnedType(declaration, model);
  const lines = [
    ...block('args', params.map(argumentOf)),
    ...block('memory', memory),
    returned === null ? '    int returned;' : `    ${join(returned, 'returned')};`,
  ];
  return [`/** A call of \`${declaration.name}\`. */`, `${callName(declaration.name)} {`, ...lines, '};'].join('\n');
}

/** What a pointer parameter is when it is not null, as an expression. */
export function pointerValue(parameter: Parameter): string {
  const memory = `call->memory.${parameter.name}`;
  if (memoryOf(parameter) !== null) return isArrayMemory(parameter) ? memory : `&${memory}`;
  const type = resolveAlias(parameter.type);
  if (type.kind === 'callback') return `stub_${type.name}`;
  if (type.kind === 'builtin' && type.name === 'string') return '"conformance"';
  return `(${typeOfShape(parameter.shape)})suite_scratch()`;
}

/** Where the number or value of a parameter stands, or of a field reached from it. */
export function placeOf(parameter: Parameter, fields: readonly string[]): string {
  const base = memoryOf(parameter) === null ? 'args' : 'memory';
  return [`call->${base}.${parameter.name}`, ...fields].join('.');
}
