import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { withBuildFolder } from '../../scripts/native/build_native.ts';
import { componentEnv, componentPath, describeWith } from '../support/component.ts';

// Nothing here runs on a GPU: the driver is a double over the memory of the host (test/native/cuda_double/README.md).

const source = fileURLToPath(new URL('../../native-impl/', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

const execute = promisify(execFile);
/** Building can take long on a machine that does other things as well. */
const limit = 600_000;

const builds = [
  { name: 'release', sanitize: '' },
  { name: 'address and undefined behaviour', sanitize: 'address,undefined' },
];

/** Tests of the public functions that run once more on this backend. */
const shared = ['api_threads_test', 'api_wait_test'];

/** The tests of CTest that concern the backend. */
function testNames(): string[] {
  const programs = readdirSync(`${source}test/cuda`).flatMap((file) => /^(\w+_test)\.cpp$/.exec(file)?.[1] ?? []);
  return [...programs, ...shared.map((name) => `cuda_${name}`)].sort();
}

for (const { name, sanitize } of builds) {
  describeWith(['cmake', 'cc', 'cuda-headers'], `the CUDA backend on a double of the driver: ${name}`, () => {
    const env = componentEnv('cmake', 'cc');
    const folder = `${root}build/cuda-test/${sanitize === '' ? 'release' : 'address'}`;

    const run = async (program: string, args: readonly string[], cwd = source): Promise<string> => {
      const options = { cwd, env, encoding: 'utf8' as const, maxBuffer: 1 << 26, timeout: limit };
      const result = await execute(program, args, options).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`${program} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
      });
      return result.stdout;
    };
    const cmake = () => componentPath('cmake', 'cmake');
    const ctest = (args: readonly string[]) => run(cmake().replace(/cmake$/, 'ctest'), args, folder);

    beforeAll(async () => {
      const include = componentPath('cuda-headers', 'include');
      const options = [
        `-DINTEROP_SANITIZE=${sanitize}`,
        `-DINTEROP_CUDA_INCLUDE=${include}`,
        '-DINTEROP_CUDA_TESTS=ON',
      ];
      await withBuildFolder(folder, async () => {
        await run(cmake(), ['-S', source, '-B', folder, ...options]);
        await run(cmake(), ['--build', folder, '--parallel', '2', '--target', 'cuda_tests']);
      });
    }, limit);

    describe('CTest', () => {
      it.each(testNames())('%s', async (test) => {
        expect(await ctest(['--output-on-failure', '-R', `^${test}$`])).toContain(
          '100% tests passed, 0 tests failed out of 1',
        );
      });

      it('has no other tests of the backend', async () => {
        const listed = [...(await ctest(['-N', '-L', 'cuda'])).matchAll(/^ *Test +#\d+: (\w+)$/gm)].flatMap(
          (match) => match[1] ?? [],
        );
        expect(listed.sort()).toEqual(testNames());
      });
    });
  });
}
