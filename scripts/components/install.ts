import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Component, InstallStep } from './component.ts';
import { aptInstall } from './install_command.ts';
import { type ProgramResult, runProgram } from './run_program.ts';
import type { System } from './system.ts';

type CacheStep = Extract<InstallStep, { kind: 'venv' | 'unpack' }>;

/** Downloads of large packages over a slow line take long; a hanging one has to end at some time. */
const timeout = 1_200_000;

const pythonPackages = ['python3', 'python3-venv'];

/** The steps of a component on this system, with the packages that the steps themselves need. */
export function stepsOf(component: Component, system: System): readonly InstallStep[] {
  const steps = component.install(system);
  const needsPython = !system.python && system.apt && steps.some(({ kind }) => kind === 'venv');
  return needsPython ? [{ kind: 'apt', packages: pythonPackages }, ...steps] : steps;
}

/** Whether all steps of a component can be done here by this program. */
export function canInstall(component: Component, system: System): boolean {
  if (!system.mayInstall) return false;
  const asRoot = system.apt && system.root;
  const possible = { apt: asRoot, venv: system.python || asRoot, unpack: system.apt, 'by-hand': false };
  return stepsOf(component, system).every(({ kind }) => possible[kind]);
}

function apt(args: readonly string[], cwd?: string): Promise<ProgramResult> {
  return runProgram('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-q', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout,
    ...(cwd === undefined ? {} : { cwd }),
  });
}

async function installPackages(wanted: readonly Component[], system: System, say: (line: string) => void) {
  const packagesOf = (component: Component) =>
    stepsOf(component, system).flatMap((step) => (step.kind === 'apt' ? step.packages : []));
  const all = [...new Set(wanted.flatMap(packagesOf))];
  if (all.length === 0) return;
  say(`installing with apt-get: ${all.join(' ')}`);
  await apt(['update']);
  if ((await apt(aptInstall(all))).ok) return;
  // One package that this release does not have must not keep the others away.
  for (const component of wanted) {
    const packages = packagesOf(component);
    if (packages.length === 0) continue;
    const result = await apt(aptInstall(packages));
    if (!result.ok) say(`could not install ${component.name}: ${result.problem}`);
  }
}

async function fill(step: CacheStep): Promise<ProgramResult> {
  if (step.kind === 'venv') {
    const created = await runProgram('python3', ['-m', 'venv', step.folder], { timeout });
    if (!created.ok) return created;
    const options = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--no-cache-dir'];
    return runProgram(join(step.folder, 'bin/python'), [...options, ...step.packages], { timeout });
  }
  const downloaded = await apt(['download', step.debianPackage], step.folder);
  if (!downloaded.ok) return downloaded;
  const [file] = (await readdir(step.folder)).filter((name) => name.endsWith('.deb'));
  const archive = join(step.folder, file ?? '');
  const unpacked = await runProgram('dpkg', ['-x', archive, step.folder], { timeout });
  await rm(archive, { force: true });
  return unpacked;
}

async function installInCache(step: CacheStep, name: string, say: (line: string) => void) {
  const mark = join(step.folder, '.complete');
  const what = step.kind === 'venv' ? step.packages.join(' ') : step.debianPackage;
  say(`${step.kind === 'venv' ? 'installing with pip' : 'unpacking'}: ${what} in ${step.folder}`);
  // What an interrupted run left behind cannot be told from what is whole.
  if (!existsSync(mark)) await rm(step.folder, { recursive: true, force: true });
  await mkdir(step.folder, { recursive: true });
  const result = await fill(step);
  if (result.ok) await writeFile(mark, '');
  else say(`could not install ${name}: ${result.problem}`);
}

/** Installs components, each of which `canInstall` allows, and says what it does. Whether it worked is for a new probe to find out. */
export async function installComponents(
  wanted: readonly Component[],
  system: System,
  say: (line: string) => void,
): Promise<void> {
  await installPackages(wanted, system, say);
  for (const component of wanted) {
    for (const step of stepsOf(component, system)) {
      if (step.kind === 'venv' || step.kind === 'unpack') await installInCache(step, component.name, say);
    }
  }
}
