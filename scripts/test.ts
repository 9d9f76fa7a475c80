// `npm test`: installs what the tests need where it may, runs the parts one after another, and says what did not run and why.
import { existsSync } from 'node:fs';
import { probeComponents, reportLines } from './components/report.ts';
import { requiredComponents } from './components/required.ts';
import { inspectSystem } from './components/system.ts';
import { components } from './components/table.ts';
import { partOf, parts } from './test/parts.ts';
import { prepareComponents } from './test/prepare.ts';
import { type Results, skippedLines, summaryLine, sumResults } from './test/results.ts';
import { runVitest } from './test/run_vitest.ts';
import { timed } from './test/seconds.ts';
import { componentsNeededBy, listTestFiles } from './test/test_files.ts';

/** npm runs scripts in the root of the repository. */
const root = process.cwd();
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Run {
  readonly name: string;
  readonly files: readonly string[];
  /** Arguments for vitest. */
  readonly args: readonly string[];
}

/** The vitest runs: one per part, or a single one if arguments choose tests. */
function plan(args: readonly string[]): Run[] {
  const files = listTestFiles(root);
  if (args.length > 0) {
    const chosen = files.filter((file) => args.some((arg) => !arg.startsWith('-') && file.includes(arg)));
    return [{ name: 'chosen tests', files: chosen.length === 0 ? files : chosen, args }];
  }
  const runs = parts.map(({ name }) => {
    const own = files.filter((file) => partOf(file)?.name === name);
    return { name, files: own, args: own };
  });
  return runs.filter((run) => run.files.length > 0);
}

async function runTests(args: readonly string[]): Promise<number> {
  const runs = plan(args);
  if (runs.length === 0) {
    process.stderr.write('abiwright: there is no test file here\n');
    return 1;
  }
  const needed = componentsNeededBy(
    root,
    runs.flatMap(({ files }) => files),
  );
  say(`plan: ${runs.map(({ name, files }) => `${name} (${files.length} files)`).join(', ')}`);
  say(`components: ${needed.map(({ name }) => name).join(', ') || 'none'}`);
  const times: string[] = [];
  const prepared = await timed(() => prepareComponents(needed, say));
  times.push(`install ${prepared.seconds}`);

  const env = { ABIWRIGHT_COMPONENTS: JSON.stringify(prepared.result) };
  const all: Results[] = [];
  for (const { name, args: vitestArgs } of runs) {
    say(`\n${name}`);
    const { result, seconds } = await timed(() => runVitest(root, vitestArgs, env));
    all.push(result);
    times.push(`${name} ${seconds}`);
  }

  const results = sumResults(all);
  if (results.skipped.length > 0) {
    say('\nnot run:');
    for (const line of skippedLines(results.skipped)) say(line);
    for (const report of Object.values(prepared.result)) {
      if (!report.found) say(`  to get it: ${report.command}`);
    }
  }
  say(`\ntime: ${times.join(', ')}`);
  say(summaryLine(results));
  return results.failed > 0 ? 1 : 0;
}

async function main(args: readonly string[]): Promise<number> {
  try {
    requiredComponents(process.env['ABIWRIGHT_REQUIRE']);
  } catch (error) {
    process.stderr.write(`abiwright: ABIWRIGHT_REQUIRE: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  if (args.includes('--components')) {
    for (const line of reportLines(await probeComponents(components, await inspectSystem()))) say(line);
    return 0;
  }
  if (!existsSync(`${root}/node_modules/vitest/vitest.mjs`)) {
    process.stderr.write('abiwright: the development dependencies are not installed: run `npm ci` first\n');
    return 2;
  }
  if (args.includes('--long')) process.env['ABIWRIGHT_LONG'] = '1';
  return await runTests(args.filter((arg) => arg !== '--long'));
}

process.exitCode = await main(process.argv.slice(2));
