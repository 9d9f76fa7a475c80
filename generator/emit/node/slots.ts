import type { ErrorConvention, Parameter, ReturnValue, Shape } from '../../model/model.ts';
import { dimensionsOf, join, returnTypeName, typeOfShape } from '../shared/c_spelling.ts';
import { flatSignature } from '../shared/flat.ts';
import type { FlatSlot } from './conversion.ts';

export interface NamedSlot extends FlatSlot {
  /** Name of the parameter in the document. */
  readonly name: string;
}

/** The values of a signature, as they cross: the parameters, and the result or null. */
export interface Slots {
  readonly parameters: readonly NamedSlot[];
  readonly result: FlatSlot | null;
}

/** What a function and a callback have in common. */
export interface Callable {
  readonly params: readonly Parameter[];
  readonly returns: ReturnValue;
}

/**
 * The declaration of a variable that holds an argument of this shape. An array of fixed length is passed as the address of its first element:
 * `const float (*matrix)[4]` for `const float matrix[3][4]`.
 */
function declareArgument(shape: Shape, name: string): string {
  if (shape.dimensions.length < 2) return join(typeOfShape(shape), name);
  const element = typeOfShape({ ...shape, pointers: shape.pointers.slice(0, -1) });
  const isConst = shape.pointers.at(-1) === 'const';
  const qualified = !isConst ? element : element.endsWith('*') ? `${element}const` : `const ${element}`;
  const rest = { ...shape, dimensions: shape.dimensions.slice(1), dimensionNames: shape.dimensionNames.slice(1) };
  return `${qualified} (*${name})${dimensionsOf(rest)}`;
}

/** The values that cross when a function or callback is called. */
export function slotsOf(callable: Callable, errors: ErrorConvention): Slots {
  const signature = flatSignature(callable);
  const parameters = callable.params.map((parameter, index): NamedSlot => {
    const flat = signature.parameters[index];
    if (flat === undefined) throw new Error(`${parameter.name} has no flat type`);
    return {
      name: parameter.name,
      flat,
      base: parameter.shape.base,
      declare: (name) => declareArgument(parameter.shape, name),
    };
  });
  const { base } = callable.returns.shape;
  const type = returnTypeName(callable.returns, errors);
  const result = { flat: signature.result, base, declare: (name: string) => join(type, name) };
  return { parameters, result: signature.result.kind === 'void' ? null : result };
}
