import type { Target } from '../target.ts';
import { addonFiles } from './files.ts';
import { naming } from './naming.ts';

export const node: Target = {
  id: 'node',
  doc: 'The source of the Node-API addon, in C.',
  output: 'node',
  naming,
  emit: addonFiles,
};
