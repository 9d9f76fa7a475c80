import type { Target } from '../target.ts';
import { modules } from './modules.ts';
import { emittedNames } from './naming.ts';
import { keywords } from './reserved.ts';
import { addingPatch } from './upstream_patch.ts';

export const mojo: Target = {
  id: 'mojo',
  doc: 'Mojo modules, one per header: a wrapper per function, with owners for handles and descriptors.',
  output: 'mojo',
  naming: { names: emittedNames, reserved: keywords },
  emit: (model, context) =>
    modules(model, context).flatMap(({ header, name, text }) => {
      const module = { path: `${name}.mojo`, text };
      if (header.mojoUpstream === null) return [module];
      return [module, { path: `${name}.patch`, text: addingPatch(header.mojoUpstream, text) }];
    }),
};
