import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, cudaDefinition } from '../../scripts/native/build_native.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { buildLimit, buildTargets, nativeSource, runWell } from './ctest.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The builds in which the tests run: as it is shipped, and with each family of sanitizers. */
const builds = [
  { name: 'release', folder: buildFolder(root, 'release'), sanitize: '', target: 'all', options: [cudaDefinition()] },
  {
    name: 'address and undefined behaviour',
    folder: buildFolder(root, 'address'),
    sanitize: 'address,undefined',
    target: 'native_tests',
    options: [cudaDefinition()],
  },
  {
    name: 'threads',
    folder: `${root}build/native-test/thread`,
    sanitize: 'thread',
    target: 'native_tests',
    // Drivers are not instrumented, so the tests of this build stay on the host.
    options: ['-DINTEROP_VULKAN_HEADERS='],
  },
];

/**
 * The tests of CTest: one for each program, and those that CMakeLists.txt adds by name, of which the indented ones are programs that no sanitizer can see.
 */
function testNames(sanitize: string): string[] {
  const programs = readdirSync(`${nativeSource}test`).flatMap((file) => /^(\w+_test)\.cpp$/.exec(file)?.[1] ?? []);
  const lists = readFileSync(`${nativeSource}test/CMakeLists.txt`, 'utf8');
  const named = [...lists.matchAll(/^( *)add_test\(NAME (\w+) /gm)]
    .filter(([, indentation]) => indentation === '' || sanitize === '')
    .flatMap(([, , name]) => name ?? []);
  return [...programs, ...named].sort();
}

for (const { name, folder, sanitize, target, options } of builds) {
  describeWith(['cmake', 'cc'], `the native library: ${name}`, () => {
    const ctest = (): string => componentPath('cmake', 'cmake').replace(/cmake$/, 'ctest');
    beforeAll(() => buildTargets(folder, [`-DINTEROP_SANITIZE=${sanitize}`, ...options], [target]), buildLimit);

    describe('CTest', () => {
      it.each(testNames(sanitize))(
        '%s',
        async (test) => {
          expect(await runWell(ctest(), ['--output-on-failure', '-R', `^${test}$`], { cwd: folder })).toContain(
            '100% tests passed, 0 tests failed out of 1',
          );
        },
        buildLimit,
      );

      it('has no other tests', async () => {
        const listed = await runWell(ctest(), ['-N', '-LE', 'cuda'], { cwd: folder });
        const names = [...listed.matchAll(/^ *Test +#\d+: (\w+)$/gm)].flatMap((match) => match[1] ?? []);
        expect(names.sort()).toEqual(testNames(sanitize));
      });
    });

    if (sanitize !== '') return;
    const library = `${folder}/lib/libasyncrt_interop_fd.so`;

    it('exports the functions of the document and nothing else', async () => {
      const lines = (await runWell('nm', ['-D', '--defined-only', library])).trim().split('\n');
      const exported = lines.map((line) => line.split(' ').at(-1));
      const document = readFileSync(`${root}generated/native/asyncrt_interop_fd.symbols`, 'utf8').trim().split('\n');
      expect(exported.sort()).toEqual(document.sort());
    });

    it('brings its C++ runtime along, and is never unloaded under its threads', async () => {
      const entries = await runWell('readelf', ['-d', library]);
      const needed = [...entries.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(([, file]) => file);
      expect(needed.filter((file) => /stdc\+\+|libgcc/.test(file ?? ''))).toEqual([]);
      expect(entries).toMatch(/FLAGS_1.*NODELETE/);
    });
  });
}
