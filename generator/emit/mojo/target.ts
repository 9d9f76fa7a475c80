import type { Target } from '../target.ts';

export const mojo: Target = {
  id: 'mojo',
  doc: 'The Mojo module of the core and its extension.',
  output: 'mojo',
  naming: { names: () => [], reserved: new Set() },
  emit: () => [],
};
