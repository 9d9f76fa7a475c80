/** C sources that compare a document's model with the real header that it describes. The compiler does the comparing. */

import {
  callingMacros,
  dimensionsOf,
  functionHead,
  join,
  parameterList,
  spellCallback,
  typeOfShape,
} from '../../generator/emit/shared/c_spelling.ts';
import type { DeclaredType, Field, Model } from '../../generator/model/model.ts';

const prefix = 'ours_';

/** Types that C defines with a body, which cannot stand beside the real definition under the same name. */
function isDefinedWithBody(type: DeclaredType): boolean {
  return type.kind === 'enum' || type.kind === 'struct' || type.kind === 'union';
}

/** Everything that has to be renamed before the generated header can follow the real one. */
function renamed(model: Model): string[] {
  const names = new Set<string>();
  for (const type of model.types) {
    if (isDefinedWithBody(type) || type.kind === 'callback') names.add(type.name);
    if ('tag' in type && type.tag !== null && isDefinedWithBody(type)) names.add(type.tag);
    if (type.kind === 'enum') for (const item of type.enumerators) names.add(item.name);
  }
  for (const item of model.functions) names.add(item.name);
  return [...names];
}

const assertion = (condition: string, text: string): string => `_Static_assert(${condition}, ${JSON.stringify(text)});`;

function aggregates(model: Model): { name: string; fields: readonly Field[] }[] {
  return model.types.flatMap((type) =>
    type.kind === 'struct' || type.kind === 'union' ? [{ name: type.name, fields: type.fields }] : [],
  );
}

/**
 * The generated header after the real one, its names changed by macros: sizes, alignments and offsets are equal, so are values of enumerators and constants, and
 * the layouts that the generator computed for LP64 are those of the compiler.
 */
export function layoutComparison(model: Model, realHeader: string, generatedHeader: string): string {
  const lines = ['#include <stddef.h>', '#include <stdint.h>', `#include <${realHeader}>`];
  for (const constant of model.constants)
    lines.push(`enum { real_${constant.name} = ${constant.name} };`, `#undef ${constant.name}`);
  const values = model.types.flatMap((type) => (type.kind === 'enum' ? type.enumerators.map((item) => item.name) : []));
  for (const name of values) lines.push(`enum { real_${name} = ${name} };`);
  const names = renamed(model);
  for (const name of names) lines.push(`#define ${name} ${prefix}${name}`);
  lines.push(`#include "${generatedHeader}"`);
  for (const name of names) lines.push(`#undef ${name}`);
  for (const { name } of model.constants) lines.push(assertion(`real_${name} == ${name}`, `constant ${name}`));
  for (const name of values) lines.push(assertion(`(int)real_${name} == (int)${prefix}${name}`, `enumerator ${name}`));
  for (const { name, fields } of aggregates(model)) {
    lines.push(assertion(`sizeof(${name}) == sizeof(${prefix}${name})`, `size of ${name}`));
    lines.push(assertion(`_Alignof(${name}) == _Alignof(${prefix}${name})`, `alignment of ${name}`));
    for (const field of fields) {
      const real = `offsetof(${name}, ${field.name})`;
      lines.push(assertion(`${real} == offsetof(${prefix}${name}, ${field.name})`, `offset of ${name}.${field.name}`));
      lines.push(assertion(`${real} == ${field.offsets.lp64}`, `computed offset of ${name}.${field.name}`));
      lines.push(
        assertion(
          `sizeof(((${name} *)0)->${field.name}) == ${field.layouts.lp64.size}`,
          `computed size of ${name}.${field.name}`,
        ),
      );
    }
  }
  for (const type of model.types)
    lines.push(assertion(`sizeof(${type.name}) == ${type.layouts.lp64.size}`, `computed size of ${type.name}`));
  return `${lines.join('\n')}\n`;
}

/**
 * Declarations of the document, spelled by the generator, repeated after the real header: C refuses a second declaration of another type. The type of each field is
 * compared as well.
 */
export function typeComparison(model: Model, realHeader: string): string {
  const lines = ['#include <stddef.h>', '#include <stdint.h>', `#include <${realHeader}>`];
  for (const type of model.types) {
    if (type.kind === 'callback') lines.push(`${spellCallback(type, model)};`);
    if (type.kind === 'alias')
      lines.push(
        `typedef ${join(typeOfShape({ base: type.target, pointers: [], dimensions: [], dimensionNames: [] }), type.name)};`,
      );
    if (type.kind === 'handle' && type.tag !== null) lines.push(`typedef struct ${type.tag} *${type.name};`);
  }
  const macros = callingMacros(model);
  for (const item of model.functions)
    lines.push(`${functionHead(item, model.errors, macros)}(${parameterList(item.params).join(', ')});`);
  for (const { name, fields } of aggregates(model)) {
    for (const field of fields) {
      const check = `check_${name}_${field.name}`;
      lines.push(`typedef ${join(typeOfShape(field.shape), check)}${dimensionsOf(field.shape)};`);
      lines.push(
        assertion(
          `__builtin_types_compatible_p(${check}, __typeof__(((${name} *)0)->${field.name}))`,
          `type of ${name}.${field.name}`,
        ),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
