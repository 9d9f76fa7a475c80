import type { AbiDocument } from '../load/document.ts';
import type { Group } from './model.ts';
import type { Page } from './page.ts';

/** The pages in prose. */
export function buildPages(document: AbiDocument, groups: readonly Group[]): Page[] {
  return (document.pages ?? []).map(({ name, title, doc, sections }, index) => ({
    name,
    title,
    doc,
    sections: sections.map((section) => ({
      title: section.title,
      doc: section.doc,
      group: groups.find((group) => group.name === section.group) ?? null,
      table: section.table ?? null,
      example: section.example ?? null,
    })),
    path: ['pages', index],
  }));
}
