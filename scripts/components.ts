// Prints the reports of the named components as JSON, for a test that is run by itself; of all when none is named.
import { probeComponents } from './components/report.ts';
import { inspectSystem } from './components/system.ts';
import { componentNamed, components } from './components/table.ts';

const names = process.argv.slice(2);
const wanted = names.length === 0 ? components : names.map(componentNamed);
process.stdout.write(`${JSON.stringify(await probeComponents(wanted, await inspectSystem()))}\n`);
