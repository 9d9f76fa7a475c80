import type { Component } from '../components/component.ts';
import { canInstall, installComponents } from '../components/install.ts';
import { type ComponentReports, probeComponents, reportLines } from '../components/report.ts';
import { inspectSystem } from '../components/system.ts';

/** Finds out which of the needed components are here, installs what is missing where that is allowed, and says which are here in the end. */
export async function prepareComponents(
  needed: readonly Component[],
  say: (line: string) => void,
): Promise<ComponentReports> {
  const system = await inspectSystem();
  const before = await probeComponents(needed, system);
  const lacking = needed.filter(({ name }) => before[name]?.found !== true);
  const installable = lacking.filter((component) => canInstall(component, system));
  let reports = before;
  if (installable.length > 0) {
    say(
      `missing, and installed now (ABIWRIGHT_NO_INSTALL=1 forbids it): ${installable.map(({ name }) => name).join(', ')}`,
    );
    await installComponents(installable, system, say);
    reports = { ...before, ...(await probeComponents(lacking, await inspectSystem())) };
  }
  for (const line of reportLines(reports)) say(line);
  return reports;
}
