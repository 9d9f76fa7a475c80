/**
 * The resolved, laid-out model of an ABI document: all that an emitter sees.
 *
 * Every name is a reference, every default is filled in, every size, alignment and offset is computed. Everything here is immutable and free of
 * cycles of values, except that types refer to one another by identity.
 */

import type { ErrorConvention } from './error_convention.ts';
import type { CheckExpression } from './expression.ts';
import type { Format } from './format.ts';
import type { Page } from './page.ts';
import type { Role } from './role.ts';
import type { Field, Parameter, ReturnValue, Value } from './slot.ts';

export type * from './error_convention.ts';
export type * from './format.ts';
export type * from './page.ts';
export type * from './role.ts';
export type * from './slot.ts';

/** Where a thing stands in the document, as the steps of a JSON pointer. */
export type Path = readonly (string | number)[];

/** Names for the four families of C data models that are laid out. `ilp32_i386` aligns 64-bit scalars to 4 bytes (i386 System V). */
export const dataModels = ['lp64', 'llp64', 'ilp32', 'ilp32_i386'] as const;
export type DataModel = (typeof dataModels)[number];

/** Size and alignment in bytes. */
export interface Layout {
  readonly size: number;
  readonly alignment: number;
}
export type Layouts = Readonly<Record<DataModel, Layout>>;
export type Offsets = Readonly<Record<DataModel, number>>;

/** Says since when something should no longer be used, why, and what replaces it. */
export interface Deprecation {
  readonly since: string;
  readonly replacement: string | null;
  readonly doc: string;
}

/** What every declaration has. */
export interface Declaration {
  /** Name in C, verbatim. */
  readonly name: string;
  /** Names set by hand for particular languages, by the key of the language. */
  readonly names: Readonly<Record<string, string>>;
  readonly doc: string;
  readonly since: string | null;
  readonly deprecated: Deprecation | null;
  /** Platforms on which it exists; empty: all. */
  readonly platforms: readonly string[];
  /** Macro that a C user must define to see it. */
  readonly guard: string | null;
  readonly path: Path;
}

/** A declaration that belongs to a group. */
export interface GroupedDeclaration extends Declaration {
  readonly group: Group;
}

export interface Header {
  readonly name: string;
  readonly file: string;
  readonly doc: string;
  readonly includes: readonly Header[];
  /** True: it defines the version macros and the document's hash and asserts layouts. */
  readonly macros: boolean;
  /** Path at which its Mojo module is proposed in another source tree. */
  readonly mojoUpstream: string | null;
  readonly path: Path;
}

export interface Group {
  readonly name: string;
  readonly title: string;
  readonly doc: string;
  readonly header: Header;
  readonly path: Path;
}

export const builtinNames = [
  'void',
  'bool',
  'char',
  'i8',
  'i16',
  'i32',
  'i64',
  'u8',
  'u16',
  'u32',
  'u64',
  'f32',
  'f64',
  'int',
  'uint',
  'size',
  'intptr',
  'uintptr',
  'string',
  'address',
  'const_address',
  'fd',
  'status',
] as const;
export type BuiltinName = (typeof builtinNames)[number];

export interface BuiltinType {
  readonly kind: 'builtin';
  readonly name: BuiltinName;
  /** Size and alignment; `void` has size 0. */
  readonly layouts: Layouts;
}

export interface Enumerator extends Declaration {
  readonly value: bigint;
  /** How the value was written: as a literal, one bit, an OR of others, or the same as another. Names are of the same enum. */
  readonly expression:
    | { readonly kind: 'value' }
    | { readonly kind: 'bit'; readonly bit: number }
    | { readonly kind: 'any_of'; readonly names: readonly string[] }
    | { readonly kind: 'alias'; readonly of: string };
  /** The facts of a pixel format, where the enum is an enum of formats. */
  readonly format: Format | null;
}

export interface ReservedRange {
  readonly from: bigint;
  readonly to: bigint;
  readonly doc: string;
}

export interface EnumType extends GroupedDeclaration {
  readonly kind: 'enum';
  readonly tag: string | null;
  /** The integer type behind it; null: a C enum, which is an int (or unsigned int) wide. */
  readonly underlying: BuiltinType | null;
  readonly flags: boolean;
  /** Prefix of the enumerators, left out in other languages; may be empty. */
  readonly prefix: string;
  readonly enumerators: readonly Enumerator[];
  readonly reserved: readonly ReservedRange[];
  /** True: an enum of pixel formats; every enumerator then has a `format`. */
  readonly isFormat: boolean;
  readonly layouts: Layouts;
}

export interface StructType extends GroupedDeclaration {
  readonly kind: 'struct';
  readonly tag: string;
  readonly fields: readonly Field[];
  /** `size`: its first field holds the size that the caller was compiled with. `chain`: it has a structure type and a next pointer. */
  readonly versioning: 'none' | 'size' | 'chain';
  /** Structs in whose chain this one may stand. */
  readonly extends: readonly StructType[];
  readonly layouts: Layouts;
}

export interface UnionType extends GroupedDeclaration {
  readonly kind: 'union';
  readonly tag: string;
  readonly fields: readonly Field[];
  readonly layouts: Layouts;
}

/** A type of a Mojo library that stands for a handle. */
export interface MojoType {
  readonly module: string;
  readonly name: string;
  /** The attribute that holds the C handle. */
  readonly attribute: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly doc: string }[];
}

export interface HandleType extends GroupedDeclaration {
  readonly kind: 'handle';
  readonly lifetime: 'owned' | 'counted' | 'borrowed';
  readonly representation: 'opaque_struct' | 'void_pointer' | 'const_void_pointer' | 'u32' | 'u64' | 'uintptr' | 'fd';
  /** Tag of the opaque struct; null for the other representations. */
  readonly tag: string | null;
  readonly parent: HandleType | null;
  /** The type of a Mojo library that stands for it in Mojo, or null. */
  readonly mojoType: MojoType | null;
  readonly layouts: Layouts;
}

export interface AliasType extends GroupedDeclaration {
  readonly kind: 'alias';
  readonly target: Type;
  readonly flagsOf: EnumType | null;
  readonly unit: string | null;
  readonly layouts: Layouts;
}

export interface CallbackType extends GroupedDeclaration {
  readonly kind: 'callback';
  readonly params: readonly Parameter[];
  readonly returns: ReturnValue;
  /** The parameter through which user data comes back, or null. */
  readonly userData: Parameter | null;
  readonly scope: 'call' | 'once' | 'notified' | 'forever';
  readonly thread: 'caller' | 'any';
  /** The library goes on only when it has returned. */
  readonly awaited: boolean;
  readonly layouts: Layouts;
}

export type DeclaredType = EnumType | StructType | UnionType | HandleType | AliasType | CallbackType;
export type Type = BuiltinType | DeclaredType;

export interface Requirement {
  readonly check: CheckExpression;
  readonly code: string;
  /** True: where it does not hold, the call is first handed to the next definition of the same symbol in the process, if there is one. */
  readonly forward: boolean;
  readonly doc: string;
  readonly path: Path;
}

export interface FunctionDeclaration extends GroupedDeclaration {
  readonly handle: HandleType | null;
  readonly role: Role | null;
  /** The first parameter that is the handle of the class, where the role has one; else null. */
  readonly self: Parameter | null;
  readonly cancel: string | null;
  /** Constructor of what keeps the lent memory valid, or null. */
  readonly hold: string | null;
  /** Name of the type that gathers what comes out, or null: it is derived. */
  readonly resultName: string | null;
  readonly params: readonly Parameter[];
  readonly returns: ReturnValue;
  /** The enumerators by which it reports success; empty unless it returns a status of the convention `enum`. */
  readonly successCodes: readonly Enumerator[];
  readonly errors: readonly { readonly code: string; readonly when: string }[];
  readonly requires: readonly Requirement[];
  readonly promises: readonly NamedDoc[];
  readonly threadSafety: 'any_thread' | 'external' | 'main_thread';
  readonly blocking: 'never' | 'bounded' | 'may_block';
  /** It may wait until callbacks on other threads have returned. */
  readonly waitsForCallbacks: boolean;
  readonly optional: boolean;
}

export interface Constant extends GroupedDeclaration {
  readonly type: Type;
  readonly value: Value;
  readonly unit: string | null;
}

export interface NamedDoc {
  readonly name: string;
  readonly doc: string;
}

export interface Predicate extends NamedDoc {
  readonly params: readonly Parameter[];
}

export interface Model {
  /** Short name of the ABI. */
  readonly abi: string;
  readonly version: { readonly text: string; readonly major: number; readonly minor: number; readonly patch: number };
  readonly doc: string;
  readonly license: string | null;
  readonly implementation: 'external' | 'generated';
  /** Name of the shared library, without `lib` and suffix. */
  readonly library: string;
  readonly prefixes: {
    readonly function: readonly string[];
    readonly type: readonly string[];
    readonly constant: readonly string[];
    readonly macro: string;
  };
  readonly calling: {
    readonly exportMacro: string | null;
    readonly callMacro: string | null;
    readonly callbackMacro: string | null;
    readonly windows: 'cdecl' | 'stdcall';
  };
  /** sha256 of the document (line endings normalised), in hexadecimal. */
  readonly documentHash: string;
  readonly headers: readonly Header[];
  readonly groups: readonly Group[];
  readonly errors: ErrorConvention;
  readonly constants: readonly Constant[];
  /** In dependency order (what is used by value comes first), otherwise in the order of the document. */
  readonly types: readonly DeclaredType[];
  readonly functions: readonly FunctionDeclaration[];
  readonly predicates: readonly Predicate[];
  readonly promises: readonly NamedDoc[];
  readonly pages: readonly Page[];
}
