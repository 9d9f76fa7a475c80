import type { InstallStep } from './component.ts';

/** The text of a shell word: quoted only if it has to be. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Command line of apt-get that installs these packages and nothing merely recommended. */
export function aptInstall(packages: readonly string[]): string[] {
  return ['install', '-y', '--no-install-recommends', ...packages];
}

function stepCommand(step: Exclude<InstallStep, { kind: 'apt' }>): string {
  switch (step.kind) {
    case 'venv': {
      const folder = shellWord(step.folder);
      const packages = step.packages.map(shellWord).join(' ');
      return `python3 -m venv ${folder} && ${folder}/bin/pip install ${packages} && touch ${folder}/.complete`;
    }
    case 'unpack': {
      const folder = shellWord(step.folder);
      const name = step.debianPackage;
      const unpack = `apt-get download ${name} && dpkg -x ${name}_*.deb . && rm ${name}_*.deb && touch .complete`;
      return `(mkdir -p ${folder} && cd ${folder} && ${unpack})`;
    }
    case 'by-hand':
      return step.command;
  }
}

/** The one shell command that does all these steps, for a person to run; apt packages of all steps come first, together. */
export function installCommand(steps: readonly InstallStep[], root: boolean): string {
  const packages = steps.flatMap((step) => (step.kind === 'apt' ? step.packages : []));
  const apt = packages.length === 0 ? [] : [`${root ? '' : 'sudo '}apt-get ${aptInstall(packages).join(' ')}`];
  const others = steps.flatMap((step) => (step.kind === 'apt' ? [] : [stepCommand(step)]));
  return [...apt, ...new Set(others)].join(' && ');
}
