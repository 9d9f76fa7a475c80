import { componentPath } from '../../support/component.ts';
import { runProgram } from '../../support/run_program.ts';

const script = `
  const options = { tables: true, strikethrough: true, tasklists: true, latexMath: true, wikiLinks: true };
  const pages = JSON.parse(await Bun.stdin.text());
  console.log(JSON.stringify(pages.map((page) => Bun.markdown.html(page, options))));`;

/** The HTML of Markdown texts, as Bun's renderer makes it: GitHub's dialect, with mathematics and wiki links. */
export async function render(pages: readonly string[]): Promise<string[]> {
  const bun = componentPath('bun', 'bun');
  const { stdout } = await runProgram(bun, ['-e', script], { input: JSON.stringify(pages) });
  return JSON.parse(stdout) as string[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, number: string | undefined, name: string | undefined) =>
    number === undefined ? (entities[name ?? ''] ?? entity) : String.fromCodePoint(Number(number)),
  );
}

/** What is to be seen of HTML: its text, and the names of its elements in order. Comments are not seen. */
export function seen(html: string): { readonly text: string; readonly elements: string[] } {
  const visible = html.replace(/<!--.*?-->/gs, '');
  const elements = [...visible.matchAll(/<([a-z][a-z0-9-]*)/g)].map((match) => match[1] ?? '');
  const text = decode(visible.replace(/<\/t[hd]>/g, ' ').replace(/<[^>]*>/g, '')).replace(/\n+$/, '');
  return { text, elements };
}
