/** Modules: which declarations each holds, what support it defines, what it imports. */

import { compareText } from '../../compare_text.ts';
import type { DeclaredType, Header, Model } from '../../model/model.ts';
import { typesOfKind } from '../../model/queries.ts';
import { commentText } from '../shared/encode/mojo.ts';
import type { EmitContext } from '../target.ts';
import { structLines, unionLines } from './aggregates.ts';
import { breakLines } from './break_lines.ts';
import { aliasLines, callbackLines, constantLines } from './declarations.ts';
import { docstring } from './docstring.ts';
import { enumLines } from './enums.ts';
import { functionProblem } from './function_facts.ts';
import { functionLines, functionResultLines } from './functions.ts';
import { handleLines } from './handles.ts';
import { constantName, functionName, moduleName, placement, resultTypeName, typeName } from './names.ts';
import { type Support, supportOf } from './support.ts';
import { aggregateByValue, callbackProblem, resolve } from './types.ts';

/** The text of a module without its imports, and the names that it defines for other modules. */
interface Draft {
  readonly header: Header;
  readonly blocks: readonly (readonly string[])[];
  readonly names: readonly string[];
}

const standard: readonly (readonly [string, readonly string[]])[] = [
  ['std.collections', ['OptionalReg']],
  ['std.ffi', ['ErrNo', 'OwnedDLHandle', 'c_char', 'c_int', 'c_uint', 'external_call']],
  ['std.memory', ['ArcPointer']],
  ['std.sys', ['CompilationTarget', 'size_of']],
];

/** The identifiers of code, without those in docstrings, comments and literals. */
function identifiers(lines: readonly string[]): Set<string> {
  const text = /"""(?:\\[\s\S]|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g;
  const code = lines.join('\n').replace(text, '');
  return new Set(code.match(/\b[A-Za-z_][A-Za-z0-9_]*\b/g) ?? []);
}

/** Structs and unions that cross by value in some call. */
function travellers(model: Model): Set<DeclaredType> {
  const found = new Set<DeclaredType>();
  for (const declaration of model.functions) {
    if (functionProblem(declaration, model) !== null) continue;
    for (const shape of [
      ...declaration.params.filter((param) => param.array === null).map((param) => param.shape),
      declaration.returns.shape,
    ]) {
      const aggregate = aggregateByValue(shape);
      if (aggregate !== null) found.add(aggregate);
    }
  }
  return found;
}

function typeLines(type: DeclaredType, travels: boolean, model: Model): string[] {
  switch (type.kind) {
    case 'enum':
      return enumLines(type, model);
    case 'struct':
      return structLines(type, travels, model);
    case 'union':
      return unionLines(type, travels, model);
    case 'alias': {
      const resolved = resolve(type);
      const problem = resolved.kind === 'callback' ? callbackProblem(resolved) : null;
      return problem === null ? aliasLines(type, model) : [`# ${typeName(type, model)} is left out: ${problem}.`];
    }
    case 'callback':
      return callbackLines(type, model);
    case 'handle': {
      const own = handleLines(type, model);
      const members = model.functions.filter(
        (item) => item.handle === type && isMember(item, model) && functionProblem(item, model) === null,
      );
      return [...own, ...members.flatMap((item) => ['', ...functionLines(item, model)])];
    }
  }
}

function isMember(declaration: Model['functions'][number], model: Model): boolean {
  const place = placement(declaration, model);
  return place === 'method' || place === 'static';
}

function leftOut(declaration: Model['functions'][number], model: Model): string[] {
  const problem = functionProblem(declaration, model);
  return problem === null ? [] : [`# ${declaration.name} is left out: ${commentText(problem)}.`];
}

function draft(header: Header, model: Model): Draft {
  const constants = model.constants.filter((item) => item.group.header === header);
  const types = model.types.filter((item) => item.group.header === header);
  const own = model.functions.filter((item) => item.group.header === header && placement(item, model) !== 'lifetime');
  const written = own.filter((item) => functionProblem(item, model) === null);
  const free = written.filter((item) => !isMember(item, model));
  const carried = travellers(model);
  const results = written.map((item) => functionResultLines(item, model));
  const blocks = [
    constants.flatMap((item) => constantLines(item, model)),
    ...types.map((type) => typeLines(type, carried.has(type), model)),
    ...results,
    ...free.map((item) => functionLines(item, model)),
    own.flatMap((item) => leftOut(item, model)),
  ].filter((lines) => lines.length > 0);
  const kept = types.filter((type) => type.kind === 'handle' && type.mojoType === null);
  const names = [
    ...constants.map((item) => constantName(item, model)),
    ...types.filter((type) => type.kind !== 'handle' || type.mojoType === null).map((type) => typeName(type, model)),
    ...kept.map((type) => `_${typeName(type, model)}Owner`),
    ...[...carried].filter((type) => types.includes(type)).map((type) => `_${typeName(type, model)}ByValue`),
    ...written.map((item) => resultTypeName(item, model)),
    ...free.map((item) => functionName(item, model)),
  ];
  return { header, blocks, names };
}

/** The support that a text uses, and the support which that uses in turn. */
function usedSupport(lines: readonly string[], all: readonly Support[]): Set<string> {
  const used = new Set<string>();
  let text = lines;
  for (;;) {
    const known = identifiers(text);
    const found = all.filter((item) => known.has(item.name) && !used.has(item.name));
    if (found.length === 0) return used;
    for (const item of found) used.add(item.name);
    text = found.flatMap((item) => item.lines);
  }
}

function importLines(
  used: ReadonlySet<string>,
  foreign: ReadonlyMap<string, readonly string[]>,
  own: ReadonlyMap<string, readonly string[]>,
): string[] {
  const sources = [...own, ...foreign, ...standard];
  return sources.flatMap(([module, names]) => {
    const wanted = [...new Set(names)].filter((name) => used.has(name)).sort(compareText);
    return wanted.length === 0 ? [] : importOf(module, wanted);
  });
}

function importOf(module: string, names: readonly string[]): string[] {
  const line = `from ${module} import ${names.join(', ')}`;
  return line.length <= 80 ? [line] : [`from ${module} import (`, ...names.map((name) => `    ${name},`), ')'];
}

function foreignTypes(model: Model): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const handle of typesOfKind(model.types, 'handle')) {
    if (handle.mojoType !== null)
      types.set(handle.mojoType.module, [...(types.get(handle.mojoType.module) ?? []), handle.mojoType.name]);
  }
  return types;
}

function moduleDoc(header: Header, model: Model): string[] {
  const link = `The functions of this module forward to the C library \`${model.library}\`, which must be linked into the program.`;
  return docstring(0, header.doc, [link]);
}

/** The module of a header. */
export interface Module {
  readonly header: Header;
  readonly name: string;
  readonly text: string;
}

/** The modules of a document. */
export function modules(model: Model, context: EmitContext): Module[] {
  const support = supportOf(model, context);
  const foreign = foreignTypes(model);
  const defined = new Map<string, string[]>();
  const license = model.license === null ? [] : [`# SPDX-License-Identifier: ${commentText(model.license)}`];
  return model.headers.map((header) => {
    const { blocks, names } = draft(header, model);
    const used = usedSupport(blocks.flat(), support);
    const known = new Set([...defined.values()].flat());
    const added = support.filter((item) => used.has(item.name) && !known.has(item.name));
    const publicBlocks = added.filter((item) => item.isPublic).map((item) => item.lines);
    const privateBlocks = added.filter((item) => !item.isPublic).map((item) => item.lines);
    const all = [...publicBlocks, ...blocks, ...privateBlocks];
    const imports = importLines(identifiers(all.flat()), foreign, defined);
    const name = moduleName(header, model);
    const lines = [
      `# Generated by abiwright from ${model.abi} ${model.version.text}. Do not edit.`,
      ...license,
      ...moduleDoc(header, model),
      ...(imports.length === 0 ? [] : ['', ...imports]),
      ...all.flatMap((block) => ['', '', ...breakLines(block)]),
    ];
    defined.set(name, [...names, ...added.map((item) => item.name)]);
    return { header, name, text: `${lines.join('\n')}\n` };
  });
}
