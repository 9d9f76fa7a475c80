import type { Target } from '../target.ts';

export const node: Target = {
  id: 'node',
  doc: 'The source of the Node-API addon, in C.',
  output: 'node',
  naming: { names: () => [], reserved: new Set() },
  emit: () => [],
};
