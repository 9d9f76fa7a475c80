import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDocument } from '../../documents/documents.ts';
import { librarySources } from '../../support/build.ts';
import { describeWith } from '../../support/component.ts';
import { documentPath, repository } from '../../support/model.ts';
import { runProgram } from '../../support/run_program.ts';
import { type Check, failuresIn, makeSuite, runSuite, writeSuite } from './suite.ts';

const adapters = `${repository}test/emit/conformance/adapters/`;

/** Functions that the suite of `keyvalue` cannot call rightly without an adapter, because a key must be there first. */
const unprepared =
  /^kv_(?:set_sized|get|read|peek|edit|remove|set_many|get_text|find_text|join|iterator_position|unwatch): /;

describeWith(['cc'], 'the conformance suite of a document that is not the flagship', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(dirname(folder), { recursive: true, force: true });
  });

  const suiteOf = async (name: string, parts: readonly string[] = [], change: readonly string[] = []) => {
    const folder = await writeSuite(documentPath(name));
    folders.push(folder);
    const library = join(folder, `lib${name}.so`);
    const options = [...testDocument(name).libraryOptions, '-I', join(folder, '../include'), ...change];
    await runProgram('cc', [
      '-shared',
      '-fPIC',
      '-O1',
      ...options,
      ...librarySources(name),
      '-o',
      library,
      '-lm',
      '-lpthread',
    ]);
    return { program: await makeSuite(folder, parts), library };
  };

  it('geometry: passes whole, without any hand-written part', async () => {
    const { program, library } = await suiteOf('geometry');
    const checks = await runSuite(program, library);
    expect(failuresIn(checks)).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(200);
  });

  it('keyvalue: a library without its optional function, and calls that need an adapter', async () => {
    const { program, library } = await suiteOf('keyvalue');
    const checks = await runSuite(program, library);
    expect(failuresIn(checks).filter((failure) => !unprepared.test(failure))).toEqual([]);
    const optional = checks.find(({ name }) => name === 'kv_encrypt: is exported');
    expect(optional).toMatchObject({ outcome: 'not tested', text: 'the library lacks it, which it may' });
  });

  describeWith(['cc'], 'mixer, with an adapter', () => {
    let checks: readonly Check[] = [];
    let program = '';
    let library = '';
    beforeAll(async () => {
      ({ program, library } = await suiteOf('mixer', [`${adapters}mixer.c`]));
      checks = await runSuite(program, library);
    });

    it('passes', () => {
      expect(failuresIn(checks)).toEqual([]);
      expect(checks.filter(({ name, outcome }) => / requires /.test(name) && outcome === 'passed').length).toBe(29);
    });

    it('names what nobody has written, and what cannot be broken by itself', () => {
      const reasons = new Map(checks.map(({ name, text }) => [name, text]));
      expect(reasons.get('mixer_open: promises outputs_untouched_on_failure')).toBe(
        'nobody has written promise_outputs_untouched_on_failure',
      );
      expect(reasons.get('mixer_clamp: requires step >= 1 or lowest == -9223372036854775808')).toBe(
        'it cannot be broken while all that is checked before it holds',
      );
    });

    it('knows its groups, names and options', () => {
      const output = (...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
      expect(output('--help')).toContain('--group NAME');
      const listed = output('--list').trim().split('\n');
      expect(listed).toEqual(checks.map(({ name }) => name));
      expect(output('--list', '--group', 'engine').trim().split('\n').length).toBeLessThan(listed.length);
      const report = JSON.parse(output(library, '--json', '--only', 'is exported')) as { ok: boolean; failed: number };
      expect(report).toMatchObject({ abi: 'mixer', ok: true, failed: 0 });
      const status = (...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
      expect(status('--group', 'nothing', library)).toMatchObject({
        status: 2,
        stderr: 'conformance: nothing: there is no such group; see --help\n',
      });
      expect(status('./no-such-library.so').status).toBe(2);
      expect(status('./no-such-library.so').stderr).toContain('the library cannot be loaded');
      expect(status().status).toBe(2);
      expect(status(library, '--only', 'mixer_open', '--strict').status).toBe(1);
    });

    it('finds a function that is missing', async () => {
      const broken = await suiteOf('mixer', [`${adapters}mixer.c`], ['-Dmixer_clamp=mixer_clamped']);
      expect(failuresIn(await runSuite(broken.program, broken.library))).toEqual([
        'mixer_clamp: is exported: the library does not export it',
      ]);
    });
  });
});

for (const [component, compiler] of [
  ['cc', 'cc'],
  ['clang', 'clang'],
] as const) {
  describeWith([component], `conformance suites, compiled with ${compiler}`, () => {
    it.each(['counter', 'mixer', 'keyvalue'])('%s has no warning', async (name) => {
      const folder = await writeSuite(documentPath(name));
      try {
        await makeSuite(folder, [], compiler);
      } finally {
        rmSync(dirname(folder), { recursive: true, force: true });
      }
    });
  });
}
