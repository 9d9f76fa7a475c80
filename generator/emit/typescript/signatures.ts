/** `signatures.js`: the flat signature of every function and callback, and the fields of what is passed by value. */

import { dataModels, type Field, type Model, type StructType, type UnionType } from '../../model/model.ts';
import { aggregateOf, typesOfKind } from '../../model/queries.ts';
import { jsString } from '../shared/encode/javascript.ts';
import { type FlatValue, flatSignature, flatType } from '../shared/flat.ts';
import { isNotification, waitsForCallbacks } from '../shared/notifications.ts';
import { Lines } from './lines.ts';

type Aggregate = StructType | UnionType;

function flatCode({ kind, aggregate }: FlatValue): string {
  return aggregate === null ? jsString(kind) : `{ struct: ${jsString(aggregate.name)} }`;
}

function fieldCode(field: Field): string {
  const count = field.shape.dimensions.reduce((product, dimension) => product * dimension, 1);
  const suffix = field.shape.dimensions.length === 0 ? '' : `, count: ${count}`;
  const flat = field.shape.pointers.length > 0 ? { kind: 'pointer', aggregate: null } : flatType(field.type);
  // Bytes without a type of their own.
  const kind = flat.kind === 'void' ? 'u8' : flat.kind;
  return flat.aggregate === null
    ? `{ kind: ${jsString(kind)}${suffix} }`
    : `{ aggregate: ${jsString(flat.aggregate.name)}${suffix} }`;
}

/** Every struct and union that is passed or returned by value, and those inside them. */
function passedByValue(model: Model): Set<Aggregate> {
  const found = new Set<Aggregate>();
  const visit = (aggregate: Aggregate | null): void => {
    if (aggregate === null || found.has(aggregate)) return;
    found.add(aggregate);
    for (const field of aggregate.fields) if (field.shape.pointers.length === 0) visit(aggregateOf(field.type));
  };
  for (const callable of [...model.functions, ...typesOfKind(model.types, 'callback')]) {
    const { parameters, result } = flatSignature(callable);
    for (const { aggregate } of [...parameters, result]) visit(aggregate);
  }
  return found;
}

function signatureCode(callable: Parameters<typeof flatSignature>[0]): string {
  const { parameters, result } = flatSignature(callable);
  return `parameters: [${parameters.map(flatCode).join(', ')}], result: ${flatCode(result)}`;
}

/** The text of `signatures.js` below its imports. */
export function signaturesCode(model: Model): string {
  const lines = new Lines();
  const stdcall = model.calling.windows === 'stdcall' ? '...stdcall, ' : '';
  if (stdcall !== '')
    lines.add(
      '/** Calling convention, on 32-bit Windows only. */',
      "const stdcall = platform === 'windows' && pointerSize === 4 ? { convention: 'stdcall' } : {};",
      '',
    );
  lines.block('export const signatures = {', '};', () => {
    lines.add(`documentHash: ${jsString(model.documentHash)},`);
    lines.block('aggregates: {', '},', () => {
      const passed = passedByValue(model);
      for (const type of model.types) {
        if ((type.kind !== 'struct' && type.kind !== 'union') || !passed.has(type)) continue;
        const sizes = dataModels.map((name) => type.layouts[name].size);
        const [size, , ilp32, i386] = sizes;
        const sizeCode =
          new Set(sizes).size === 1
            ? String(size)
            : `select({ bits64: ${size}, ilp32: ${ilp32}, ilp32_i386: ${i386} })`;
        lines.add(
          `${type.name}: { kind: ${jsString(type.kind)}, size: ${sizeCode}, fields: [${type.fields.map(fieldCode).join(', ')}] },`,
        );
      }
    });
    lines.block('functions: {', '},', () => {
      for (const declared of model.functions) {
        // A library may have been built without what stands behind a guard.
        const optional = declared.optional || declared.guard !== null ? ', optional: true' : '';
        const platforms =
          declared.platforms.length === 0 ? '' : `, platforms: [${declared.platforms.map(jsString).join(', ')}]`;
        const waits = waitsForCallbacks(declared, model) ? ', waits: true' : '';
        lines.add(`${declared.name}: { ${stdcall}${signatureCode(declared)}${optional}${platforms}${waits} },`);
      }
    });
    lines.block('callbacks: {', '},', () => {
      for (const type of typesOfKind(model.types, 'callback')) {
        const notification = isNotification(type) ? ', notification: true' : '';
        lines.add(
          `${type.name}: { ${stdcall}${signatureCode(type)}, thread: ${jsString(type.thread)}${notification} },`,
        );
      }
    });
  });
  return lines.toString();
}
