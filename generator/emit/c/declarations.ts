/** Constants, handles, aliases, callbacks, functions, structs and unions: comment and text of each. */

import type {
  AliasType,
  CallbackType,
  Constant,
  FunctionDeclaration,
  HandleType,
  Model,
  StructType,
  UnionType,
} from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import {
  callingMacros,
  functionHead,
  functionPointerHead,
  join,
  layOutCall,
  parameterList,
  spell,
  typeName,
} from '../shared/c_spelling.ts';
import { floatLiteral, integerLiteral, stringLiteral, typedInteger } from '../shared/encode/c.ts';
import { blockComment, entry, lineWidth, setApart } from './comment.ts';
import {
  describe,
  describeCallback,
  describeField,
  describeFunction,
  describeHandle,
  describeStruct,
} from './describe.ts';
import { initializerName, initializerValues } from './initializers.ts';

/** A constant as a macro of exactly its type. */
export function constantText(constant: Constant): string {
  const { value } = constant;
  const type = resolveAlias(constant.type);
  const name = type.kind === 'builtin' ? type.name : type.kind === 'enum' ? (type.underlying?.name ?? 'int') : 'int';
  const comment = blockComment(describe(constant, constant.unit === null ? [] : [`Unit: ${constant.unit}.`]));
  const literal = (): string => {
    switch (value.kind) {
      case 'string':
        return stringLiteral(value.value);
      case 'boolean':
        return String(value.value);
      case 'float':
        return floatLiteral(value.value, name === 'f32' ? 'f32' : 'f64');
      case 'integer':
      case 'named':
        if (type.kind === 'enum' && type.underlying === null)
          return `((${type.name})${integerLiteral(value.value, 'int')})`;
        return typedInteger(value.value, name);
      case 'null':
        return 'NULL';
    }
  };
  return `${comment}\n#define ${constant.name} ${literal()}`;
}

const handleTypes: Partial<Record<HandleType['representation'], string>> = {
  u32: 'uint32_t',
  u64: 'uint64_t',
  uintptr: 'uintptr_t',
};

/** A handle that has a type of its own. */
export function handleText(handle: HandleType, model: Model): string {
  const target = handleTypes[handle.representation] ?? `struct ${handle.tag} *`;
  return `${blockComment(describeHandle(handle, model))}\ntypedef ${join(target, handle.name)};`;
}

/** A handle without a type of its own: a comment that says what it is. */
export function handleNote(handle: HandleType, model: Model): string {
  const description = setApart(describeHandle(handle, model));
  return blockComment([entry(`${handle.name}, a handle; in C: \`${typeName(handle)}\`.`, 0), ...description], '', '/*');
}

export function aliasText(alias: AliasType): string {
  const facts: string[] = [];
  if (alias.unit !== null) facts.push(`Unit: ${alias.unit}.`);
  if (alias.flagsOf !== null) facts.push(`Any combination of \`${alias.flagsOf.name}\`.`);
  return `${blockComment(describe(alias, facts))}\ntypedef ${join(typeName(alias.target), alias.name)};`;
}

export function callbackText(callback: CallbackType, model: Model): string {
  const head = functionPointerHead(callback.returns, callback.name, model.errors, callingMacros(model).callbackMacro);
  const declaration = layOutCall(`typedef ${head}`, parameterList(callback.params), ';', lineWidth);
  return `${blockComment(describeCallback(callback, model))}\n${declaration}`;
}

export function functionText(declaration: FunctionDeclaration, model: Model): string {
  const head = functionHead(declaration, model.errors, callingMacros(model));
  const text = layOutCall(head, parameterList(declaration.params), ';', lineWidth);
  return `${blockComment(describeFunction(declaration, model))}\n${text}`;
}

/** The typedef of a struct or union whose content comes later. */
export function aheadText(type: StructType | UnionType): string {
  return `typedef ${type.kind} ${type.tag} ${type.name};`;
}

/** A macro whose value is a braced list, continued over lines where it does not fit. */
function initializerText(struct: StructType, model: Model): string {
  const name = initializerName(struct, model);
  if (name === null) return '';
  const values = initializerValues(struct, model);
  const line = `#define ${name} { ${values.join(', ')} }`;
  const text =
    line.length <= lineWidth ? line : `#define ${name} { \\\n${values.map((value) => `    ${value}`).join(', \\\n')} }`;
  return `/** Initial value of \`${struct.name}\`. */\n${text}`;
}

/** What `c/aggregate` lays out. */
export function aggregateView(type: StructType | UnionType, isDeclaredAhead: boolean, model: Model): object {
  const initializer = type.kind === 'struct' ? initializerText(type, model) : '';
  const comment = type.kind === 'struct' ? describeStruct(type, initializerName(type, model)) : describe(type);
  return {
    comment: blockComment(comment),
    opening: `${isDeclaredAhead ? '' : 'typedef '}${type.kind} ${type.tag} {`,
    fields: type.fields.map((field) => ({
      comment: blockComment(describeField(field), '    '),
      text: `    ${spell(field.shape, field.name)};`,
    })),
    closing: isDeclaredAhead ? '};' : `} ${type.name};`,
    initializer,
  };
}
