// Everything that the GPU suite needs on another machine, built and put into one folder.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../components/run_program.ts';
import { buildConsumers } from '../native/build_consumers.ts';
import { buildCudaTests } from '../native/build_cuda_tests.ts';
import { buildNative, withBuildFolder } from '../native/build_native.ts';
import { portablePrograms } from '../native/portable.ts';
import { portabilityProblems } from './portable.ts';

/** A slow machine may take minutes. */
const timeout = 1_800_000;

/** Programs of the native library's tests that also say something about a GPU. */
const nativePrograms = [
  'test/cuda/gpu_probe',
  'test/api_memory_test',
  'test/api_memory_errors_test',
  'test/api_process_test',
  'test/api_threads_test',
  'test/api_wait_test',
  'test/vulkan/vulkan_memory_test',
  'test/vulkan/vulkan_timelines_test',
];
const acceptancePrograms = ['producer', 'vulkan_consumer', 'gl_consumer', 'gpu_bench'];

/** Libraries of the system that a machine with only a driver may lack: the loaders. Each with the package of Debian whose licence goes along. */
const loaders = [
  { file: 'libvulkan.so.1', package: 'libvulkan1' },
  { file: 'libEGL.so.1', package: 'libegl1' },
  { file: 'libOpenGL.so.0', package: 'libopengl0' },
  { file: 'libGLdispatch.so.0', package: 'libglvnd0' },
];

export interface Stage {
  readonly root: string;
  readonly cmake: string;
  /** Told what is being done. */
  readonly onStep: (text: string) => void;
}

async function must(command: string, args: readonly string[]): Promise<string> {
  const result = await runProgram(command, args, { timeout });
  if (!result.ok) throw new Error(`${command} ${args.join(' ')}\n${result.problem}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

/** The file of a library of the system, whatever it is a link to. */
async function systemLibrary(file: string): Promise<string> {
  const path = (await must('cc', [`-print-file-name=${file}`])).trim();
  if (path === file) throw new Error(`${file} is not installed`);
  return realpathSync(path);
}

function readme(): string {
  return `abiwright's GPU suite, everything prebuilt for x86-64 Linux with glibc 2.35 or newer.

  ./run          asks and tests the CUDA driver of this machine; the report goes into ./report
  ./run --help   says more

It needs an NVIDIA GPU with its driver and nothing else: the loaders of Vulkan and OpenGL are in lib/, the C++ runtime is in the programs.
The licences of what is in lib/ stand in lib/licences/.
`;
}

/** Builds and stages the suite, and returns the folder. Throws an Error with the compiler's output, or if a file would not run elsewhere. */
export async function stageSuite(stage: Stage): Promise<string> {
  const { root, cmake, onStep } = stage;
  const base = join(root, 'build/gpu');
  const suite = join(base, 'suite');
  const folder = join(base, 'abiwright-gpu');
  const names = nativePrograms.map((path) => path.slice(path.lastIndexOf('/') + 1));
  onStep('building the library');
  const { library } = await buildNative({ root, cmake });
  onStep('building the tests of CUDA');
  const native = await buildCudaTests({ root, cmake, variant: 'release', targets: names });
  onStep('building the acceptance test');
  const acceptance = await buildConsumers({ root, cmake });
  return await withBuildFolder(base, async () => {
    onStep('building the suite');
    await must(cmake, ['-S', join(root, 'test/gpu'), '-B', suite, ...portablePrograms]);
    await must(cmake, ['--build', suite, '--parallel', '2']);
    onStep('putting the suite together');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'lib/licences'), { recursive: true });
    const programs = [
      ...nativePrograms.map((path) => join(native, path)),
      ...acceptancePrograms.map((path) => join(acceptance, path)),
      join(suite, 'gpu_suite'),
    ];
    for (const path of programs)
      await must('strip', ['--strip-all', '-o', join(folder, 'bin', path.slice(path.lastIndexOf('/') + 1)), path]);
    await must('strip', ['--strip-unneeded', '-o', join(folder, 'lib/libasyncrt_interop_fd.so'), library]);
    for (const { file, package: name } of loaders) {
      copyFileSync(await systemLibrary(file), join(folder, 'lib', file));
      const licence = `/usr/share/doc/${name}/copyright`;
      if (existsSync(licence)) writeFileSync(join(folder, 'lib/licences', `${name}.txt`), readFileSync(licence));
    }
    copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    copyFileSync(join(root, 'test/gpu/run.sh'), join(folder, 'run'));
    chmodSync(join(folder, 'run'), 0o755);
    writeFileSync(join(folder, 'README.txt'), readme());
    const problems = portabilityProblems(folder);
    if (problems.length > 0) throw new Error(`the suite would not run elsewhere:\n${problems.join('\n')}`);
    return folder;
  });
}
