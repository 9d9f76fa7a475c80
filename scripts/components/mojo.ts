import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache.ts';
import { type Component, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

/** A compiler of Mojo and the runtime that goes with it, by their versions on PyPI. */
export interface MojoVersion {
  readonly compiler: string;
  readonly core: string;
}

/** The versions that one text of a module serves, newest first. */
export const mojoVersions: readonly MojoVersion[] = [
  { compiler: '1.2.0', core: '26.7.0' },
  { compiler: '1.1.0', core: '26.6.0' },
  { compiler: '1.0.0', core: '26.5.0' },
];

/** The crash reporter and telemetry look for programs and hosts that a test must not depend on. */
const env = { MODULAR_CRASH_REPORTING_ENABLED: 'false', MODULAR_TELEMETRY_ENABLED: '0' };

/** Mojo of a version, in the cache folder. */
export function mojoComponent({ compiler, core }: MojoVersion): Component {
  const folder = cacheFolder(`mojo-${compiler}`);
  return {
    name: 'mojo',
    purpose: 'compiles and runs the Mojo bindings',
    async probe() {
      const program = `${folder}/bin/mojo`;
      if (!existsSync(`${folder}/.complete`)) return missing(`Mojo ${compiler} is not in the cache folder`);
      const source = fileURLToPath(new URL('probes/device.mojo', import.meta.url));
      const result = await runProgram(program, ['run', source], { env });
      if (!result.ok) return missing(result.problem);
      if (result.stdout.trim() !== 'cpu') return missing(`mojo ran, but printed ${result.stdout.trim()}`);
      const version = await runProgram(program, ['--version'], { env });
      return found(version.stdout.trim(), { mojo: program }, env);
    },
    install: () => [
      {
        kind: 'venv',
        folder,
        packages: [`mojo-compiler==${compiler}`, `max-core==${core}`, `mblack==${core}`],
      },
    ],
  };
}

const [newest] = mojoVersions as [MojoVersion];
export const mojo: Component = mojoComponent(newest);
