/** `raw.js`: one function per C function, under its name in C. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { jsDoc, jsDocTag } from '../shared/encode/javascript.ts';
import { addCall, signature } from './call.ts';
import { Lines } from './lines.ts';

function doc(declared: FunctionDeclaration): string {
  const tags = declared.deprecated === null ? [] : jsDocTag('@deprecated', declared.deprecated.doc);
  return jsDoc(declared.doc, tags).trimEnd();
}

/** The text of `raw.js` below its imports. */
export function rawCode(model: Model): string {
  const lines = new Lines();
  lines.add('/** Makes the functions of one open library. */');
  lines.block('export function createRaw($rt) {', '}', () => {
    for (const { name } of model.functions) lines.add(`const $$${name} = $rt.function('${name}');`);
    lines.add('');
    lines.block('return {', '};', () => {
      for (const [index, declared] of model.functions.entries()) {
        if (index > 0) lines.add('');
        lines.add(doc(declared));
        lines.block(`${declared.name}(${signature(declared, model)}) {`, '},', () =>
          addCall(lines, declared, `$$${declared.name}`, model),
        );
      }
    });
  });
  return lines.toString();
}
