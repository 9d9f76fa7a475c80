import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache.ts';
import { type Component, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

const compilerVersion = '1.2.0';
const coreVersion = '26.7.0';
const folder = cacheFolder(`mojo-${compilerVersion}`);

/** The crash reporter and telemetry look for programs and hosts that a test must not depend on. */
const env = { MODULAR_CRASH_REPORTING_ENABLED: 'false', MODULAR_TELEMETRY_ENABLED: '0' };

export const mojo: Component = {
  name: 'mojo',
  purpose: 'compiles and runs the Mojo bindings',
  async probe() {
    const program = `${folder}/bin/mojo`;
    if (!existsSync(`${folder}/.complete`)) return missing(`Mojo ${compilerVersion} is not in the cache folder`);
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
      packages: [`mojo-compiler==${compilerVersion}`, `max-core==${coreVersion}`, `mblack==${coreVersion}`],
    },
  ],
};
