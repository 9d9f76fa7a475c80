/** Every name that the output writes, with the scope in which it must be unique. */

import type { DeclaredType, FunctionDeclaration, Model } from '../../model/model.ts';
import type { EmittedName, Naming } from '../target.ts';
import { handlerInputs } from './callbacks.ts';
import { freeFunctions, membersOf } from './classes.ts';
import { isHiddenField } from './fields.ts';
import {
  classTypeName,
  constantName,
  enumeratorKey,
  factsName,
  fieldName,
  functionName,
  handleTypeName,
  initTypeName,
  isStatic,
  memberName,
  parameterName,
  pointerTypeName,
  requestTypeName,
  typeName,
} from './names.ts';
import { exported, keywords } from './reserved.ts';
import { hasChain, inputsOf, resultsOf } from './slots.ts';

function* typeNames(type: DeclaredType, model: Model): Iterable<EmittedName> {
  const { path } = type;
  const name = typeName(type, model);
  const what = `type ${type.name}`;
  yield { scope: 'module', name, what, path };
  switch (type.kind) {
    case 'enum':
      if (type.isFormat) yield { scope: 'module', name: factsName(type, model), what: `facts of ${type.name}`, path };
      for (const enumerator of type.enumerators) {
        yield {
          scope: `enum ${name}`,
          name: enumeratorKey(enumerator, type),
          what: `enumerator ${enumerator.name}`,
          path: enumerator.path,
        };
      }
      break;
    case 'struct':
    case 'union':
      yield { scope: 'module', name: initTypeName(type, model), what: `${what}, as it goes in`, path };
      if (hasChain(type, model) || (type.kind === 'struct' && type.versioning === 'chain')) {
        yield { scope: 'module', name: requestTypeName(type, model), what: `${what}, as a request`, path };
      }
      for (const field of type.fields) {
        if (!isHiddenField(field))
          yield {
            scope: `${type.kind} ${name}`,
            name: fieldName(field),
            what: `field ${field.name} of ${type.name}`,
            path: field.path,
          };
      }
      break;
    case 'handle':
      yield { scope: 'module', name: handleTypeName(type, model), what: `${what}, raw`, path };
      yield { scope: 'module', name: classTypeName(type, model), what: `${what}, as a class`, path };
      for (const declared of membersOf(type, model)) {
        const scope = isStatic(declared) ? `class ${name}, static` : `class ${name}`;
        yield { scope, name: memberName(declared, model), what: `function ${declared.name}`, path: declared.path };
      }
      break;
    case 'callback':
      yield { scope: 'module', name: pointerTypeName(type, model), what: `${what}, as a function pointer`, path };
      for (const parameter of handlerInputs(type)) {
        yield {
          scope: `callback ${name}`,
          name: parameterName(parameter),
          what: `parameter ${parameter.name} of ${type.name}`,
          path: parameter.path,
        };
      }
      break;
    case 'alias':
      break;
  }
}

function* callableNames(declared: FunctionDeclaration, model: Model): Iterable<EmittedName> {
  for (const parameter of inputsOf(declared, model)) {
    yield {
      scope: `function ${declared.name}`,
      name: parameterName(parameter),
      what: `parameter ${parameter.name} of ${declared.name}`,
      path: parameter.path,
    };
  }
  for (const { key, parameter } of resultsOf(declared)) {
    const what = parameter === null ? `result of ${declared.name}` : `parameter ${parameter.name} of ${declared.name}`;
    yield { scope: `result of ${declared.name}`, name: key, what, path: parameter?.path ?? declared.path };
  }
}

function* names(model: Model): Iterable<EmittedName> {
  for (const name of exported) yield { scope: 'module', name, what: 'a name that the output itself uses', path: [] };
  for (const type of model.types) yield* typeNames(type, model);
  for (const constant of model.constants)
    yield {
      scope: 'module',
      name: constantName(constant, model),
      what: `constant ${constant.name}`,
      path: constant.path,
    };
  for (const declared of model.functions) yield* callableNames(declared, model);
  for (const type of model.types)
    if (type.kind === 'handle')
      yield { scope: 'library', name: typeName(type, model), what: `type ${type.name}`, path: type.path };
  for (const declared of freeFunctions(model))
    yield {
      scope: 'library',
      name: functionName(declared, model),
      what: `function ${declared.name}`,
      path: declared.path,
    };
}

export const naming: Naming = { names, reserved: new Set([...keywords, '__proto__']) };
