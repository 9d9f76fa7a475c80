import { slotName, typeName } from '../../../generator/emit/mojo/names.ts';
import type { Model, StructType, UnionType } from '../../../generator/model/model.ts';
import { moduleOf } from './touch_program.ts';

type Aggregate = StructType | UnionType;

function aggregatesOf(model: Model): Aggregate[] {
  return model.types.filter((type): type is Aggregate => type.kind === 'struct' || type.kind === 'union');
}

/** A Mojo program that prints size and alignment of every struct and union, and the offset of every field of the structs. */
export function layoutProgram(models: readonly Model[]): string {
  const blocks = models.flatMap((model) =>
    aggregatesOf(model).map((type, index) => {
      const name = `${moduleOf(type, model)}.${typeName(type, model)}`;
      const at = `${model.abi}_${index}`;
      const fields =
        type.kind === 'union'
          ? []
          : type.fields.map((field) => `Int(Pointer(to=value.${slotName(field)})) - Int(Pointer(to=value))`);
      return [
        `def show_${at}():`,
        `    var value = ${name}()`,
        `    print(${[`"${model.abi}.${type.name}"`, `size_of[${name}]()`, `align_of[${name}]()`, ...fields].join(', ')})`,
        '    _ = value^'.replace('^', isTrivial(type) ? '' : '^'),
      ].join('\n');
    }),
  );
  const calls = models.flatMap((model) => aggregatesOf(model).map((_, index) => `    show_${model.abi}_${index}()`));
  const modules = new Set(models.flatMap((model) => aggregatesOf(model).map((type) => moduleOf(type, model))));
  const imports = [...[...modules].map((module) => `import ${module}`), 'from std.sys import align_of, size_of'];
  return `${imports.join('\n')}\n\n\n${blocks.join('\n\n\n')}\n\n\ndef main():\n${calls.join('\n')}\n`;
}

function isTrivial(type: Aggregate): boolean {
  return (
    type.kind === 'struct' &&
    type.fields.every(
      (field) =>
        field.shape.pointers.length > 0 || (field.shape.dimensions.length === 0 && isTrivialBase(field.shape.base)),
    )
  );
}

function isTrivialBase(type: Aggregate['fields'][number]['type']): boolean {
  if (type.kind === 'alias') return isTrivialBase(type.target);
  return type.kind === 'union' ? false : type.kind === 'struct' ? isTrivial(type) : true;
}

/** What the program prints if Mojo lays everything out as C does. */
export function expectedLayouts(models: readonly Model[]): string[] {
  return models.flatMap((model) =>
    aggregatesOf(model).map((type) => {
      const { size, alignment } = type.layouts.lp64;
      const offsets = type.kind === 'union' ? [] : type.fields.map((field) => field.offsets.lp64);
      return [`${model.abi}.${type.name}`, size, alignment, ...offsets].join(' ');
    }),
  );
}
