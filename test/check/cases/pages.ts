import type { RuleCase } from '../case.ts';

export const pageCases: readonly RuleCase[] = [
  {
    rule: 'pages',
    code: 'E_UNKNOWN_NAME',
    pointer: '/pages/0/sections/0/group',
    at: '"cor"',
    bad: (d) => {
      d.pages[0].sections[0].group = 'cor';
    },
    good: (d) => {
      d.pages[0].sections[0].group = 'extra';
    },
  },
  {
    rule: 'pages',
    code: 'E_TABLE_ROW',
    pointer: '/pages/0/sections/0/table/rows/0',
    at: '[\n                "Why?"',
    bad: (d) => {
      d.pages[0].sections[0].table.rows[0].push('So.');
    },
    good: (d) => {
      d.pages[0].sections[0].table.rows.push(['How?', 'Well.']);
    },
  },
];
