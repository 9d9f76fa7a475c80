import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readElf } from '../../generator/pack/elf.ts';
import { newestGlibc } from '../../generator/pack/glibc.ts';

/** The oldest glibc on which the suite runs: that of Ubuntu 22.04. */
const oldestGlibc = 35;

/** What glibc itself brings. */
const ofGlibc = /^(lib(c|m|dl|pthread|rt)\.so\.\d+|ld-linux-x86-64\.so\.2)$/;

/** Why the programs and libraries of a staged suite would not run on a machine with an old glibc and nothing else: one line for each reason. */
export function portabilityProblems(folder: string): string[] {
  const carried = new Set(readdirSync(join(folder, 'lib')));
  const files = ['bin', 'lib'].flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`));
  return files
    .filter((file) => file !== 'lib/licences')
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      const elf = readElf(bytes);
      if (elf === null) return [`${file} is no program and no library`];
      const glibc = newestGlibc(bytes) ?? 0;
      return [
        ...(elf.machine === 62 ? [] : [`${file} is not for x86-64`]),
        ...(glibc > oldestGlibc ? [`${file} needs glibc 2.${glibc}, and 2.${oldestGlibc} must do`] : []),
        ...elf.needed
          .filter((name) => !ofGlibc.test(name) && !carried.has(name))
          .map((name) => `${file} needs ${name}, which is not in lib/`),
      ];
    });
}
