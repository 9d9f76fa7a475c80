import { expect, it } from 'vitest';
import type { InstallStep } from '../../../scripts/components/component.ts';
import { canInstall, stepsOf } from '../../../scripts/components/install.ts';
import { installCommand } from '../../../scripts/components/install_command.ts';
import type { System } from '../../../scripts/components/system.ts';
import { componentNamed } from '../../../scripts/components/table.ts';

const debian: System = { apt: true, root: true, python: true, mayInstall: true };

it('installs packages only as root where there is apt-get', () => {
  const clang = componentNamed('clang');
  expect(canInstall(clang, debian)).toBe(true);
  expect(canInstall(clang, { ...debian, root: false })).toBe(false);
  expect(canInstall(clang, { ...debian, apt: false })).toBe(false);
});

it('installs in the cache as any user', () => {
  expect(canInstall(componentNamed('mojo'), { ...debian, root: false })).toBe(true);
  expect(canInstall(componentNamed('swiftshader'), { ...debian, root: false })).toBe(true);
  expect(canInstall(componentNamed('mojo'), { ...debian, root: false, python: false })).toBe(false);
});

it('gets Python first where Python is missing', () => {
  const [first] = stepsOf(componentNamed('mojo'), { ...debian, python: false });
  expect(first).toEqual({ kind: 'apt', packages: ['python3', 'python3-venv'] });
  expect(stepsOf(componentNamed('mojo'), debian)[0]?.kind).toBe('venv');
});

it('never installs when that is forbidden, nor what only a person can do', () => {
  expect(canInstall(componentNamed('clang'), { ...debian, mayInstall: false })).toBe(false);
  expect(canInstall(componentNamed('gpu'), debian)).toBe(false);
});

it('joins all steps into one command', () => {
  const steps: InstallStep[] = [
    { kind: 'venv', folder: '/home/a b/x', packages: ['p==1'] },
    { kind: 'apt', packages: ['clang'] },
    { kind: 'apt', packages: ['strace'] },
  ];
  expect(installCommand(steps, false)).toBe(
    "sudo apt-get install -y --no-install-recommends clang strace && python3 -m venv '/home/a b/x' && " +
      "'/home/a b/x'/bin/pip install p==1 && touch '/home/a b/x'/.complete",
  );
  expect(installCommand(steps.slice(1, 2), true)).toBe('apt-get install -y --no-install-recommends clang');
});
