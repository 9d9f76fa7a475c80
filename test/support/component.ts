import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import type { ComponentReport, ComponentReports } from '../../scripts/components/report.ts';
import { requiredComponents } from '../../scripts/components/required.ts';
import { componentNamed } from '../../scripts/components/table.ts';

const probed = new Map<string, ComponentReport>();

/**
 * Whether a component can be used here, and where it is. `npm test` hands its findings over in ABIWRIGHT_COMPONENTS; without that, as in an editor, the
 * component is probed now.
 */
export function findComponent(name: string): ComponentReport {
  componentNamed(name);
  const handed = JSON.parse(process.env['ABIWRIGHT_COMPONENTS'] ?? '{}') as ComponentReports;
  const known = handed[name] ?? probed.get(name);
  if (known !== undefined) return known;
  const script = fileURLToPath(new URL('../../scripts/components.ts', import.meta.url));
  const reports = JSON.parse(execFileSync(process.execPath, [script, name], { encoding: 'utf8' })) as ComponentReports;
  const report = reports[name] ?? { found: false, reason: 'it was not probed' };
  probed.set(name, report);
  return report;
}

/** A program, file or folder of a component, such as `componentPath('mojo', 'mojo')`. Throws if the component is missing. */
export function componentPath(name: string, key: string): string {
  const report = findComponent(name);
  const path = report.found ? report.paths[key] : undefined;
  if (path === undefined) throw new Error(`the component ${name} has no path '${key}' here`);
  return path;
}

/** The environment in which programs that use these components run: this process's, and what the components add to it. */
export function componentEnv(...names: string[]): Record<string, string | undefined> {
  const reports = names.map(findComponent);
  return Object.assign({}, process.env, ...reports.map((report) => (report.found ? report.env : {})));
}

/**
 * A group of tests that need components. Without one of them the tests are skipped, with the reason in the group's name; if ABIWRIGHT_REQUIRE names it,
 * the group fails. `body` only declares tests: what uses a component belongs in a test or a hook.
 */
export function describeWith(names: readonly string[], title: string, body: () => void): void {
  const lacking = names.flatMap((name) => {
    const report = findComponent(name);
    return report.found ? [] : [{ name, ...report }];
  });
  if (lacking.length === 0) {
    describe(title, body);
    return;
  }
  const reason = lacking.map(({ name, reason }) => `${name} is missing: ${reason}`).join('; ');
  const required = requiredComponents(process.env['ABIWRIGHT_REQUIRE']);
  if (lacking.some(({ name }) => required.has(name))) {
    const commands = lacking.map(({ command }) => command ?? '').join(' && ');
    describe(title, () => {
      it(`has what ABIWRIGHT_REQUIRE names`, () => {
        throw new Error(`${reason}; to get it: ${commands}`);
      });
    });
    return;
  }
  describe.skip(`${title} [not run: ${reason}]`, () => {
    try {
      body();
    } catch {
      it('cannot be listed without the component', () => undefined);
    }
  });
}
