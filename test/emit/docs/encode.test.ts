import { describe, expect, it } from 'vitest';
import {
  markdownAnchors,
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownCodeBlock,
  markdownLine,
  markdownText,
} from '../../../generator/emit/shared/encode/markdown.ts';
import { printable } from '../../../generator/emit/shared/encode/unprintable.ts';
import { describeWith } from '../../support/component.ts';
import { hostileTexts, randomTexts } from './hostile_texts.ts';
import { render, seen } from './render.ts';

describe('text', () => {
  it.each([
    ['a *b* _c_ d_e', 'a \\*b\\* \\_c\\_ d_e'],
    ['# a # b C#', '\\# a \\# b C#'],
    ['1. a', '1\\. a'],
    ['1.2.3', '1.2.3'],
    ['- a', '\\- a'],
    ['[a](b)', '\\[a\\](b)'],
    ['a<b>&c;', 'a&lt;b&gt;&amp;c;'],
    ['`a|b`', '`a|b`'],
    ['`a``b`', '`a`<!-- -->`b`'],
    ['a ` b', 'a \\` b'],
    ['\u2028', '&lt;U+2028&gt;'],
  ])('%j is %j on one line', (text, expected) => {
    expect(markdownLine(text)).toBe(expected);
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['`a|b`', '<code>a&#124;b</code>'],
    ['`a`', '`a`'],
    ['a\n- b\n- c', 'a • b • c'],
  ])('%j is %j in a cell', (text, expected) => {
    expect(markdownCell(text)).toBe(expected);
  });

  it('keeps its paragraphs and lists', () => {
    expect(markdownText('One\ntwo.\n\n\nItems:\n- a\n  b\n- # c\n\nEnd.')).toBe(
      'One two.\n\nItems:\n\n- a b\n- \\# c\n\nEnd.',
    );
    expect(markdownText('- a\n- b')).toBe('- a\n- b');
  });

  it('has links where names are explained', () => {
    const link = (code: string): string | null => (code === 'a_b' ? 'x.md#a_b' : null);
    expect(markdownText('`a_b` and `c`', link)).toBe('[`a_b`](x.md#a_b) and `c`');
    expect(markdownCode('a_b', link)).toBe('[`a_b`](x.md#a_b)');
  });
});

describe('anchors', () => {
  it('are those of the headings, with numbers for repetitions', () => {
    expect(markdownAnchors(['Some Title!', 'a_b (struct)', 'Types', 'types'])).toEqual([
      'some-title',
      'a_b-struct',
      'types',
      'types-1',
    ]);
  });
});

/** A way in which text stands on a page: how it is written, what is seen of it, and which elements it may make. */
interface Place {
  readonly name: string;
  readonly write: (text: string) => string;
  readonly expect: (text: string) => string;
  readonly elements: RegExp;
}

const oneLine = (text: string): string =>
  printable(text)
    .replace(/[ \n]+/g, ' ')
    .trim();

/** The text without the backticks that are around code: all of them, but for the last of an odd number. */
function withoutCodeMarks(text: string): string {
  const parts = oneLine(text).split('`');
  return parts.length % 2 === 1 ? parts.join('') : `${parts.slice(0, -1).join('')}\`${parts.at(-1)}`;
}

/** Paragraphs and items are told apart by their elements, so neither blanks nor the marks of items and code are compared. */
const withoutMarks = (text: string): string => printable(text).replace(/[-`\s]/g, '');

const places: readonly Place[] = [
  {
    name: 'a heading',
    write: (text) => `### ${markdownLine(text)} end`,
    expect: (text) => `${withoutCodeMarks(text)} end`.trimStart(),
    elements: /^h3( code)*$/,
  },
  {
    name: 'an item',
    write: (text) => `- ${markdownLine(text)}\n- end`,
    expect: (text) => `${withoutCodeMarks(text)}\nend`,
    elements: /^ul li( code)* li$/,
  },
  {
    name: 'a paragraph of its own',
    write: (text) => `${markdownText(text)}\n\nend`,
    expect: (text) => `${withoutMarks(text)}end`,
    elements: /^(?:(?:p|ul|li|code) )*p$/,
  },
  {
    name: 'a cell',
    write: (text) => `| a | b |\n| --- | --- |\n| ${markdownCell(text)} | end |`,
    expect: (text) => `a b ${withoutCodeMarks(text.replace(/(^|\n)[ \t]*- /g, '$1• '))} end`,
    elements: /^table thead tr th th tbody tr td( code)* td$/,
  },
  {
    name: 'code',
    write: (text) => `start ${markdownCode(text)} end`,
    expect: (text) => `start ${oneLine(text)} end`,
    elements: /^p( code)?$/,
  },
  {
    name: 'code in a cell',
    write: (text) => `| a | b |\n| --- | --- |\n| ${markdownCellCode(text)} | end |`,
    expect: (text) => `a b ${oneLine(text)} end`,
    elements: /^table thead tr th th tbody tr td( code)? td$/,
  },
  {
    name: 'a block of code',
    write: (text) => `${markdownCodeBlock('c', text)}\n\nend`,
    expect: (text) => `${printable(text)}\nend`,
    elements: /^pre code p$/,
  },
];

const blanks = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The texts of which something else is seen than they say. */
async function misread(place: Place, texts: readonly string[], write: Place['write']): Promise<object[]> {
  const pages = await render(texts.map(write));
  return texts.flatMap((text, index) => {
    const { text: found, elements } = seen(pages[index] ?? '');
    const bare = place.name === 'a paragraph of its own' ? withoutMarks(found) : blanks(found);
    const isRight = bare === blanks(place.expect(text)) && place.elements.test(elements.join(' '));
    return isRight
      ? []
      : [{ text, written: write(text), found, wanted: place.expect(text), elements: elements.join(' ') }];
  });
}

describeWith(['bun'], 'hostile text, rendered', () => {
  const random = randomTexts(process.env['ABIWRIGHT_LONG'] === '1' ? 50_000 : 3_000);
  const texts = [...hostileTexts, ...random];

  it.each(places)('is seen as it is in $name', async (place) => {
    expect((await misread(place, texts, place.write)).slice(0, 5)).toEqual([]);
  });

  it.each(places)('would be misread in $name without the encoder', async (place) => {
    const raw = (text: string): string => {
      const mark = 'WRITTEN';
      return place.write(mark).replace(mark, () => text);
    };
    expect((await misread(place, texts, raw)).length).toBeGreaterThan(2);
  });
});
