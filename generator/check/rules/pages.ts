import type { Rule } from '../rule.ts';
import { mustBeKnown } from './references.ts';

export const pages: Rule = {
  name: 'pages',
  doc: 'A section of a page names a group that there is, and every row of its table has as many cells as the table has columns.',
  check({ document, report }) {
    const groups = document.groups.map((group) => group.name);
    for (const [index, page] of (document.pages ?? []).entries()) {
      for (const [position, { group, table }] of page.sections.entries()) {
        const path = ['pages', index, 'sections', position];
        if (group !== undefined) mustBeKnown(report, 'group', group, groups, [...path, 'group']);
        for (const [number, row] of (table?.rows ?? []).entries()) {
          const columns = table?.columns.length ?? 0;
          if (row.length !== columns)
            report('E_TABLE_ROW', { path: [...path, 'table', 'rows', number] }, { cells: row.length, columns });
        }
      }
    }
  },
};
