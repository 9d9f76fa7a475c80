import type { FunctionDeclaration, Model } from '../../model/model.ts';

/** The signature of a function in the other languages; null where it has none. */
export interface Signatures {
  mojo(declaration: FunctionDeclaration): string | null;
  typescript(declaration: FunctionDeclaration): string | null;
}

export function signaturesOf(_model: Model): Signatures {
  return { mojo: () => null, typescript: () => null };
}
