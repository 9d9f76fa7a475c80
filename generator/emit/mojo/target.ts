import type { Target } from '../target.ts';
import { modules } from './modules.ts';
import { emittedNames } from './naming.ts';
import { keywords } from './reserved.ts';

export const mojo: Target = {
  id: 'mojo',
  doc: 'Mojo modules, one per header: a wrapper per function, with owners for handles and descriptors.',
  output: 'mojo',
  naming: { names: emittedNames, reserved: keywords },
  emit: (model, context) => modules(model, context).map(({ name, text }) => ({ path: `${name}.mojo`, text })),
};
