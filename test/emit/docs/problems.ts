import type { File } from '../../../generator/emit/target.ts';
import { cellsOf, headingsOf, linksOf, tablesOf } from './pages.ts';

/** The anchors of a page as GitHub makes them, which is written down here on its own: lower case, punctuation gone, hyphens for spaces, numbers for repetitions. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const heading of headingsOf(text)) {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let number = 1; anchors.has(anchor); number += 1) anchor = `${slug}-${number}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** What is wrong with the links of pages. */
export function brokenLinks(files: readonly File[]): string[] {
  const anchors = new Map(files.map(({ path, text }) => [path, anchorsOf(text)]));
  return files.flatMap(({ path, text }) =>
    linksOf(text).flatMap((link) => {
      const [page = '', anchor] = link.split('#');
      const known = anchors.get(page === '' ? path : page);
      const isRight = known !== undefined && (anchor === undefined || known.has(anchor));
      return isRight ? [] : [`${path}: ${link}`];
    }),
  );
}

/** What is wrong with the tables of pages. */
export function brokenTables(files: readonly File[]): string[] {
  return files.flatMap(({ path, text }) =>
    tablesOf(text).flatMap((rows) => {
      const [head = '', rule = ''] = rows;
      const count = cellsOf(head).length;
      const uneven = rows.filter((row) => cellsOf(row).length !== count);
      const isRuled = cellsOf(rule).every((cell) => cell === '---') && rows.length > 2;
      return [...uneven, ...(isRuled ? [] : [head])].map((row) => `${path}: ${row}`);
    }),
  );
}

/** Lines of pages that no reader should see: blanks at an end, empty lines in a row, what a template or an encoder left behind. */
export function untidyLines(files: readonly File[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...text
      .split('\n')
      .flatMap((line, index) =>
        /\s$|\bundefined\b|\[object |\{\{/.test(line) ? [`${path}:${index + 1}: ${line}`] : [],
      ),
    ...(text.includes('\n\n\n') ? [`${path}: empty lines in a row`] : []),
    ...(text.endsWith('\n') && !text.endsWith('\n\n') ? [] : [`${path}: its end`]),
  ]);
}
