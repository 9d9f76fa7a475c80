import { functionProblem } from '../../../generator/emit/mojo/function_facts.ts';
import { writtenNames } from '../../../generator/emit/mojo/functions.ts';
import { ownsDescriptor } from '../../../generator/emit/mojo/handle_facts.ts';
import { functionName, memberName, moduleName, placement, typeName } from '../../../generator/emit/mojo/names.ts';
import { callbackProblem, callbackSlotType, rawHandle, resolve } from '../../../generator/emit/mojo/types.ts';
import type {
  CallbackType,
  DeclaredType,
  FunctionDeclaration,
  HandleType,
  Model,
  Type,
} from '../../../generator/model/model.ts';

/** The module that holds a declaration. */
export function moduleOf(declaration: DeclaredType | FunctionDeclaration, model: Model): string {
  return moduleName(declaration.group.header, model);
}

/** Text of a type with the names of the document qualified by their modules. */
function qualified(text: string, model: Model): string {
  const places = new Map(model.types.map((type) => [typeName(type, model), moduleOf(type, model)]));
  return text.replace(/\b[A-Za-z_][A-Za-z0-9_]*\b/g, (word) => {
    const module = places.get(word);
    return module !== undefined ? `${module}.${word}` : word;
  });
}

function handleValue(handle: HandleType, model: Model): string {
  const name = `${moduleOf(handle, model)}.${typeName(handle, model)}`;
  const raw = rawHandle(handle);
  const zero = raw === 'RawPointer' ? `${supportModule(model)}.RawPointer()` : `${raw}(0)`;
  return ownsDescriptor(handle)
    ? `${name}(fd=${supportModule(model)}.OwnedFd(unsafe_from_raw=-1))`
    : `${name}(unsafe_from_raw=${zero})`;
}

/** The module that defines what all modules of a document share. */
function supportModule(model: Model): string {
  return moduleName(supportHeaders.get(model.abi) ?? model.headers[0] ?? raise(), model);
}

function raise(): never {
  throw new Error('a model without headers');
}

const supportHeaders = new Map<string, Model['headers'][number]>();

/** Tells where the support of a document is, as its modules show. */
export function noteSupport(model: Model, definesSupport: (module: string) => boolean): void {
  const header = model.headers.find((item) => definesSupport(moduleName(item, model)));
  if (header !== undefined) supportHeaders.set(model.abi, header);
}

/** A value that fits a parameter, as an expression; `before` gets the statements that it needs. */
function sample(text: string, type: Type, model: Model, before: string[]): string {
  const resolved = resolve(type);
  const span = /^Span\[(mut=True, )?(.*), _\]$/.exec(text);
  if (span !== null) {
    const name = `list_${before.length}`;
    before.push(`    var ${name} = List[${local(qualified(span[2] ?? '', model), model)}]()`);
    return name;
  }
  if (text.startsWith('Optional[')) return 'None';
  // As long as every list.
  if (text === 'StringSlice') return '""';
  if (text === 'RawPointer') return `${supportModule(model)}.RawPointer()`;
  if (text === 'OwnedFd') return `${supportModule(model)}.OwnedFd(unsafe_from_raw=-1)`;
  if (text.startsWith('Array[')) return `${qualified(text, model)}(uninitialized=True)`;
  if (text === 'Bool') return 'True';
  if (resolved.kind === 'callback') return `call_${model.abi}_${resolved.name}`;
  if (resolved.kind === 'handle') return handleValue(resolved, model);
  if (resolved.kind === 'struct' || resolved.kind === 'union')
    return `${moduleOf(resolved, model)}.${typeName(resolved, model)}()`;
  return `${qualified(text, model)}(1)`;
}

function local(text: string, model: Model): string {
  return text.replace(/\b(RawPointer|OwnedFd)\b/g, (word) => `${supportModule(model)}.${word}`);
}

function callbackDefinition(callback: CallbackType, model: Model): string {
  const slotType = (shape: CallbackType['returns']['shape'], isOne: boolean): string =>
    local(qualified(callbackSlotType(shape, isOne, model), model), model);
  const params = callback.params.map(
    (param, index) => `p${index}: ${slotType(param.shape, !param.nullable && param.array === null)}`,
  );
  const result = slotType(callback.returns.shape, !callback.returns.nullable);
  const body =
    result === 'None'
      ? 'pass'
      : `return ${result.endsWith('RawPointer') || resolve(callback.returns.shape.base).kind === 'struct' ? `${result}()` : `${result}(0)`}`;
  return `def call_${model.abi}_${callback.name}(${params.join(', ')}) abi("C") -> ${result}:\n    ${body}`;
}

function touch(declaration: FunctionDeclaration, index: number, model: Model): string {
  const place = placement(declaration, model);
  const module = moduleOf(declaration, model);
  const lines: string[] = [];
  const args = writtenNames(declaration, model).parameters.map(({ type, parameter }) => {
    const foreign = resolve(parameter.type);
    if (foreign.kind === 'handle' && foreign.mojoType !== null) return `${supportModule(model)}.RawPointer()`;
    if (parameter.direction === 'inout' && !type.startsWith('Span[')) {
      const name = `value_${lines.length}`;
      lines.push(`    var ${name} = ${sample(type, parameter.type, model, lines)}`);
      return name;
    }
    return sample(type, parameter.type, model, lines);
  });
  const handle = declaration.handle;
  const owner = handle === null ? '' : `${module}.${typeName(handle, model)}`;
  const callee =
    place === 'method' && handle !== null
      ? `${handleValue(handle, model)}.${memberName(declaration, model)}`
      : place === 'static'
        ? `${owner}.${memberName(declaration, model)}`
        : `${module}.${functionName(declaration, model)}`;
  return [`def touch_${model.abi}_${index}() raises:`, ...lines, `    _ = ${callee}(${args.join(', ')})`].join('\n');
}

/** A Mojo program that calls every wrapper, so that the compiler has to make code of each. It is not meant to be run. */
export function touchProgram(models: readonly Model[]): string {
  const modules = new Set(models.flatMap((model) => model.headers.map((header) => moduleName(header, model))));
  const callbacks = models.flatMap((model) =>
    model.types
      .filter((type): type is CallbackType => type.kind === 'callback' && callbackProblem(type) === null)
      .map((type) => callbackDefinition(type, model)),
  );
  const touched = models.flatMap((model) =>
    model.functions
      .filter((item) => placement(item, model) !== 'lifetime' && functionProblem(item, model) === null)
      .map((item) => ({ item, model })),
  );
  const functions = touched.map(({ item, model }, index) => touch(item, index, model));
  // The choice is made at run time, so that none of them can be left out.
  const calls = touched.flatMap(({ model }, index) => [
    `    if choice == ${index}:`,
    `        touch_${model.abi}_${index}()`,
  ]);
  const imports = [
    ...[...modules].map((module) => `import ${module}`),
    'from std.ffi import c_char, c_int, c_uint',
    'from std.sys import argv',
  ];
  return `${imports.join('\n')}\n\n\n${[...callbacks, ...functions].join('\n\n\n')}\n\n\ndef main() raises:\n    var choice = len(argv())\n${calls.join('\n')}\n`;
}
