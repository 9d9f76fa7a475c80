/** All `.d.ts` files of the output. */

import type { Model } from '../../../model/model.ts';
import { typesOfKind } from '../../../model/queries.ts';
import { loaderNames } from '../../shared/loaders.ts';
import type { EmitContext, File } from '../../target.ts';
import { formatEnums } from '../constants.ts';
import { handleTypeName, initTypeName, pointerTypeName, requestTypeName, typeName } from '../names.ts';
import { callbackStatements } from './callbacks.ts';
import { classesStatements } from './classes.ts';
import { rawStatements } from './functions.ts';
import type { Statement } from './statements.ts';
import { structStatements } from './structs.ts';
import { constantStatements, enumStatements, errorStatements, formatStatements, handleStatements } from './values.ts';
import { importTypes, moduleText } from './writer.ts';

/** Names that each module exports, for the imports of the others. */
function exportsOf(model: Model): ReadonlyMap<string, readonly string[]> {
  const structs = model.types.flatMap((type) => {
    const name = typeName(type, model);
    if (type.kind === 'alias') return [name];
    if (type.kind !== 'struct' && type.kind !== 'union') return [];
    const isChain = type.kind === 'struct' && type.versioning === 'chain';
    return [name, initTypeName(type, model), ...(isChain ? [requestTypeName(type, model)] : [])];
  });
  return new Map([
    ['./enums.js', typesOfKind(model.types, 'enum').map((type) => typeName(type, model))],
    ['./handles.js', typesOfKind(model.types, 'handle').map((type) => handleTypeName(type, model))],
    ['./structs.js', structs],
    [
      './callbacks.js',
      [
        'CallbackRegistration',
        ...typesOfKind(model.types, 'callback').flatMap((type) => [
          typeName(type, model),
          pointerTypeName(type, model),
        ]),
      ],
    ],
    ['./errors.js', ['ErrorCode']],
    ['./owned.js', ['Owned']],
  ]);
}

/** The declaration files. */
export function declarations(model: Model, header: string, context: EmitContext): readonly File[] {
  const exported = exportsOf(model);
  const files: File[] = [];
  const add = (path: string, statements: readonly Statement[], reference = false): void => {
    const importsFor = (text: string): Statement[] => {
      const used = new Set(text.match(/[A-Za-z_$][A-Za-z0-9_$]*/g));
      const others = [...exported].filter(([from]) => from !== `./${path}.js`);
      return others.flatMap(([from, names]) =>
        importTypes(
          names.filter((name) => used.has(name)),
          from,
        ),
      );
    };
    const top = reference ? `${header}\n/// <reference lib="esnext.disposable" />` : header;
    files.push({ path: `${path}.d.ts`, text: `${top}\n${moduleText(statements, importsFor)}` });
  };
  add('enums', enumStatements(model));
  add('constants', constantStatements(model));
  add('handles', handleStatements(model));
  add('structs', structStatements(model));
  add('callbacks', callbackStatements(model), true);
  add('raw', rawStatements(model));
  add('classes', classesStatements(model), true);
  add('errors', errorStatements(model));
  const hasFormats = formatEnums(model).length > 0;
  if (hasFormats) add('formats', formatStatements(model));
  const loaders = loaderNames.map((name) => `'${name}'`).join(' | ');
  const template = (name: string, view: object): string =>
    `${context.template(`typescript/${name}`)(view).replace(/\n+$/, '')}\n`;
  files.push({ path: 'owned.d.ts', text: template('owned.d.ts', { header }) });
  files.push({ path: 'loaders/capabilities.d.ts', text: template('capabilities.d.ts', { header, loaders }) });
  files.push({
    path: 'index.d.ts',
    text: template('index.d.ts', {
      header,
      loaders,
      hasFormats,
      hasErrno: model.errors.kind === 'negative_errno',
      hasCodes: model.errors.kind !== 'none',
    }),
  });
  return files;
}
