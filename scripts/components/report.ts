import type { Component, ComponentStatus } from './component.ts';
import { stepsOf } from './install.ts';
import { installCommand } from './install_command.ts';
import type { System } from './system.ts';
import { components } from './table.ts';

/** A component's status, with the one command that installs it if it is missing. */
export type ComponentReport = ComponentStatus & { readonly command?: string };

/** Reports by the component's name. */
export type ComponentReports = Readonly<Record<string, ComponentReport>>;

/** Probes components, all at once. */
export async function probeComponents(wanted: readonly Component[], system: System): Promise<ComponentReports> {
  const entries = wanted.map(async (component): Promise<[string, ComponentReport]> => {
    const status = await component.probe();
    if (status.found) return [component.name, status];
    return [component.name, { ...status, command: installCommand(stepsOf(component, system), system.root) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** One line on each component of the reports, in the order of the table. */
export function reportLines(reports: ComponentReports): string[] {
  const known = components.filter(({ name }) => reports[name] !== undefined);
  const width = Math.max(0, ...known.map(({ name }) => name.length));
  return known.map(({ name, purpose }) => {
    const report = reports[name];
    const label = name.padEnd(width);
    if (report?.found === true) return `${label}  found    ${purpose}: ${report.detail}`;
    return `${label}  missing  ${purpose}: ${report?.reason}; to get it: ${report?.command}`;
  });
}
