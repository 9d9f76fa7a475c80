import { existsSync } from 'node:fs';
import { cacheFolder } from './cache.ts';
import { type Component, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

const folder = cacheFolder('packagers-2');
const packages = ['auditwheel==6.8.2', 'py-rattler-build==0.73.0', 'pre-commit==4.7.0'];

export const packagers: Component = {
  name: 'packagers',
  purpose: 'tells what a Python wheel runs on, builds conda packages, and runs hooks before a commit',
  async probe() {
    const python = `${folder}/bin/python`;
    if (!existsSync(`${folder}/.complete`)) return missing(`${packages.join(', ')} are not in the cache folder`);
    const result = await runProgram(python, ['-c', 'import auditwheel, pre_commit, rattler_build']);
    if (!result.ok) return missing(result.problem);
    return found(packages.join(', ').replaceAll('==', ' '), {
      python,
      auditwheel: `${folder}/bin/auditwheel`,
      preCommit: `${folder}/bin/pre-commit`,
    });
  },
  install: () => [{ kind: 'venv', folder, packages }],
};
