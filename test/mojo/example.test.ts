import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildPrograms } from '../acceptance/programs.ts';
import { withXServer } from '../acceptance/x_server.ts';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import { compileProgram, flagshipLibrary, linkOptions, runFlagship } from './support/flagship.ts';

// The compiler takes seconds on a machine of its own, and minutes on a crowded one; library and window may have to be built first.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 1_200_000 });

const example = join(repository, 'examples/mojo-realtime');
const frames = 300;

describeWith(['mojo', 'cc', 'cmake'], 'the example in Mojo, without a screen', () => {
  let folder = '';
  let program = '';
  let check = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'abiwright-mojo-'));
    const library = await flagshipLibrary();
    program = await compileProgram(`${example}/realtime.mojo`, folder, linkOptions(library));
    check = join(folder, 'frames_check');
    const source = fileURLToPath(new URL('acceptance/frames_check.c', import.meta.url));
    const warnings = ['-Wall', '-Wextra', '-Werror', '-O2'];
    const link = [library, `-Wl,-rpath,${dirname(library)}`];
    await runProgram('cc', [...warnings, '-I', `${repository}generated/include`, source, '-o', check, ...link]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`paints ${frames} frames as the same formula in C does, to the bit`, async () => {
    const socket = join(folder, 'socket');
    const producing = runFlagship(program, [socket]);
    const { stdout } = await runFlagship(check, [socket, '640', '400', String(frames)]);
    expect(stdout).toBe(`ok: ${frames} frames of 640 x 400, every pixel compared\n`);
    await producing;
  });

  it('is less than 80 lines of code', () => {
    const lines = readFileSync(`${example}/realtime.mojo`, 'utf8').split('\n');
    expect(lines.filter((line) => line.trim() !== '').length).toBeLessThan(80);
  });
});

describeWith(['mojo', 'cc', 'cmake', 'vulkan', 'gl'], 'the commands of the README that lead to the picture', () => {
  beforeAll(buildPrograms);

  it('build the example and show it in a window', async () => {
    const readme = readFileSync(`${repository}README.md`, 'utf8');
    const section = /^## From Mojo\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
    const commands = (/```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '').trim().split('\n');
    expect(commands).toHaveLength(5);
    // The first two install and build, which the tests have done in their own way.
    const [install, build, compile, produce, present] = commands as [string, string, string, string, string];
    expect(install).toMatch(/^pip install mojo==1\.2\.0 max-core==26\.7\.0$/);
    expect(build).toMatch(/^npm ci && npm start -- --backend vulkan$/);
    const path = `${dirname(componentPath('mojo', 'mojo'))}:${process.env['PATH'] ?? ''}`;
    const env = { ...componentEnv('mojo', 'vulkan'), PATH: path };
    await runProgram('sh', ['-c', compile], { cwd: repository, env });
    await withXServer(async (display) => {
      rmSync(join(repository, 'build/realtime.socket'), { force: true });
      // The window would stay open for ever; here it shows some frames and ends.
      const script = `${produce}\n${present} 24\nstatus=$?\nwait\nexit $status\n`;
      const { stdout } = await runProgram('sh', ['-c', script], { cwd: repository, env: { ...env, DISPLAY: display } });
      expect(stdout).toContain('presented 24 frames');
    });
  });
});
