/** `package.json` of the output: it makes the files ES modules, and names what they need. */

import type { Model } from '../../model/model.ts';

export function packageJson(model: Model): string {
  const fields = {
    name: model.abi.replaceAll('_', '-').toLowerCase(),
    version: model.version.text,
    ...(model.license === null ? {} : { license: model.license }),
    private: true,
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './package.json': './package.json' },
    engines: { node: '>=20' },
    peerDependencies: { koffi: '^3.3.4' },
    peerDependenciesMeta: { koffi: { optional: true } },
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}
