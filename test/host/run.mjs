// Runs the scenarios of one module: `LOADER LIBRARY ADDON MODULE`. Prints what became of each as JSON, and which functions were called.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as bindings from '../../generated/typescript/index.js';
import { given, openRecorded } from './context.mjs';

const [loader, libraryPath, addon, name] = given;
const { library, calls } = openRecorded(bindings, {
  loader,
  library: libraryPath,
  ...(loader === 'koffi' ? {} : { addon }),
});
const { scenarios } = await import(`./scenarios/${name}.mjs`);
const folder = mkdtempSync(join(tmpdir(), 'abiwright-host-'));
const results = {};
for (const [title, scenario] of Object.entries(scenarios)) {
  try {
    await scenario({ library, bindings, loader, libraryPath, addon, folder });
    results[title] = null;
  } catch (error) {
    results[title] = error?.stack ?? String(error);
  }
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ results, calls }));
