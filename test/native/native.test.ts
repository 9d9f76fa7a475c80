import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, withBuildFolder } from '../../scripts/native/build_native.ts';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';

const source = fileURLToPath(new URL('../../native-impl/', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

const execute = promisify(execFile);
/** Building can take long on a machine that does other things as well. */
const limit = 600_000;

/** The builds in which the tests run: as it is shipped, and with each family of sanitizers. */
const builds = [
  { name: 'release', folder: buildFolder(root, 'release'), sanitize: '', target: 'all' },
  {
    name: 'address and undefined behaviour',
    folder: buildFolder(root, 'address'),
    sanitize: 'address,undefined',
    target: 'native_tests',
  },
  { name: 'threads', folder: `${root}build/native-test/thread`, sanitize: 'thread', target: 'native_tests' },
];

/** The tests of CTest: one for each program, and those that CMakeLists.txt adds by name. */
function testNames(): string[] {
  const programs = readdirSync(`${source}test`).flatMap((file) => /^(\w+_test)\.cpp$/.exec(file)?.[1] ?? []);
  const lists = readFileSync(`${source}test/CMakeLists.txt`, 'utf8');
  const named = [...lists.matchAll(/^add_test\(NAME (\w+) /gm)].flatMap((match) => match[1] ?? []);
  return [...programs, ...named].sort();
}

for (const { name, folder, sanitize, target } of builds) {
  describeWith(['cmake', 'cc'], `the native library: ${name}`, () => {
    const env = componentEnv('cmake', 'cc');
    const cmake = componentPath('cmake', 'cmake');
    const ctest = cmake.replace(/cmake$/, 'ctest');

    const run = async (program: string, args: readonly string[], cwd = source): Promise<string> => {
      const options = { cwd, env, encoding: 'utf8' as const, maxBuffer: 1 << 26, timeout: limit };
      const result = await execute(program, args, options).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`${program} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
      });
      return result.stdout;
    };

    beforeAll(async () => {
      await withBuildFolder(folder, async () => {
        await run(cmake, ['-S', source, '-B', folder, `-DINTEROP_SANITIZE=${sanitize}`]);
        await run(cmake, ['--build', folder, '--parallel', '2', '--target', target]);
      });
    }, limit);

    describe('CTest', () => {
      it.each(testNames())('%s', async (test) => {
        expect(await run(ctest, ['--output-on-failure', '-R', `^${test}$`], folder)).toContain(
          '100% tests passed, 0 tests failed out of 1',
        );
      });

      it('has no other tests', async () => {
        const listed = [...(await run(ctest, ['-N'], folder)).matchAll(/^ *Test +#\d+: (\w+)$/gm)].flatMap(
          (match) => match[1] ?? [],
        );
        expect(listed.sort()).toEqual(testNames());
      });
    });
  });
}
