/** Parameters, fields and return values: what C stores or passes, and what is known about it. */

import type { Deprecation, Enumerator, Layouts, Offsets, Path, Type } from './model.ts';

/**
 * What C stores or passes: a base type behind zero or more pointers.
 *
 * `pointers` runs from the base outwards: `const char *const *` is base `char` with ['const', 'const']; `uint64_t *` is ['mutable'].
 * The built-ins `string`, `address` and `const_address` and pointer-like handles and callbacks are pointers of their own and need no entry here.
 */
export interface Shape {
  readonly base: Type;
  readonly pointers: readonly ('const' | 'mutable')[];
  /** Lengths of the inline array dimensions of a field, outermost first; empty: a single value. */
  readonly dimensions: readonly number[];
  /** The names of the constants that the dimensions were given by, or null for a literal; as long as `dimensions`. */
  readonly dimensionNames: readonly (string | null)[];
}

/** How many values an array has. */
export type ArrayLength =
  /** Another parameter or field of the same function or struct holds the length. */
  | {
      readonly kind: 'counted';
      readonly by: string;
      readonly unit: 'elements' | 'bytes';
      readonly twoCall: boolean;
      readonly allocatedBy: 'caller' | 'callee';
    }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'terminated' };

export type Ownership = 'caller' | 'callee' | 'callee_on_success';

/** A literal or a named value. */
export type Value =
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'null' }
  /** The name of a constant or enumerator, with its value. */
  | { readonly kind: 'named'; readonly name: string; readonly value: bigint };

/** What parameters, fields and return values share. */
export interface Slot {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly doc: string;
  /** The type as declared: of one element for arrays, of the pointee for what goes through a pointer. */
  readonly type: Type;
  readonly shape: Shape;
  readonly array: ArrayLength | null;
  readonly nullable: boolean;
  readonly unit: string | null;
  readonly range: { readonly min: bigint | null; readonly max: bigint | null };
  readonly ownership: Ownership;
  readonly closeOnExec: boolean;
  readonly defaultValue: Value | null;
  /** For a callback: the name of the slot beside it that carries its user data, or null. */
  readonly userData: string | null;
  /** Names of the arrays beside it whose length this slot holds. */
  readonly lengthOf: readonly string[];
  /** Names of the callbacks beside it whose user data this slot is. */
  readonly userDataOf: readonly string[];
  readonly path: Path;
}

export interface Parameter extends Slot {
  readonly direction: 'in' | 'out' | 'inout';
  readonly omittable: boolean;
  /** Name of the function that frees what comes out, or null. */
  readonly freedBy: string | null;
}

export interface Field extends Slot {
  readonly role: 'plain' | 'struct_size' | 'structure_type' | 'next';
  /** Value of a field with the role `structure_type`. */
  readonly structureType: Enumerator | null;
  /** For a tagged union: the field of the same struct that says which member is in force. */
  readonly selector: string | null;
  /** For a member of a tagged union: names of the enumerators for which it is in force. */
  readonly when: readonly string[];
  readonly since: string | null;
  readonly deprecated: Deprecation | null;
  readonly offsets: Offsets;
  /** Size and alignment of the field itself, all its dimensions included. */
  readonly layouts: Layouts;
}

export interface ReturnValue {
  readonly type: Type;
  readonly shape: Shape;
  readonly doc: string | null;
  readonly nullable: boolean;
  readonly ownership: Ownership;
  /** Name of the function that frees it, or null. */
  readonly freedBy: string | null;
  readonly unit: string | null;
  readonly closeOnExec: boolean;
  /** True: reports success or failure by the error convention of the document. */
  readonly isStatus: boolean;
}
