import { runProgram } from '../components/run_program.ts';

/** What opens a library as the dynamic linker does, and says why it cannot. What is no addon of Node is opened all the same. */
const load = (library: string): string => `
  try {
    process.dlopen({ exports: {} }, '${library}');
  } catch (error) {
    if (/cannot open shared object file|cannot be loaded/.test(error.message)) {
      process.stderr.write(error.message);
      process.exit(1);
    }
  }`;

/** Throws an Error if there is no CUDA driver: before anything is built that could not run. */
export async function requireCuda(): Promise<void> {
  const result = await runProgram(process.execPath, ['-e', load('libcuda.so.1')]);
  if (!result.ok)
    throw new Error(
      '--backend cuda: there is no CUDA driver on this machine (libcuda.so.1 comes with the driver of an NVIDIA GPU); --backend host and --backend vulkan need none',
    );
}
