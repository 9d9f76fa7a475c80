/** The TypeScript signature of a function as text, for the reference. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { parameterName } from './names.ts';
import { rawInputs, rawResultsType } from './types.ts';

/** The signature of the raw function, such as `geo_area(shape: ShapeInit): number`. */
export function signatureText(declared: FunctionDeclaration, model: Model): string {
  const inputs = rawInputs(declared, model).map(
    ({ parameter, type, optional }) => `${parameterName(parameter)}${optional ? '?' : ''}: ${type}`,
  );
  return `${declared.name}(${inputs.join(', ')}): ${rawResultsType(declared, model)}`;
}
