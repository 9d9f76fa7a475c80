/** The pages, the headings on each, and where each name of the document is explained. */

import type { DeclaredType, Group, Model, Page } from '../../model/model.ts';
import { type Link, markdownAnchors } from '../shared/encode/markdown.ts';

/** The page that everything starts from. */
export const indexPage = 'README.md';

/** Headings of the index page. */
export const indexHeadings = {
  groups: 'Groups',
  pages: 'Pages',
  languages: 'Languages',
  errors: 'Errors',
  promises: 'Promises',
  conditions: 'Conditions on state',
  runtimes: 'JavaScript runtimes',
} as const;

/** File name of a group's page. */
export function pageOf(group: Group): string {
  return `${group.name}.md`;
}

/** File name of a page in prose. */
export function proseFile(page: Page): string {
  return `${page.name}.md`;
}

/** What kind of type it is, as its heading says it. */
export function kindOf(type: DeclaredType): string {
  return type.kind === 'enum' && type.isFormat ? 'pixel formats' : type.kind;
}

/** One heading of a page, and the names that are explained below it. */
interface Heading {
  readonly text: string;
  readonly names: readonly string[];
}

function headingsOf(group: Group, model: Model): Heading[] {
  const constants = model.constants.filter((item) => item.group === group).map(({ name }) => name);
  const functions = model.functions.filter((item) => item.group === group);
  const types = model.types.filter((item) => item.group === group);
  return [
    { text: group.title, names: [] },
    ...(constants.length === 0 ? [] : [{ text: 'Constants', names: constants }]),
    ...(functions.length === 0 ? [] : [{ text: 'Functions', names: [] }]),
    ...functions.map(({ name }) => ({ text: name, names: [name] })),
    ...(types.length === 0 ? [] : [{ text: 'Types', names: [] }]),
    ...types.map((type) => ({
      text: `${type.name} (${kindOf(type)})`,
      names: [type.name, ...(type.kind === 'enum' ? type.enumerators.map(({ name }) => name) : [])],
    })),
  ];
}

/** Where each name of the document is explained: a page with an anchor. */
export function placesOf(model: Model): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (name: string, place: string): void => {
    if (!places.has(name)) places.set(name, place);
  };
  for (const group of model.groups) {
    const headings = headingsOf(group, model);
    const anchors = markdownAnchors(headings.map(({ text }) => text));
    for (const [index, { names }] of headings.entries())
      for (const name of names) add(name, `${pageOf(group)}#${anchors[index]}`);
  }
  if (model.errors.kind !== 'none') {
    for (const { name } of model.errors.codes) {
      add(name, `${indexPage}#errors`);
      add(`-${name}`, `${indexPage}#errors`);
    }
  }
  for (const { name } of model.promises) add(name, `${indexPage}#promises`);
  for (const { name } of model.predicates) add(name, `${indexPage}#conditions-on-state`);
  return places;
}

/** Links from a page to the places of names; names of `own`, which is explained where the link would stand, are not linked. */
export function linksFrom(page: string, places: ReadonlyMap<string, string>): (own: string) => Link {
  return (own) => (code) => {
    const place = code === own ? undefined : places.get(code.replace(/\(\)$/, ''));
    if (place === undefined) return null;
    return place.startsWith(`${page}#`) ? place.slice(page.length) : place;
  };
}
