import { pointerLayouts } from './builtins.ts';
import type { DataModel, Layout, Layouts, Offsets, Shape } from './model.ts';
import { dataModels } from './model.ts';

/** Computes one value per data model. */
export function perDataModel<T>(compute: (model: DataModel) => T): Readonly<Record<DataModel, T>> {
  const result = {} as Record<DataModel, T>;
  for (const model of dataModels) result[model] = compute(model);
  return result;
}

/** Layout of a field of this shape, all its dimensions included. */
export function shapeLayouts(shape: Shape): Layouts {
  const element = shape.pointers.length > 0 ? pointerLayouts : shape.base.layouts;
  const count = shape.dimensions.reduce((product, dimension) => product * dimension, 1);
  return perDataModel((model) => ({ size: element[model].size * count, alignment: element[model].alignment }));
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}

/** Lays fields out one after the other, as every C compiler for these data models does: natural alignment, padded at the end. */
export function structLayout(fields: readonly Layouts[]): {
  readonly layouts: Layouts;
  readonly offsets: readonly Offsets[];
} {
  const offsets: Record<DataModel, number>[] = fields.map(() => ({ lp64: 0, llp64: 0, ilp32: 0, ilp32_i386: 0 }));
  const layouts = perDataModel((model): Layout => {
    let end = 0;
    let alignment = 1;
    for (const [index, field] of fields.entries()) {
      const layout = field[model];
      const offset = roundUp(end, layout.alignment);
      const record = offsets[index];
      if (record !== undefined) record[model] = offset;
      end = offset + layout.size;
      alignment = Math.max(alignment, layout.alignment);
    }
    return { size: roundUp(end, alignment), alignment };
  });
  return { layouts, offsets };
}

/** Lays the members of a union on top of one another. */
export function unionLayout(fields: readonly Layouts[]): {
  readonly layouts: Layouts;
  readonly offsets: readonly Offsets[];
} {
  const layouts = perDataModel((model): Layout => {
    const alignment = Math.max(1, ...fields.map((field) => field[model].alignment));
    return { size: roundUp(Math.max(0, ...fields.map((field) => field[model].size)), alignment), alignment };
  });
  return { layouts, offsets: fields.map(() => perDataModel(() => 0)) };
}
