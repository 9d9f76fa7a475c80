// Runs the checks of the modules that are named after the paths: node run.js ADDON LIBRARY OTHER_LIBRARY MODULE...
// Prints one line of JSON: for each check null, or the error.
import { load } from './context.js';

const [addonPath, libraryPath, otherPath, ...modules] = process.argv.slice(2);
const context = { ...load(addonPath, libraryPath), addonPath, libraryPath, otherPath };
const results = {};
for (const name of modules) {
  const { checks } = await import(`./${name}.js`);
  for (const [title, check] of Object.entries(checks)) {
    try {
      await check(context);
      results[title] = null;
    } catch (error) {
      results[title] = String(error?.stack ?? error);
    }
  }
}
console.log(JSON.stringify(results));
