import { expect, it } from 'vitest';
import { compileAndRun } from '../../../scripts/components/compile_probe.ts';
import { runProgram } from '../../../scripts/components/run_program.ts';
import { components } from '../../../scripts/components/table.ts';
import { describeWith } from '../../support/component.ts';

it('lists the components of the public contract', () => {
  expect(components.map(({ name }) => name).join(' ')).toBe(
    'cc cmake clang m32 strace koffi bun deno vulkan swiftshader gl mojo cuda-headers gpu packagers',
  );
});

it('reports a program that does not exist', async () => {
  expect(await runProgram('no-such-program', [])).toMatchObject({
    ok: false,
    problem: 'no-such-program is not on the PATH',
  });
});

it('reports the exit status and the error line of a program', async () => {
  const script = 'console.error("first\\nfatal error: no luck\\nlast"); process.exit(3)';
  expect(await runProgram(process.execPath, ['-e', script])).toMatchObject({
    ok: false,
    problem: 'fatal error: no luck',
  });
});

it('ends a program that hangs', async () => {
  const result = await runProgram(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeout: 200 });
  expect(result).toMatchObject({ ok: false, problem: expect.stringContaining('SIGTERM') });
});

describeWith(['cc'], 'a probe that compiles', () => {
  it('says what the compiler says', async () => {
    const result = await compileAndRun({ source: 'hello.c', options: ['-include', 'no_such_header.h'] });
    expect(result.ok).toBe(false);
    expect(result.problem).toContain('no_such_header.h');
  });

  it('finds no driver in a library that is none', async () => {
    const result = await compileAndRun({ source: 'vulkan_driver.c', libraries: ['-ldl'], args: ['libm.so.6'] });
    expect(result).toMatchObject({ ok: false, problem: 'error: the library is not a Vulkan driver' });
  });
});
