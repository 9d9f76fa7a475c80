import type { Target } from '../target.ts';

export const c: Target = {
  id: 'c',
  doc: 'The C headers.',
  output: 'include',
  naming: { names: () => [], reserved: new Set() },
  emit: () => [],
};
