import { quote } from '../diagnostics/quote.ts';
import { readElf } from './elf.ts';
import { libraryFile, type PackInputs } from './inputs.ts';

/** Why a built file cannot be shipped, and what to do. */
export interface Problem {
  readonly problem: string;
  readonly help: string;
}

/** Number of the machine in an ELF header, by the processor as Node names it. */
const machines: Readonly<Record<string, number>> = {
  arm: 40,
  arm64: 183,
  ia32: 3,
  loong64: 258,
  ppc64: 21,
  riscv64: 243,
  s390x: 22,
  x64: 62,
};

/** How files of other systems begin. */
const beginnings: Readonly<Record<string, readonly (readonly number[])[]>> = {
  darwin: [
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xca, 0xfe, 0xba, 0xbe],
  ],
  win32: [[0x4d, 0x5a]],
};

const rebuild = 'give the file that was built for this platform, or name the other with --platform';

function wrongKind(bytes: Uint8Array, what: string, platform: string): Problem | null {
  const [system = '', processor = ''] = platform.split('-');
  const other = Object.hasOwn(beginnings, system) ? beginnings[system] : undefined;
  if (other !== undefined) {
    if (other.some((beginning) => beginning.every((byte, index) => bytes[index] === byte))) return null;
    return { problem: `${what} is not a library for ${platform}`, help: rebuild };
  }
  const machine = Object.hasOwn(machines, processor) ? machines[processor] : undefined;
  const elf = readElf(bytes);
  const is32 = processor === 'arm' || processor === 'ia32';
  if (is32 || machine === undefined) return null;
  if (elf === null || !elf.isShared) return { problem: `${what} is not a shared library in ELF`, help: rebuild };
  if (elf.machine === machine) return null;
  return { problem: `${what} is for another processor than ${platform}`, help: rebuild };
}

/** What would make the archives useless to whoever gets them; null if nothing is found. */
export function binaryProblem(
  inputs: PackInputs,
  names: { library: string | null; addon: string | null },
): Problem | null {
  const { model, library, addon, platform } = inputs;
  for (const [bytes, name] of [
    [library, names.library],
    [addon, names.addon],
  ] as const) {
    const problem = bytes === null ? null : wrongKind(bytes, quote(name ?? ''), platform);
    if (problem !== null) return problem;
  }
  const elf = library === null ? null : readElf(library);
  if (elf === null) return null;
  const what = quote(names.library ?? '');
  const file = libraryFile(inputs);
  if (elf.soname !== file) {
    const found = elf.soname === null ? 'has no SONAME' : `has the SONAME ${quote(elf.soname)}`;
    return {
      problem: `${what} ${found}, but is shipped as ${quote(file)}, which programs linked with it would not find`,
      help: `link it with -Wl,-soname,${file}`,
    };
  }
  const lacking = model.functions.filter(
    ({ name, optional, guard, platforms }) =>
      !optional &&
      guard === null &&
      (platforms.length === 0 || platforms.includes('linux')) &&
      elf.exported?.has(name) === false,
  );
  if (lacking.length === 0) return null;
  const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : '';
  return {
    problem: `${what} does not export ${quote(lacking[0]?.name ?? '')}${more}`,
    help: 'build it from the sources of this document, with the symbol map that is generated with them',
  };
}
