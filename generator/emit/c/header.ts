/** One header: what stands in it, and around it. */

import type { EnumType, Header, Model, StructType, Type, UnionType } from '../../model/model.ts';
import { callingMacros } from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import type { EmitContext, File } from '../target.ts';
import { blockComment, entry, paragraphs, setApart } from './comment.ts';
import { conditional, conditionOf } from './conditions.ts';
import {
  aggregateView,
  aheadText,
  aliasText,
  callbackText,
  constantText,
  functionText,
  handleNote,
  handleText,
} from './declarations.ts';
import { enumView } from './enums.ts';
import { layoutView } from './layout.ts';
import type { HeaderPlan, Item } from './plan.ts';

/** The include guard of a header. */
export function includeGuard(header: Header): string {
  return header.file.replaceAll('.', '_').toUpperCase();
}

/** The macros that tell the version of the document and its hash, with their values. */
export function versionMacros(model: Model): readonly { readonly name: string; readonly value: string }[] {
  const { macro } = model.prefixes;
  const { major, minor, patch, text } = model.version;
  return [
    { name: `${macro}_VERSION_MAJOR`, value: String(major) },
    { name: `${macro}_VERSION_MINOR`, value: String(minor) },
    { name: `${macro}_VERSION_PATCH`, value: String(patch) },
    { name: `${macro}_VERSION_STRING`, value: stringLiteral(text) },
    { name: `${macro}_DOCUMENT_HASH`, value: stringLiteral(model.documentHash) },
  ];
}

function itemText(item: Item, model: Model, context: EmitContext): string {
  switch (item.kind) {
    case 'constant':
      return conditional(conditionOf(item.constant), constantText(item.constant));
    case 'function':
      return conditional(conditionOf(item.declaration), functionText(item.declaration, model));
    case 'ahead':
      return conditional(conditionOf(item.type), aheadText(item.type));
    case 'note':
      return handleNote(item.type, model);
    case 'type':
      return conditional(conditionOf(item.type), typeText(item, model, context));
  }
}

function typeText(item: Extract<Item, { kind: 'type' }>, model: Model, context: EmitContext): string {
  const { type } = item;
  switch (type.kind) {
    case 'enum':
      return context.template('c/enum')(enumView(type)).trimEnd();
    case 'struct':
    case 'union':
      return context
        .template('c/aggregate')(aggregateView(type, item.isDeclaredAhead, model))
        .trimEnd();
    case 'handle':
      return handleText(type, model);
    case 'alias':
      return aliasText(type);
    case 'callback':
      return callbackText(type, model);
  }
}

/** Words by which a standard header shows itself to be needed. */
const standardHeaders: readonly (readonly [string, RegExp])[] = [
  ['stdbool.h', /\b(?:bool|true|false)\b/],
  ['stddef.h', /\b(?:size_t|NULL|offsetof)\b/],
  ['stdint.h', /\b(?:u?int(?:8|16|32|64|ptr)_t|U?INT(?:32|64)_C|UINTPTR_MAX)\b/],
];

/** Code alone: without comments and string literals. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"/g, ' ');
}

function callingViews(code: string, model: Model): object[] {
  const { exportMacro, callMacro, callbackMacro } = callingMacros(model);
  const { macro } = model.prefixes;
  const isStdcall = model.calling.windows === 'stdcall';
  const views: object[] = [];
  const add = (name: string | null, text: string, isExport: boolean): void => {
    if (
      name === null ||
      !new RegExp(`\\b${name}\\b`).test(code) ||
      views.some((view) => 'name' in view && view.name === name)
    )
      return;
    const comment = blockComment([entry(text, 0)]);
    const common = {
      name,
      comment,
      isExport,
      shared: `${macro}_SHARED_LIBRARY`,
      implementation: `${macro}_IMPLEMENTATION`,
    };
    views.push({
      ...common,
      condition: !isExport && isStdcall ? 'defined(_WIN32) && !defined(_WIN64)' : '',
      value: '__stdcall',
    });
  };
  add(exportMacro, 'Stands before each function. Define it to mark exported functions in a way of your own.', true);
  add(callMacro, 'Calling convention of the functions.', false);
  add(callbackMacro, 'Calling convention of callbacks.', false);
  return views;
}

function fileComment(header: Header, model: Model): string {
  const about = header.macros ? setApart(paragraphs(model.doc)) : [];
  const origin = `${model.abi} ${model.version.text}. Written by abiwright from the document of the ABI: edit that, not this file.`;
  return blockComment([
    entry(`@file ${header.file}`, 0),
    ...setApart(paragraphs(header.doc)),
    ...about,
    { ...entry(origin, 0), apart: true },
  ]);
}

/** The types whose layout a header asserts: those of the document that stand in it or in what it includes. */
export type Visible = readonly (EnumType | StructType | UnionType)[];

function isLaidOut(type: Type): type is EnumType | StructType | UnionType {
  return type.kind === 'enum' || type.kind === 'struct' || type.kind === 'union';
}

/** The types with a layout of their own that stand in a plan. */
export function laidOutTypes(plan: HeaderPlan): Visible {
  return plan.sections.flatMap((section) =>
    section.items.flatMap((item) => (item.kind === 'type' && isLaidOut(item.type) ? [item.type] : [])),
  );
}

/** The file of one header. `visible` are the types that it can see, those of included headers among them. */
export function headerFile(plan: HeaderPlan, visible: Visible, model: Model, context: EmitContext): File {
  const { header } = plan;
  const sections = plan.sections
    .filter((section) => section.items.length > 0)
    .map(({ group, items }) => ({
      comment: blockComment([entry(group.title, 0), ...setApart(paragraphs(group.doc))], '', '/*'),
      items: items.map((item) => itemText(item, model, context)),
    }));
  const layout =
    header.macros && visible.length > 0
      ? context
          .template('c/layout')(layoutView(header, visible, model))
          .trimEnd()
      : '';
  const code = codeOf([...sections.flatMap((section) => section.items), layout].join('\n'));
  const text = context.template('c/header')({
    license: model.license === null ? '' : `/* SPDX-License-Identifier: ${model.license} */`,
    comment: fileComment(header, model),
    guard: includeGuard(header),
    standardIncludes: standardHeaders.filter(([, words]) => words.test(code)).map(([name]) => name),
    includes: plan.includes.map((included) => included.file),
    versionComment: blockComment([
      entry('Version of this interface, and the SHA-256 of the document that describes it.', 0),
    ]),
    versions: header.macros ? versionMacros(model) : [],
    callingMacros: callingViews(code, model),
    sections,
    layout,
  });
  return { path: header.file, text: `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n` };
}
