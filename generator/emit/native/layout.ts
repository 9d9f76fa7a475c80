/** Assertions of the layout of types that no header asserts. */

import type { EnumType, Header, Model, StructType, Type, UnionType } from '../../model/model.ts';
import { layoutView } from '../c/layout.ts';
import type { EmitContext, File } from '../target.ts';
import { banner } from './banner.ts';

type LaidOut = EnumType | StructType | UnionType;

function isLaidOut(type: Type): type is LaidOut {
  return type.kind === 'struct' || type.kind === 'union' || (type.kind === 'enum' && type.underlying === null);
}

/** The headers whose types are asserted by a header: by themselves, or by one that includes them. */
function assertedHeaders(model: Model): Set<Header> {
  const result = new Set<Header>();
  const visit = (header: Header): void => {
    result.add(header);
    for (const included of header.includes) visit(included);
  };
  for (const header of model.headers) if (header.macros) visit(header);
  return result;
}

/** The file of the assertions; none where the headers assert everything. */
export function layoutFiles(model: Model, context: EmitContext): readonly File[] {
  const asserted = assertedHeaders(model);
  const [first] = model.headers;
  const rest = model.types.filter(isLaidOut).filter((type) => !asserted.has(type.group.header));
  if (rest.length === 0 || first === undefined) return [];
  const layout = context
    .template('c/layout')(layoutView({ ...first, name: 'native' }, rest, model))
    .trimEnd();
  const headers = model.headers.map((header) => header.file);
  const text = context.template('native/layout_assertions.c')({ banner: banner(model), headers, layout });
  return [{ path: 'layout_assertions.c', text }];
}
