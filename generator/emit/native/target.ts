import type { Target } from '../target.ts';

export const native: Target = {
  id: 'native',
  doc: 'Entry points, tables and interfaces of an implementation.',
  output: 'native',
  naming: { names: () => [], reserved: new Set() },
  emit: () => [],
};
