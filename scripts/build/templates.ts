import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { templateOptions } from '../../generator/assets_from_source.ts';

/** An ECMAScript module whose default export holds every template of `templates/`, precompiled, by its name such as `c/header`. */
export function templatesModule(root: string): string {
  const files = globSync('**/*.hbs', { cwd: join(root, 'templates') }).map((file) => file.replaceAll('\\', '/'));
  const entries = files.sort().map((file) => {
    const text = readFileSync(join(root, 'templates', file), 'utf8');
    const name = JSON.stringify(file.replace(/\.hbs$/, ''));
    return `  [${name}, Handlebars.template(${Handlebars.precompile(text, templateOptions)})],\n`;
  });
  return `import Handlebars from 'handlebars/runtime.js';\n\nexport default new Map([\n${entries.join('')}]);\n`;
}
