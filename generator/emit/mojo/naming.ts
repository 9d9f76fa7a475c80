/** Every name that the modules will hold, for the checks. */

import type { DeclaredType, Model } from '../../model/model.ts';
import type { EmittedName } from '../target.ts';
import { functionProblem } from './function_facts.ts';
import { writtenNames } from './functions.ts';
import {
  constantName,
  enumeratorName,
  functionName,
  memberName,
  moduleName,
  placement,
  resultTypeName,
  slotName,
  typeName,
} from './names.ts';

function* typeNames(type: DeclaredType, module: string, model: Model): Iterable<EmittedName> {
  const name = typeName(type, model);
  const { path } = type;
  if (type.kind === 'handle' && type.mojoType !== null) return;
  yield { scope: module, name, what: `type ${type.name}`, path };
  const scope = `${module} ${name}`;
  if (type.kind === 'enum') {
    for (const item of type.enumerators)
      yield { scope, name: enumeratorName(item, type), what: `enumerator ${item.name}`, path: item.path };
  }
  if (type.kind === 'struct' || type.kind === 'union') {
    for (const field of type.fields)
      yield { scope, name: slotName(field), what: `field ${field.name} of ${type.name}`, path: field.path };
  }
}

/** All names, each with the scope in which it must be unique: the document's modules together, and each struct and function. */
export function* emittedNames(model: Model): Iterable<EmittedName> {
  const module = 'module';
  for (const header of model.headers)
    yield { scope: 'package', name: moduleName(header, model), what: `header ${header.name}`, path: header.path };
  for (const constant of model.constants)
    yield {
      scope: module,
      name: constantName(constant, model),
      what: `constant ${constant.name}`,
      path: constant.path,
    };
  for (const type of model.types) yield* typeNames(type, module, model);
  for (const declaration of model.functions) {
    const place = placement(declaration, model);
    if (place === 'lifetime' || functionProblem(declaration, model) !== null) continue;
    const { path, handle } = declaration;
    const what = `function ${declaration.name}`;
    const isMember = place !== 'function' && handle !== null;
    if (isMember)
      yield { scope: `${module} ${typeName(handle, model)}`, name: memberName(declaration, model), what, path };
    else yield { scope: module, name: functionName(declaration, model), what, path };
    const written = writtenNames(declaration, model);
    for (const { name, parameter } of written.parameters) {
      yield { scope: what, name, what: `parameter ${parameter.name} of ${declaration.name}`, path: parameter.path };
    }
    if (written.outputs.length < 2) continue;
    yield { scope: module, name: resultTypeName(declaration, model), what: `result of ${declaration.name}`, path };
    for (const name of written.outputs)
      yield { scope: `${what} results`, name, what: `result ${name} of ${declaration.name}`, path };
  }
}
