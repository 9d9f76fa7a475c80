import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Model } from '../../generator/model/model.ts';
import { describeWith } from '../support/component.ts';
import { runProgram } from '../support/run_program.ts';
import {
  compileBeside,
  compileProgram,
  flagshipLibrary,
  linkOptions,
  programs,
  runFlagship,
} from './support/flagship.ts';
import { modelNamed } from './support/modules.ts';

// The compiler takes seconds on a machine of its own, and minutes on a crowded one; the library may have to be built first.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 1_200_000 });

/** Functions whose handle has ended even if they fail. */
const ends = (model: Model) =>
  model.functions.filter(({ name, role }) => role === 'destructor' || name === 'AsyncRT_Interop_close_descriptor');

describeWith(['mojo', 'cc', 'cmake'], 'the flagship from Mojo, with the real runtime', () => {
  let folder = '';
  let library = '';
  let probe: string[] = [];
  let model: Model;
  const built: string[] = [];

  const build = async (name: string, options: readonly string[]): Promise<string> => {
    const program = await compileProgram(`${programs}/${name}.mojo`, folder, [...options, ...linkOptions(library)]);
    built.push(program);
    return program;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
    library = await flagshipLibrary();
    model = await modelNamed('interop_fd');
    probe = linkOptions(await compileBeside(library, 'probe', folder, [`${programs}/runtime_probe.c`]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['interop_fd', 'interop_memory', 'interop_semaphores', 'runtime'])('test_%s.mojo', async (name) => {
    const program = await build(`test_${name}`, probe);
    const { stdout } = await runFlagship(program);
    expect(stdout).toMatch(/ tests run: \d+ passed , 0 failed , 0 skipped/);
  });

  it('calls every function of the document in these tests', async () => {
    const called = new Set<string>();
    for (const program of built) {
      const { stdout } = await runProgram('nm', ['-D', '--undefined-only', program]);
      for (const line of stdout.split('\n')) called.add(line.trim().split(' ').at(-1) ?? '');
    }
    expect(model.functions.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([]);
  });

  it('leaks nothing, whichever call fails', async () => {
    const ending = new Set(ends(model));
    const names = model.functions.filter(({ returns }) => returns.isStatus);
    const lines = names.map((item) => `${ending.has(item) ? 'ENDS' : 'STARTS'}(${item.name})\n`);
    writeFileSync(join(folder, 'failing_calls.inc'), lines.join(''));
    const failing = await compileBeside(library, 'failing', folder, [`${programs}/failing_calls.c`]);
    const wrap = names.flatMap(({ name }) => ['-Xlinker', `--wrap=${name}`]);
    const program = await build('test_failing_calls', [...wrap, ...linkOptions(failing)]);
    const { stdout } = await runFlagship(program);
    expect(stdout).toMatch(/ tests run: 1 passed , 0 failed , 0 skipped/);
  });

  it('ends without a crash, in whatever order things end', async () => {
    const program = await build('exit_orders', probe);
    const orders = process.env['ABIWRIGHT_LONG'] === '1' ? 128 : 64;
    for (let order = 0; order < orders; order += 1) await runFlagship(program, [String(order)]);
  });

  it.each(readdirSync(`${programs}/refused`))('refuses to compile %s', async (file) => {
    const source = `${programs}/refused/${file}`;
    const expected = /^# error: (.*)$/m.exec(readFileSync(source, 'utf8'))?.[1] ?? 'there is no expected error';
    const compiled = compileProgram(source, folder, ['--emit', 'object']);
    await expect(compiled).rejects.toThrow(expected);
  });
});
