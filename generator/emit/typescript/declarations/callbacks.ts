/** `callbacks.d.ts`: the types of functions that C calls, and of function pointers of C. */

import type { CallbackType, Model } from '../../../model/model.ts';
import { typesOfKind } from '../../../model/queries.ts';
import { keepsWaiting } from '../../shared/notifications.ts';
import { handlerInputs } from '../callbacks.ts';
import { declarationTags } from '../constants.ts';
import { parameterName, pointerTypeName, typeName } from '../names.ts';
import { type Result, resultsOf } from '../slots.ts';
import { rawInputs, rawResultsType, slotType, valueType } from '../types.ts';
import type { Statement } from './statements.ts';
import { docs, paramTags } from './writer.ts';

const scopes: Readonly<Record<CallbackType['scope'], string>> = {
  call: 'It is called during the call that it is given to, and not later.',
  once: 'It is called once, or not at all if that is cancelled.',
  notified: 'It is called until it is deregistered.',
  forever: 'It is called for as long as the library is loaded.',
};

const waiting = ' It runs on the thread that gave it, and the thread of the library waits for its return.';

function handlerResult({ parameter, returns }: Result, model: Model): string {
  if (parameter !== null) {
    const value = slotType(parameter, 'in', 'raw', model);
    return parameter.nullable ? `${value} | null` : value;
  }
  if (returns === null) return 'void';
  const value = valueType(returns.type, 'in', 'raw', model);
  return returns.nullable ? `${value} | null` : value;
}

function handlerReturn(type: CallbackType, model: Model): string {
  const results = resultsOf(type);
  const [first] = results;
  if (first === undefined) return 'void';
  if (results.length === 1) return handlerResult(first, model);
  return `{ ${results.map((result) => `readonly ${result.key}: ${handlerResult(result, model)}`).join('; ')} }`;
}

function handlerParameters(type: CallbackType, model: Model): string {
  return handlerInputs(type)
    .map((parameter) => {
      const value = slotType(parameter, 'out', 'raw', model);
      return `${parameterName(parameter)}: ${parameter.nullable ? `${value} | null` : value}`;
    })
    .join(', ');
}

export function callbackStatements(model: Model): Statement[] {
  const types = typesOfKind(model.types, 'callback');
  const statements: Statement[] = [
    {
      kind: 'class',
      isExported: true,
      name: 'CallbackRegistration',
      typeParameters: [{ name: 'in out F' }],
      implements: ['Disposable'],
      docs: docs('A function that C may call until `close` is called.'),
      ctors: [{ isPrivate: true }],
      properties: [
        { name: 'fn', type: 'F', isReadonly: true, docs: docs('The function.') },
        { name: 'closed', type: 'boolean', isReadonly: true, docs: docs('True once it has ended.') },
      ],
      methods: [
        { name: 'close', returnType: 'void', docs: docs('Ends the registration. C must not call it any more.') },
        { name: '[Symbol.dispose]', returnType: 'void' },
      ],
    },
  ];
  for (const type of types) {
    const name = typeName(type, model);
    const tags = [
      ...paramTags(handlerInputs(type).map((parameter) => ({ name: parameterName(parameter), doc: parameter.doc }))),
      ...declarationTags(type),
    ];
    statements.push({
      kind: 'type',
      isExported: true,
      name,
      docs: docs(`${type.doc} ${scopes[type.scope]}${keepsWaiting(type) ? waiting : ''}`, tags),
      type: `(${handlerParameters(type, model)}) => ${handlerReturn(type, model)}`,
    });
    statements.push({
      kind: 'interface',
      isExported: true,
      name: pointerTypeName(type, model),
      docs: docs(`A function pointer of C: ${type.doc}`),
      callSignatures: [
        {
          parameters: rawInputs(type, model).map(({ parameter, type: text, optional }) => ({
            name: parameterName(parameter),
            type: text,
            hasQuestionToken: optional,
          })),
          returnType: rawResultsType(type, model),
        },
      ],
      properties: [{ name: 'address', type: 'bigint', isReadonly: true, docs: docs('Its address.') }],
    });
  }
  statements.push({
    kind: 'interface',
    isExported: true,
    name: 'Callbacks',
    docs: docs('Registers functions beyond one call, by callback type.'),
    methods: types.map((type) => ({
      name: typeName(type, model),
      docs: docs(type.doc),
      parameters: [{ name: 'fn', type: typeName(type, model) }],
      returnType: `CallbackRegistration<${typeName(type, model)}>`,
    })),
  });
  return statements;
}
