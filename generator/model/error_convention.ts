import type { Enumerator, EnumType, NamedDoc } from './model.ts';

/** How functions report failures. */
export type ErrorConvention =
  | { readonly kind: 'none' }
  | { readonly kind: 'negative_errno'; readonly text: string | null; readonly codes: readonly NamedDoc[] }
  | {
      readonly kind: 'enum';
      /** Function that tells what went wrong in the last failed call of its thread, or null; also of the other convention. */
      readonly text: string | null;
      readonly type: EnumType;
      /** The enumerators that are no failures, in the order of the document: the first is the usual one. */
      readonly success: readonly Enumerator[];
      readonly codes: readonly NamedDoc[];
    };
