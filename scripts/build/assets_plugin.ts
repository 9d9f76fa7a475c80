import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { schemaValidatorModule } from './schema_validator.ts';
import { templatesModule } from './templates.ts';

/** Does what `generator/assets_from_source.ts` does, with what was compiled beforehand. */
function assetsModule(version: string): string {
  return `import validate from 'abiwright:schema-validator';
import templates from 'abiwright:templates';

export function assetsFromSource() {
  return {
    validateDocument: (value) => (validate(value) ? [] : (validate.errors ?? [])),
    template(name) {
      const template = templates.get(name);
      if (template === undefined) throw new Error(\`there is no template \${name}\`);
      return template;
    },
    generatorVersion: ${JSON.stringify(version)},
  };
}
`;
}

/** Puts the precompiled schema and templates in the place of `generator/assets_from_source.ts`. */
export function assetsPlugin(root: string): Plugin {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const contents: Record<string, () => string> = {
    'abiwright:assets': () => assetsModule(version),
    'abiwright:schema-validator': () => schemaValidatorModule(root),
    'abiwright:templates': () => templatesModule(root),
  };
  return {
    name: 'assets',
    setup(build) {
      build.onResolve({ filter: /^abiwright:/ }, ({ path }) => ({ path, namespace: 'abiwright' }));
      build.onResolve({ filter: /\/assets_from_source\.ts$/ }, () => ({
        path: 'abiwright:assets',
        namespace: 'abiwright',
      }));
      build.onLoad({ filter: /.*/, namespace: 'abiwright' }, ({ path }) => ({
        contents: contents[path]?.() ?? '',
        resolveDir: root,
      }));
    },
  };
}
