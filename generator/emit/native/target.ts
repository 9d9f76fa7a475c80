import type { Target } from '../target.ts';
import { nativeFiles } from './files.ts';
import { names, reserved } from './names.ts';

export const native: Target = {
  id: 'native',
  doc: 'Entry points, tables and interfaces of an implementation.',
  output: 'native',
  naming: { names, reserved },
  appliesTo: (model) => model.implementation === 'generated',
  emit: nativeFiles,
};
