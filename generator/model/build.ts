import { sha256 } from '../emit/sha256.ts';
import type { AbiDocument } from '../load/document.ts';
import { grouped } from './declarations.ts';
import { buildFunctions } from './functions.ts';
import type { Constant, DeclaredType, ErrorConvention, Group, Header, Model, NamedDoc } from './model.ts';
import { buildPages } from './pages.ts';
import { parameters, type Scope } from './slots.ts';
import { buildTypes } from './types.ts';
import { constantValue, isIntegerText } from './values.ts';

function buildHeaders(document: AbiDocument): Header[] {
  const headers: Header[] = [];
  for (const [index, entry] of document.headers.entries()) {
    const includes = (entry.includes ?? []).map((name) => {
      const included = headers.find((header) => header.name === name);
      if (included === undefined) throw new Error(`header ${name} is unknown or comes later`);
      return included;
    });
    headers.push({
      name: entry.name,
      file: entry.file,
      doc: entry.doc,
      includes,
      macros: entry.macros ?? false,
      mojoUpstream: entry.mojo_upstream ?? null,
      path: ['headers', index],
    });
  }
  return headers;
}

function buildGroups(document: AbiDocument, headers: readonly Header[]): Group[] {
  return document.groups.map((entry, index) => {
    const header = headers.find((candidate) => candidate.name === entry.header);
    if (header === undefined) throw new Error(`header ${entry.header} is unknown`);
    return { name: entry.name, title: entry.title ?? entry.name, doc: entry.doc, header, path: ['groups', index] };
  });
}

/** Integer constants, which array lengths, defaults and conditions may name. */
function integerConstants(document: AbiDocument): Map<string, bigint> {
  const integers = new Map<string, bigint>();
  for (const { name, value } of document.constants ?? []) {
    if (typeof value === 'boolean') integers.set(name, value ? 1n : 0n);
    else if (typeof value === 'number' ? Number.isInteger(value) : isIntegerText(value))
      integers.set(name, BigInt(value));
  }
  return integers;
}

function buildConstants(document: AbiDocument, groups: readonly Group[], scope: Scope): Constant[] {
  return (document.constants ?? []).map((entry, index) => {
    const type = scope.type(entry.type);
    return {
      ...grouped(entry, groups, ['constants', index]),
      type,
      value: constantValue(entry, type),
      unit: entry.unit ?? null,
    };
  });
}

function buildErrors(document: AbiDocument, types: readonly DeclaredType[]): ErrorConvention {
  const { errors } = document;
  if (errors === undefined) return { kind: 'none' };
  const text = errors.text ?? null;
  if (errors.convention === 'negative_errno')
    return { kind: 'negative_errno', text, codes: (errors.codes ?? []).map(({ name, doc }) => ({ name, doc })) };
  const type = types.find((candidate) => candidate.name === errors.type);
  if (type?.kind !== 'enum') throw new Error(`${errors.type} is not an enum`);
  const success = (errors.success ?? []).flatMap((name) => type.enumerators.find((item) => item.name === name) ?? []);
  const codes = type.enumerators.filter((item) => !success.includes(item)).map(({ name, doc }) => ({ name, doc }));
  return { kind: 'enum', text, type, success, codes };
}

function macroPrefix(document: AbiDocument): string {
  return document.prefixes?.macro ?? document.abi.toUpperCase();
}

/**
 * Builds the model of a document that has passed the checks.
 *
 * @param text The document as it was read; its hash, with line endings normalised, becomes part of the model.
 */
export async function build(document: AbiDocument, text: string): Promise<Model> {
  const headers = buildHeaders(document);
  const groups = buildGroups(document, headers);
  const { types, scope } = buildTypes(document, groups, integerConstants(document));
  const errors = buildErrors(document, types);
  const promises: NamedDoc[] = (document.promises ?? []).map(({ name, doc }) => ({ name, doc }));
  const [major = 0, minor = 0, patch = 0] = document.version.split('.').map(Number);
  return {
    abi: document.abi,
    version: { text: document.version, major, minor, patch },
    doc: document.doc,
    license: document.license ?? null,
    implementation: document.implementation ?? 'external',
    library: document.library ?? document.abi,
    prefixes: {
      function: document.prefixes?.function ?? [],
      type: document.prefixes?.type ?? [],
      constant: document.prefixes?.constant ?? [],
      macro: macroPrefix(document),
    },
    calling: {
      exportMacro: document.calling?.export_macro ?? null,
      callMacro: document.calling?.call_macro ?? null,
      callbackMacro: document.calling?.callback_macro ?? null,
      windows: document.calling?.windows ?? 'cdecl',
    },
    documentHash: await sha256(text.replace(/\r\n?/g, '\n')),
    headers,
    groups,
    errors,
    constants: buildConstants(document, groups, scope),
    types,
    functions: buildFunctions(document, groups, promises, scope, errors.kind === 'enum' ? errors.success : []),
    predicates: (document.predicates ?? []).map(({ name, doc, params }, index) => ({
      name,
      doc,
      params: parameters(params ?? [], scope, ['predicates', index, 'params']),
    })),
    promises,
    pages: buildPages(document, groups),
  };
}
