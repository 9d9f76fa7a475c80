import { existsSync } from 'node:fs';
import { cacheFolder } from './cache.ts';
import { type Component, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

const folder = cacheFolder('packagers-1');
const packages = ['auditwheel==6.8.2', 'py-rattler-build==0.73.0'];

export const packagers: Component = {
  name: 'packagers',
  purpose: 'tells what a Python wheel runs on, and builds conda packages',
  async probe() {
    const python = `${folder}/bin/python`;
    if (!existsSync(`${folder}/.complete`)) return missing(`${packages.join(' and ')} are not in the cache folder`);
    const result = await runProgram(python, ['-c', 'import auditwheel, rattler_build']);
    if (!result.ok) return missing(result.problem);
    return found(packages.join(', ').replaceAll('==', ' '), { python, auditwheel: `${folder}/bin/auditwheel` });
  },
  install: () => [{ kind: 'venv', folder, packages }],
};
