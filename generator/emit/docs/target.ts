import type { Target } from '../target.ts';

export const docs: Target = {
  id: 'docs',
  doc: 'The reference, in Markdown.',
  output: 'docs',
  naming: { names: () => [], reserved: new Set() },
  emit: () => [],
};
