import type { Target } from '../target.ts';

export const typescript: Target = {
  id: 'typescript',
  doc: 'Typed bindings for Node, Bun, Deno and koffi: ES modules with typings.',
  output: 'typescript',
  naming: { names: () => [], reserved: new Set() },
  emit: () => [],
};
