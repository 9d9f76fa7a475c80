/** `classes.d.ts`: the classes, and the functions that belong to no class. */

import type { FunctionDeclaration, HandleType, Model, Parameter } from '../../../model/model.ts';
import { typesOfKind } from '../../../model/queries.ts';
import { waitsForCallbacks } from '../../shared/notifications.ts';
import { asyncInputs, completionParameter, completionValues } from '../async.ts';
import {
  freeFunctions,
  functionWithRole,
  isClosable,
  isProperty,
  memberInputs,
  memberResults,
  membersOf,
} from '../classes.ts';
import { declarationTags } from '../constants.ts';
import {
  classTypeName,
  functionName,
  handleTypeName,
  isStatic,
  memberName,
  parameterName,
  typeName,
} from '../names.ts';
import { callbackOf, inputsOf } from '../slots.ts';
import { resultsType, slotType, typedInputs } from '../types.ts';
import { inputDoc, parameters, resultTags, threadTags, throwTags } from './functions.ts';
import type { Statement } from './statements.ts';
import { docs, paramTags } from './writer.ts';

interface Member {
  readonly name: string;
  readonly doc: ReturnType<typeof docs>;
  readonly parameters: { name: string; type: string; hasQuestionToken?: boolean }[];
  readonly returnType: string;
}

function completionType(declared: FunctionDeclaration, model: Model): string {
  const parameter = completionParameter(declared);
  const type = parameter === null ? null : callbackOf(parameter.type);
  const values = type === null ? [] : completionValues(type, model);
  const text = (value: Parameter): string =>
    `${slotType(value, 'out', 'raw', model)}${value.nullable ? ' | null' : ''}`;
  const [first] = values;
  if (first === undefined) return 'void';
  return values.length === 1
    ? text(first)
    : `{ ${values.map((value) => `readonly ${parameterName(value)}: ${text(value)}`).join('; ')} }`;
}

function member(declared: FunctionDeclaration, name: string, inputs: readonly Parameter[], model: Model): Member {
  const typed = typedInputs(inputs, 'class', model);
  const results = memberResults(declared);
  const isAsync = declared.role === 'async' && completionParameter(declared) !== null;
  const tags = [
    ...paramTags(typed.map(({ parameter }) => inputDoc(parameter))),
    ...(isAsync ? [] : resultTags(results, declared)),
    ...throwTags(declared),
    ...threadTags(declared, model),
    ...declarationTags(declared),
  ];
  const list: Member['parameters'] = parameters(typed);
  const taken = list.some((parameter) => parameter.name === 'options');
  if (isAsync) list.push({ name: taken ? 'options_' : 'options', type: 'AsyncOptions', hasQuestionToken: true });
  return {
    name,
    doc: docs(declared.doc, tags),
    parameters: list,
    returnType: isAsync ? `Promise<${completionType(declared, model)}>` : resultsType(results, 'class', model),
  };
}

function inputsFor(declared: FunctionDeclaration, model: Model): Parameter[] {
  return declared.role === 'async' && completionParameter(declared) !== null
    ? asyncInputs(declared, model)
    : memberInputs(declared, model);
}

/** What is said of `close` where ending the handle may wait for callbacks. */
function closingNote(handle: HandleType, model: Model): string {
  const end = functionWithRole(handle, 'destructor', model);
  if (end === null || !waitsForCallbacks(end, model)) return '';
  return ' Callbacks that the library waits for are run meanwhile; with koffi and Deno, which cannot do that, another thread ends the handle then, after this call.';
}

function classStatements(handle: HandleType, model: Model): Statement[] {
  const name = typeName(handle, model);
  const members = membersOf(handle, model);
  const own = members
    .filter((declared) => !isStatic(declared) && !isProperty(declared, model))
    .map((declared) => member(declared, memberName(declared, model), inputsFor(declared, model), model));
  const statics = members
    .filter(isStatic)
    .map((declared) => member(declared, memberName(declared, model), inputsFor(declared, model), model));
  const properties = members
    .filter((declared) => !isStatic(declared) && isProperty(declared, model))
    .map((declared) => ({
      name: memberName(declared, model),
      isReadonly: true,
      type: resultsType(memberResults(declared), 'class', model),
      docs: docs(declared.doc, [...throwTags(declared), ...declarationTags(declared)]),
    }));
  const method = ({
    name: key,
    doc,
    parameters: list,
    returnType,
  }: Member): { name: string; docs: Member['doc']; parameters: Member['parameters']; returnType: string } => ({
    name: key,
    docs: doc,
    parameters: list,
    returnType,
  });
  const life = isClosable(handle)
    ? [
        {
          name: 'close',
          docs: docs(
            `Ends the handle and what depends on it, also where an error is thrown. Does nothing the second time.${closingNote(handle, model)}`,
          ),
          returnType: 'void',
        },
        { name: '[Symbol.dispose]', docs: docs('Does what `close` does.'), returnType: 'void' },
      ]
    : [];
  const clone =
    handle.lifetime === 'counted' && functionWithRole(handle, 'retain', model) !== null
      ? [
          {
            name: 'clone',
            docs: docs('Another object of the same handle, which keeps it alive on its own.'),
            returnType: name,
          },
        ]
      : [];
  return [
    {
      kind: 'interface',
      isExported: true,
      name,
      docs: docs(handle.doc, declarationTags(handle)),
      extends: isClosable(handle) ? ['Disposable'] : [],
      properties: [
        {
          name: 'closed',
          isReadonly: true,
          type: 'boolean',
          docs: docs('True once the handle has been ended, or given away.'),
        },
        {
          name: 'handle',
          isReadonly: true,
          type: handleTypeName(handle, model),
          docs: docs('The raw handle. Throws once the object is closed.'),
        },
        ...properties,
      ],
      methods: [...life, ...clone, ...own.map(method)],
    },
    {
      kind: 'interface',
      isExported: true,
      name: classTypeName(handle, model),
      docs: docs(`The class ${name}.`),
      properties: [
        { name: 'prototype', isReadonly: true, type: name },
        { name: 'name', isReadonly: true, type: 'string' },
      ],
      methods: [
        {
          name: '[Symbol.hasInstance]',
          parameters: [{ name: 'value', type: 'unknown' }],
          returnType: `value is ${name}`,
        },
        {
          name: 'fromHandle',
          docs: docs(
            isClosable(handle)
              ? 'The object of a raw handle. With `owned` it ends the handle; else somebody else does.'
              : 'The object of a raw handle.',
          ),
          parameters: [
            { name: 'handle', type: handleTypeName(handle, model) },
            ...(isClosable(handle)
              ? [{ name: 'options', type: '{ readonly owned?: boolean }', hasQuestionToken: true }]
              : []),
          ],
          returnType: name,
        },
        ...statics.map(method),
      ],
    },
  ];
}

export function classesStatements(model: Model): Statement[] {
  const handles = typesOfKind(model.types, 'handle');
  return [
    {
      kind: 'interface',
      isExported: true,
      name: 'AsyncOptions',
      docs: docs('Options of a method that returns a promise.'),
      properties: [
        {
          name: 'signal',
          isReadonly: true,
          hasQuestionToken: true,
          type: 'CancelSignal | undefined',
          docs: docs('Cancels the operation; an AbortSignal is one. The promise is then rejected with its reason.'),
        },
      ],
    },
    {
      kind: 'interface',
      isExported: true,
      name: 'CancelSignal',
      docs: docs('What an AbortSignal has.'),
      properties: [
        { name: 'aborted', isReadonly: true, type: 'boolean' },
        { name: 'reason', isReadonly: true, type: 'unknown' },
      ],
      methods: [
        {
          name: 'addEventListener',
          parameters: [
            { name: 'type', type: "'abort'" },
            { name: 'listener', type: '() => void' },
            { name: 'options', type: '{ once?: boolean }', hasQuestionToken: true },
          ],
          returnType: 'void',
        },
        {
          name: 'removeEventListener',
          parameters: [
            { name: 'type', type: "'abort'" },
            { name: 'listener', type: '() => void' },
          ],
          returnType: 'void',
        },
      ],
    },
    ...handles.flatMap((handle) => classStatements(handle, model)),
    {
      kind: 'interface',
      isExported: true,
      name: 'Classes',
      docs: docs('The classes of an open library, and its functions that belong to no class.'),
      properties: handles.map((handle) => ({
        name: typeName(handle, model),
        isReadonly: true,
        type: classTypeName(handle, model),
        docs: docs(handle.doc),
      })),
      methods: freeFunctions(model).map((declared) => {
        const {
          name,
          doc,
          parameters: list,
          returnType,
        } = member(declared, functionName(declared, model), inputsOf(declared, model), model);
        return { name, docs: doc, parameters: list, returnType };
      }),
    },
  ];
}
