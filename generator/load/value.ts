import type { Node } from 'jsonc-parser';
import type { Location, Reporter } from '../diagnostics/reporter.ts';
import { remedyForNumber } from './numbers.ts';
import type { Path, Positions } from './positions.ts';

/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What every object inherits. As a key, such a name could reach or hide the inherited member in any code that reads
 * the document; no key of the document language is among them.
 */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * The plain value of a parsed document. Reports what a plain value would hide: keys given twice (the first one stays), keys that
 * every object inherits (left out), numbers that would be rounded, and halves of surrogate pairs.
 */
export function toValue(root: Node, source: Source): Json {
  return convert(root, [], source);
}

/** The text that the nodes refer to, and where to report what is wrong with it. */
export interface Source {
  readonly text: string;
  readonly positions: Positions;
  readonly reporter: Reporter;
}

function convert(node: Node, path: Path, source: Source): Json {
  switch (node.type) {
    case 'object':
      return convertObject(node, path, source);
    case 'array':
      return (node.children ?? []).map((item, index) => convert(item, [...path, index], source));
    case 'number': {
      const literal = source.text.slice(node.offset, node.offset + node.length);
      const help = remedyForNumber(literal);
      if (help !== null) source.reporter.report('E_NUMBER', path, { text: literal, help });
      return node.value;
    }
    case 'string':
      checkText(node, { path }, source.reporter);
      return node.value;
    default:
      return node.value ?? null;
  }
}

function convertObject(node: Node, path: Path, source: Source): Json {
  const { positions, reporter } = source;
  const object: Record<string, Json> = {};
  const first = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? [];
    if (keyNode === undefined || valueNode === undefined) continue;
    const key: string = keyNode.value;
    const memberPath = [...path, key];
    // Of a duplicate there are two places with one path: point at this one by its offset.
    const place = { path: memberPath, offset: keyNode.offset, length: keyNode.length };
    const earlier = first.get(key);
    checkText(keyNode, place, reporter);
    if (earlier !== undefined) {
      const { line, column } = positions.span(earlier.offset, earlier.length);
      reporter.report('E_DUPLICATE_KEY', place, { key, line, column });
    } else if (INHERITED.has(key)) reporter.report('E_FORBIDDEN_KEY', place, { key });
    else object[key] = convert(valueNode, memberPath, source);
    if (earlier === undefined) first.set(key, keyNode);
  }
  return object;
}

function checkText(node: Node, at: Location, reporter: Reporter): void {
  const lone = LONE_SURROGATE.exec(node.value);
  if (lone !== null) reporter.report('E_LONE_SURROGATE', at, { unit: `\\u${lone[0].charCodeAt(0).toString(16)}` });
}
