import type { Target } from '../target.ts';
import { conformanceFiles } from './files.ts';
import { names, reserved } from './names.ts';

export const conformance: Target = {
  id: 'conformance',
  doc: 'A C program that tells whether any shared library keeps what the document promises.',
  output: 'conformance',
  naming: { names, reserved },
  appliesTo: (model) => model.functions.length > 0,
  emit: conformanceFiles,
};
