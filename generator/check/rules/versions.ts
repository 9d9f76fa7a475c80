import type { AbiDocument, Deprecated } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import type { Rule } from '../rule.ts';
import { mustBeKnown } from './references.ts';

type Version = readonly [number, number, number];

function parse(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
}

function later(a: string, b: string): boolean {
  const left = parse(a);
  const right = parse(b);
  for (const index of [0, 1, 2] as const) if (left[index] !== right[index]) return left[index] > right[index];
  return false;
}

interface Versioned {
  readonly name: string;
  readonly since?: string;
  readonly deprecated?: Deprecated;
  readonly path: Path;
  /** What a replacement may be. */
  readonly peers: readonly { readonly name: string; readonly deprecated?: Deprecated }[];
}

function versioned(document: AbiDocument): Versioned[] {
  const result: Versioned[] = [];
  const add = (
    peers: readonly { readonly name: string; readonly since?: string; readonly deprecated?: Deprecated }[],
    path: Path,
  ): void => {
    for (const [index, entry] of peers.entries()) result.push({ ...entry, path: [...path, index], peers });
  };
  add(document.constants ?? [], ['constants']);
  add(document.types ?? [], ['types']);
  add(document.functions ?? [], ['functions']);
  for (const [index, type] of (document.types ?? []).entries()) {
    if (type.kind === 'enum') add(type.enumerators, ['types', index, 'enumerators']);
    if (type.kind === 'format_enum') add(type.formats, ['types', index, 'formats']);
    if (type.kind === 'struct' || type.kind === 'union') add(type.fields, ['types', index, 'fields']);
  }
  return result;
}

export const versions: Rule = {
  name: 'versions',
  doc: 'Nothing is newer than the document, and what is deprecated was there before.',
  check({ document, report }) {
    for (const { name, since, deprecated, path, peers } of versioned(document)) {
      if (since !== undefined && later(since, document.version))
        report('E_FUTURE_VERSION', { path: [...path, 'since'] }, { version: since, current: document.version });
      if (deprecated === undefined) continue;
      const at = [...path, 'deprecated'];
      if (later(deprecated.since, document.version))
        report(
          'E_FUTURE_VERSION',
          { path: [...at, 'since'] },
          { version: deprecated.since, current: document.version },
        );
      if (since !== undefined && later(since, deprecated.since))
        report('E_DEPRECATED_BEFORE', { path: [...at, 'since'] }, { name, since, deprecated: deprecated.since });
      if (deprecated.replacement === undefined) continue;
      if (
        !mustBeKnown(
          report,
          'replacement',
          deprecated.replacement,
          peers.map((peer) => peer.name),
          [...at, 'replacement'],
        )
      )
        continue;
      const replacement = peers.find((peer) => peer.name === deprecated.replacement);
      if (replacement?.deprecated !== undefined)
        report('E_DEPRECATED_REPLACEMENT', { path: [...at, 'replacement'] }, { name, replacement: replacement.name });
    }
  },
};

export const fieldOrder: Rule = {
  name: 'field-order',
  doc: 'New fields of a size-versioned struct come at its end.',
  check({ document, report }) {
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'struct' || !type.fields.some((field) => field.role === 'struct_size')) continue;
      let newest = type.since ?? '0.0';
      for (const [position, field] of type.fields.entries()) {
        const since = field.since ?? type.since ?? '0.0';
        if (later(newest, since))
          report(
            'E_FIELD_ORDER',
            { path: ['types', index, 'fields', position] },
            { name: field.name, struct: type.name },
          );
        else newest = since;
      }
    }
  },
};
