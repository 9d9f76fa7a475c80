/** Assertions of the layout that the model computed, for every data model that it knows. */

import type { EnumType, Header, Layouts, Model, Offsets, StructType, UnionType } from '../../model/model.ts';
import { conditional, conditionOf } from './conditions.ts';

/** One value per family: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, i386 System V. */
function values(of: Offsets): string {
  // No type of the language is a `long`, so LP64 and LLP64 agree.
  if (of.lp64 !== of.llp64) throw new Error('LP64 and LLP64 differ');
  return `${of.lp64}, ${of.ilp32}, ${of.ilp32_i386}`;
}

function sizes(layouts: Layouts): Offsets {
  return {
    lp64: layouts.lp64.size,
    llp64: layouts.llp64.size,
    ilp32: layouts.ilp32.size,
    ilp32_i386: layouts.ilp32_i386.size,
  };
}

/** The names that the assertions of a header need. The macros are undefined again at its end; a struct stays, and so is named after the header. */
export function layoutNames(
  header: Header,
  model: Model,
): {
  readonly layout: string;
  readonly assert: string;
  readonly holds: string;
  readonly probe: string;
  readonly id: string;
} {
  const { macro } = model.prefixes;
  return {
    layout: `${macro}_LAYOUT`,
    assert: `${macro}_LAYOUT_ASSERT`,
    holds: `${macro}_LAYOUT_HOLDS`,
    probe: `${macro}_${header.name}_layout_probe`,
    id: `${macro}_${header.name}_layout_`,
  };
}

/** What `c/layout` lays out, for the types that a header can see. */
export function layoutView(
  header: Header,
  types: readonly (EnumType | StructType | UnionType)[],
  model: Model,
): object {
  const names = layoutNames(header, model);
  let number = 0;
  const assertion = (expression: string, of: Offsets): string => {
    number += 1;
    return `${names.layout}(${number}, ${expression}, ${values(of)});`;
  };
  const blocks = types.flatMap((type) => {
    if (type.kind === 'enum' && type.underlying !== null) return [];
    const lines = [assertion(`sizeof(${type.name})`, sizes(type.layouts))];
    if (type.kind === 'struct')
      lines.push(...type.fields.map((field) => assertion(`offsetof(${type.name}, ${field.name})`, field.offsets)));
    return [conditional(conditionOf(type), lines.join('\n'))];
  });
  return { ...names, blocks };
}
