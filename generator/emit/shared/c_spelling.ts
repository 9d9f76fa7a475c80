/** How types, parameters, fields, functions and callbacks are spelled in C. */

import type {
  BuiltinName,
  CallbackType,
  ErrorConvention,
  FunctionDeclaration,
  Model,
  Parameter,
  ReturnValue,
  Shape,
  Type,
} from '../../model/model.ts';

const builtinNames: Readonly<Record<BuiltinName, string>> = {
  void: 'void',
  bool: 'bool',
  char: 'char',
  i8: 'int8_t',
  i16: 'int16_t',
  i32: 'int32_t',
  i64: 'int64_t',
  u8: 'uint8_t',
  u16: 'uint16_t',
  u32: 'uint32_t',
  u64: 'uint64_t',
  f32: 'float',
  f64: 'double',
  int: 'int',
  uint: 'unsigned int',
  size: 'size_t',
  intptr: 'intptr_t',
  uintptr: 'uintptr_t',
  string: 'const char *',
  address: 'void *',
  const_address: 'const void *',
  fd: 'int',
  status: 'int',
};

/** What of a document decides how its types and functions are spelled. */
export type SpellingContext = Pick<Model, 'calling' | 'errors'>;

/** The macros around a function declaration, as written, or null. */
type Calling = Model['calling'];

/**
 * The name of a type in C: `uint64_t`, `MAX_Format`, `const char *`.
 *
 * Types without a name of their own in C (untyped pointers, descriptors) are spelled by what they are. Ends in `*` if and only if the type is
 * a pointer that has no typedef.
 */
export function typeName(type: Type): string {
  if (type.kind === 'builtin') return builtinNames[type.name];
  if (type.kind !== 'handle') return type.name;
  switch (type.representation) {
    case 'void_pointer':
      return 'void *';
    case 'const_void_pointer':
      return 'const void *';
    case 'fd':
      return 'int';
    default:
      return type.name;
  }
}

/** Whether C has a typedef of this declared type. */
export function hasTypedef(type: Type): boolean {
  return type.kind !== 'builtin' && typeName(type) === type.name;
}

/** The type of a shape without its dimensions: `const char *const *`, `uint64_t *`, `MAX_Format`. */
export function typeOfShape(shape: Shape): string {
  let text = typeName(shape.base);
  for (const pointee of shape.pointers) {
    const isPointer = text.endsWith('*');
    if (pointee === 'const') text = isPointer ? `${text}const` : `const ${text}`;
    text = text.endsWith('*') ? `${text}*` : `${text} *`;
  }
  return text;
}

/** The dimensions of a shape, as they stand after a name: `[ROWS][4]`, or nothing. */
export function dimensionsOf(shape: Shape): string {
  return shape.dimensions.map((length, index) => `[${shape.dimensionNames[index] ?? length}]`).join('');
}

/** A type followed by a name, as C joins them: `int x`, `int *x`. The type alone when the name is empty. */
export function join(type: string, name: string): string {
  return name === '' || type.endsWith('*') ? `${type}${name}` : `${type} ${name}`;
}

/** The declaration of a parameter or field, without a semicolon: `uint64_t *out_size_bytes`, `float matrix[3][4]`. */
export function spell(shape: Shape, name: string): string {
  const dimensions = dimensionsOf(shape);
  return name === '' && dimensions !== ''
    ? `${join(typeOfShape(shape), '')} ${dimensions}`
    : `${join(typeOfShape(shape), name)}${dimensions}`;
}

/** The type that a function or callback returns; a function pointer is spelled by its typedef. */
export function returnTypeName(returns: ReturnValue, errors: ErrorConvention): string {
  if (
    returns.shape.pointers.length === 0 &&
    returns.shape.base.kind === 'builtin' &&
    returns.shape.base.name === 'status' &&
    errors.kind === 'enum'
  ) {
    return errors.type.name;
  }
  return typeOfShape(returns.shape);
}

/** The parameters, each as a declaration; `void` alone where there are none. */
export function parameterList(params: readonly Parameter[]): readonly string[] {
  return params.length === 0 ? ['void'] : params.map((parameter) => spell(parameter.shape, parameter.name));
}

function words(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** What stands before the parentheses of a function: `int AsyncRT_f`, with the macros of the document where `calling` is given. */
export function functionHead(
  declaration: FunctionDeclaration,
  errors: ErrorConvention,
  calling: Calling | null,
): string {
  const returns = returnTypeName(declaration.returns, errors);
  const macro = calling?.callMacro ?? null;
  const named = macro === null ? join(returns, declaration.name) : `${join(returns, macro)} ${declaration.name}`;
  return words(calling?.exportMacro ?? null, named);
}

/** The declaration of a function on one line, without a semicolon and without the macros of the document. */
export function spellFunction(declaration: FunctionDeclaration, errors: ErrorConvention): string {
  return `${functionHead(declaration, errors, null)}(${parameterList(declaration.params).join(', ')})`;
}

/** The declarator of a pointer to a function: `int (*name)(int x)`; the type itself when the name is empty. */
export function spellFunctionPointer(
  callable: { readonly params: readonly Parameter[]; readonly returns: ReturnValue },
  name: string,
  errors: ErrorConvention,
  macro: string | null,
): string {
  const inside = macro === null ? `*${name}` : `${macro} *${name}`;
  return `${join(returnTypeName(callable.returns, errors), `(${inside})`)}(${parameterList(callable.params).join(', ')})`;
}

/** The typedef of a callback on one line, without a semicolon: `typedef void (*Name)(void *user_data)`. */
export function spellCallback(callback: CallbackType, context: SpellingContext): string {
  return `typedef ${spellFunctionPointer(callback, callback.name, context.errors, context.calling.callbackMacro)}`;
}
