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

/** What of a document decides how its functions and callbacks are spelled. */
export type SpellingContext = Pick<Model, 'calling' | 'errors' | 'prefixes'>;

/** The macros around declarations: before the return type, before the name, before the star of a function pointer. */
export interface CallingMacros {
  readonly exportMacro: string | null;
  readonly callMacro: string | null;
  readonly callbackMacro: string | null;
}

/** The macros of a document. One that must be there for the sake of `stdcall`, and that the document does not name, gets a name. */
export function callingMacros(context: SpellingContext): CallingMacros {
  const { exportMacro, callMacro, callbackMacro, windows } = context.calling;
  const implied = (suffix: string): string | null =>
    windows === 'stdcall' ? `${context.prefixes.macro}_${suffix}` : null;
  return { exportMacro, callMacro: callMacro ?? implied('CALL'), callbackMacro: callbackMacro ?? implied('CALLBACK') };
}

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

/**
 * The declaration of a parameter. One that is an array of fixed length is spelled with its dimensions, which C takes for a pointer:
 * `const float matrix[3][4]`.
 */
export function spellParameter(parameter: Parameter): string {
  const { shape } = parameter;
  if (shape.dimensions.length === 0) return spell(shape, parameter.name);
  const element = typeOfShape({ ...shape, pointers: shape.pointers.slice(0, -1) });
  const qualified =
    shape.pointers.at(-1) !== 'const' ? element : element.endsWith('*') ? `${element}const ` : `const ${element}`;
  return `${join(qualified, parameter.name)}${dimensionsOf(shape)}`;
}

/** The parameters, each as a declaration; `void` alone where there are none. */
export function parameterList(params: readonly Parameter[]): readonly string[] {
  return params.length === 0 ? ['void'] : params.map(spellParameter);
}

/** `head(a, b)` on one line if it fits into the width with the text that follows, else one parameter per line. */
export function layOutCall(head: string, parameters: readonly string[], tail: string, width: number): string {
  const line = `${head}(${parameters.join(', ')})${tail}`;
  return line.length <= width
    ? line
    : `${head}(\n${parameters.map((parameter) => `    ${parameter}`).join(',\n')})${tail}`;
}

/** What stands before the parentheses of a function: `int AsyncRT_f`, with the macros of the document where they are given. */
export function functionHead(
  declaration: FunctionDeclaration,
  errors: ErrorConvention,
  macros: CallingMacros | null,
): string {
  const returns = returnTypeName(declaration.returns, errors);
  const callMacro = macros?.callMacro ?? null;
  const named =
    callMacro === null ? join(returns, declaration.name) : `${join(returns, callMacro)} ${declaration.name}`;
  const exportMacro = macros?.exportMacro ?? null;
  return exportMacro === null ? named : `${exportMacro} ${named}`;
}

/** The declaration of a function on one line, without a semicolon and without the macros of the document. */
export function spellFunction(declaration: FunctionDeclaration, errors: ErrorConvention): string {
  return `${functionHead(declaration, errors, null)}(${parameterList(declaration.params).join(', ')})`;
}

/** What stands before the parameters of a function pointer: `int (*name)`. */
export function functionPointerHead(
  returns: ReturnValue,
  name: string,
  errors: ErrorConvention,
  macro: string | null,
): string {
  return join(returnTypeName(returns, errors), macro === null ? `(*${name})` : `(${macro} *${name})`);
}

/** The typedef of a callback on one line, without a semicolon: `typedef void (*Name)(void *user_data)`. */
export function spellCallback(callback: CallbackType, context: SpellingContext): string {
  const head = functionPointerHead(
    callback.returns,
    callback.name,
    context.errors,
    callingMacros(context).callbackMacro,
  );
  return `typedef ${head}(${parameterList(callback.params).join(', ')})`;
}
