import { canInstall, installComponents } from '../components/install.ts';
import { type ComponentReports, probeComponents } from '../components/report.ts';
import { inspectSystem } from '../components/system.ts';
import { componentNamed } from '../components/table.ts';

/** The path of cmake, which is installed, as a compiler is, where it is missing and may be. Throws an Error with the one command that helps if not. */
export async function findCmake(say: (line: string) => void): Promise<string> {
  const cmake = (await requireComponents(['cc', 'cmake'], say))['cmake'];
  return (cmake?.found === true ? cmake.paths['cmake'] : undefined) ?? 'cmake';
}

/** Components, which are installed where they are missing and may be. Throws an Error with the one command that helps if one cannot be had. */
export async function requireComponents(
  names: readonly string[],
  say: (line: string) => void,
): Promise<ComponentReports> {
  const needed = names.map(componentNamed);
  let system = await inspectSystem();
  let reports: ComponentReports = await probeComponents(needed, system);
  const installable = needed.filter((each) => reports[each.name]?.found !== true && canInstall(each, system));
  if (installable.length > 0) {
    say(
      `missing, and installed now (ABIWRIGHT_NO_INSTALL=1 forbids it): ${installable.map(({ name }) => name).join(', ')}`,
    );
    await installComponents(installable, system, say);
    system = await inspectSystem();
    reports = await probeComponents(needed, system);
  }
  for (const { name, purpose } of needed) {
    const report = reports[name];
    if (report?.found === false)
      throw new Error(`${name} is missing (${purpose}): ${report.reason}; to get it: ${report.command ?? ''}`);
  }
  return reports;
}
