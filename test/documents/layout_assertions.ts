import type { DataModel, Model } from '../../generator/model/model.ts';

/** Lines of C, one assertion of the compiler for each size, alignment and offset in the model. */
export function layoutAssertions(model: Model, dataModel: DataModel): string[] {
  const lines: string[] = [];
  const equal = (expression: string, value: number): void => {
    lines.push(`_Static_assert(${expression} == ${value}, "${expression} is not ${value}");`);
  };
  for (const type of model.types) {
    // Only the types that have a name in C; a handle without a typedef is an untyped pointer or an int.
    const isNamed =
      type.kind !== 'handle' || !['void_pointer', 'const_void_pointer', 'fd'].includes(type.representation);
    if (!isNamed || (type.platforms.length > 0 && !type.platforms.includes('linux'))) continue;
    equal(`sizeof(${type.name})`, type.layouts[dataModel].size);
    equal(`_Alignof(${type.name})`, type.layouts[dataModel].alignment);
    if (type.kind !== 'struct' && type.kind !== 'union') continue;
    for (const field of type.fields) {
      equal(`offsetof(${type.name}, ${field.name})`, field.offsets[dataModel]);
      equal(`sizeof(((${type.name} *)0)->${field.name})`, field.layouts[dataModel].size);
    }
  }
  return lines;
}
