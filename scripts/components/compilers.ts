import { existsSync } from 'node:fs';
import { cacheFolder } from './cache.ts';
import { compileAndRun } from './compile_probe.ts';
import { type Component, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

const cmakeFolder = cacheFolder('cmake-3.31.10');

async function versionLine(command: string): Promise<string> {
  return (await runProgram(command, ['--version'])).stdout.split('\n', 1)[0] ?? '';
}

/** Compiles and runs a program in C and one in C++ with the given compilers. */
async function probeBoth(c: string, cxx: string, options: readonly string[]) {
  const inC = await compileAndRun({ compiler: c, source: 'hello.c', options });
  if (!inC.ok) return missing(inC.problem);
  const inCxx = await compileAndRun({ compiler: cxx, source: 'hello.cc', options });
  if (!inCxx.ok) return missing(inCxx.problem);
  return found(await versionLine(c));
}

export const compilers: readonly Component[] = [
  {
    name: 'cc',
    purpose: 'a C and a C++ compiler',
    probe: () => probeBoth('cc', 'c++', []),
    install: ({ apt }) =>
      apt
        ? [{ kind: 'apt', packages: ['build-essential'] }]
        : [{ kind: 'by-hand', command: 'install a C and a C++ compiler as `cc` and `c++`' }],
  },
  {
    name: 'cmake',
    purpose: 'builds native libraries and the Node addon',
    async probe() {
      const cached = `${cmakeFolder}/bin/cmake`;
      const cmake = existsSync(cached) ? cached : 'cmake';
      const result = await runProgram(cmake, ['--version']);
      if (!result.ok) return missing(result.problem);
      const make = await runProgram('make', ['--version']);
      const ninja = await runProgram('ninja', ['--version']);
      if (!make.ok && !ninja.ok) return missing('neither make nor ninja is on the PATH');
      return found(result.stdout.split('\n', 1)[0] ?? '', { cmake });
    },
    install: ({ apt }) =>
      apt
        ? [{ kind: 'apt', packages: ['cmake', 'make', 'pkg-config'] }]
        : [{ kind: 'venv', folder: cmakeFolder, packages: ['cmake==3.31.10'] }],
  },
  {
    name: 'clang',
    purpose: 'second opinion on every header, and the fuzzer',
    probe: () => probeBoth('clang', 'clang++', ['-fsanitize=address']),
    install: () => [{ kind: 'apt', packages: ['clang', 'libclang-rt-dev'] }],
  },
  {
    name: 'm32',
    purpose: 'layouts of 32-bit x86',
    probe: () => probeBoth('gcc', 'g++', ['-m32']),
    install: () => [{ kind: 'apt', packages: ['gcc-multilib', 'g++-multilib'] }],
  },
  {
    name: 'strace',
    purpose: 'watches which files and calls a program uses',
    async probe() {
      const result = await runProgram('strace', ['-f', '-e', 'trace=execve', 'true']);
      return result.ok && result.stderr.includes('execve(')
        ? found(await versionLine('strace'))
        : missing(result.problem);
    },
    install: () => [{ kind: 'apt', packages: ['strace'] }],
  },
];
