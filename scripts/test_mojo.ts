// `npm run test:mojo`: the tests that need Mojo, with the newest version; `-- --all` with each version that the shim serves.
import { mojoComponent, mojoVersions } from './components/mojo.ts';
import { partOf } from './test/parts.ts';
import { prepareComponents } from './test/prepare.ts';
import { type Results, skippedLines, summaryLine, sumResults } from './test/results.ts';
import { runVitest } from './test/run_vitest.ts';
import { timed } from './test/seconds.ts';
import { componentsNeededBy, listTestFiles } from './test/test_files.ts';

const root = process.cwd();
const say = (line: string) => process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('-'));

/** The test files of the part, or those whose path contains one of the words. Which names a version refuses is noted for the newest only. */
function filesFor(isNewest: boolean): string[] {
  return listTestFiles(root)
    .filter((file) => partOf(file)?.name === 'Mojo' && (isNewest || !file.endsWith('reserved_words.test.ts')))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
}

const all: Results[] = [];
const times: string[] = [];
for (const [index, version] of (args.includes('--all') ? mojoVersions : mojoVersions.slice(0, 1)).entries()) {
  const files = filesFor(index === 0);
  const needed = componentsNeededBy(root, files).map((item) => (item.name === 'mojo' ? mojoComponent(version) : item));
  say(`\nMojo ${version.compiler}`);
  const reports = await prepareComponents(needed, say);
  const env = { ABIWRIGHT_COMPONENTS: JSON.stringify(reports) };
  const { result, seconds } = await timed(() => runVitest(root, files, env));
  all.push(result);
  times.push(`${version.compiler} ${seconds}`);
}
const results = sumResults(all);
for (const line of skippedLines(results.skipped)) say(line);
say(`\ntime: ${times.join(', ')}`);
say(summaryLine(results));
process.exitCode = results.failed > 0 ? 1 : 0;
