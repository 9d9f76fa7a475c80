/* Generated from schema/abi.schema.json by `npm run types`. Do not edit. */

/**
 * A remark for readers of the document. It reaches no output.
 */
export type Comment = string;
/**
 * Documentation, as sentences. Paragraphs are separated by an empty line. `code` may stand in backticks.
 */
export type Doc = string;
export type PrefixList = string[];
/**
 * An integer: a JSON number up to 2^53-1 in magnitude, or a string in decimal or `0x` hexadecimal for anything larger.
 */
export type Integer = number | string;
/**
 * Unit of the value: `bytes`, `pixels`, `nanoseconds`, …
 */
export type Unit = string;
/**
 * Version of the ABI in which this first appeared.
 */
export type Version = string;
/**
 * Platforms on which this exists; all of them when left out.
 *
 * @minItems 1
 */
export type Platforms = [
  'linux' | 'android' | 'freebsd' | 'macos' | 'ios' | 'windows',
  ...('linux' | 'android' | 'freebsd' | 'macos' | 'ios' | 'windows')[],
];
/**
 * Preprocessor macro that a C user must define to see this declaration.
 */
export type Guard = string;
/**
 * A declared type; `kind` says which.
 */
export type TypeDeclaration =
  | EnumDeclaration
  | FormatEnumDeclaration
  | StructDeclaration
  | UnionDeclaration
  | HandleDeclaration
  | AliasDeclaration
  | CallbackDeclaration;
/**
 * Name of a declared type, or a built-in: `bool`, `char`, `i8` to `i64`, `u8` to `u64`, `f32`, `f64`, `int`, `uint`, `size`, `intptr`, `uintptr`, `string` (NUL-terminated UTF-8), `address` (`void*`), `const_address` (`const void*`), `fd` (POSIX descriptor), `void` (only as a return or as the element of an array of bytes), `status` (as a return, or as a parameter of a callback that reports how something ended).
 */
export type TypeName = string;
/**
 * A strict ASCII identifier: a letter, then letters, digits and underscores.
 */
export type Identifier = string;
/**
 * Value when the caller leaves it out: a literal, null, or the name of a constant or enumerator. Of an inline array it is the value of every element, and can only be 0.
 */
export type DefaultEntry = Integer | number | boolean | null | Identifier;
/**
 * Who owns what the value refers to after the call: `caller`, `callee`, or `callee_on_success` (the callee, unless the call fails). For parameters and fields that go in, `caller` when left out; for what comes out, `callee`: it is borrowed.
 */
export type Ownership = 'caller' | 'callee' | 'callee_on_success';
/**
 * What comes back: a type name (`status`, `void`, …), or an object that says more.
 */
export type ReturnsEntry = TypeName | ReturnValue;
/**
 * Two operands, left and right.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Pair = [OperandEntry, OperandEntry];
/**
 * A parameter, `parameter.field`, a constant or an enumerator by name, or an integer.
 */
export type OperandEntry = number | string;

/**
 * One C ABI, described once: its formats, types, functions, error codes and what each of them promises. Every output of abiwright is derived from this document.
 */
export interface AbiDocument {
  /**
   * Relative path of this JSON Schema, so that an editor completes and checks the document.
   */
  $schema?: string;
  $comment?: Comment;
  /**
   * Short name of the ABI, in lower_snake_case. Output files are named after it.
   */
  abi: string;
  /**
   * Version of the ABI, as major.minor.patch.
   */
  version: string;
  doc: Doc;
  /**
   * SPDX licence expression, written at the top of every output.
   */
  license?: string;
  /**
   * `external` (the default): a library exists already. `generated`: entry points, tables and the interface of the hand-written bodies are emitted too.
   */
  implementation?: 'external' | 'generated';
  /**
   * Name of the shared library without `lib` and without suffix; the name of the ABI when left out.
   */
  library?: string;
  prefixes?: Prefixes;
  calling?: Calling;
  /**
   * The C headers, in the order in which one may include another.
   *
   * @minItems 1
   */
  headers: [Header, ...Header[]];
  /**
   * Groups of declarations. A group says which header holds its members and becomes one page of the reference.
   *
   * @minItems 1
   */
  groups: [Group, ...Group[]];
  errors?: Errors;
  /**
   * Named constants.
   */
  constants?: ConstantEntry[];
  /**
   * Declared types, in any order; outputs order them by dependency and otherwise keep the order of the document.
   */
  types?: TypeDeclaration[];
  /**
   * Exported functions, in the order of the header.
   */
  functions?: FunctionEntry[];
  /**
   * Named conditions on state that a requirement may use; their bodies are written by hand.
   */
  predicates?: PredicateEntry[];
  /**
   * Named stateful promises that functions may make; each has conformance tests of its own.
   */
  promises?: PromiseDescription[];
  /**
   * Further pages of the reference: guides, decisions, instructions for those who implement the ABI.
   */
  pages?: PageDescription[];
}
/**
 * Prefixes of the C names. Other languages have namespaces and leave them out.
 */
export interface Prefixes {
  $comment?: Comment;
  function?: PrefixList;
  type?: PrefixList;
  constant?: PrefixList;
  /**
   * Prefix of the macros that the headers define (version, schema hash, include guards), in UPPER_SNAKE_CASE.
   */
  macro?: string;
}
/**
 * Macros around each function declaration, and the calling convention behind them.
 */
export interface Calling {
  $comment?: Comment;
  /**
   * Macro before the return type. The header defines it empty, unless it is defined already.
   */
  export_macro?: string;
  /**
   * Macro between the return type and the name of a function.
   */
  call_macro?: string;
  /**
   * Macro inside the parentheses of a function pointer type.
   */
  callback_macro?: string;
  /**
   * Calling convention on 32-bit Windows; `cdecl` when left out. Everywhere else it is the platform's own.
   */
  windows?: 'cdecl' | 'stdcall';
}
/**
 * One C header.
 */
export interface Header {
  $comment?: Comment;
  /**
   * Name by which groups refer to this header.
   */
  name: string;
  /**
   * File name of the header, without a folder.
   */
  file: string;
  doc: Doc;
  /**
   * Headers of this document that it includes, by name.
   */
  includes?: string[];
  /**
   * Where the Mojo module of this header is proposed in another source tree, relative to that tree. A patch that adds it there is emitted beside the module.
   */
  mojo_upstream?: string;
  /**
   * True: this header defines the version macros and the hash of the document, and asserts the layout of every type of this document that it can see.
   */
  macros?: boolean;
}
/**
 * A group of declarations that belong together.
 */
export interface Group {
  $comment?: Comment;
  /**
   * Name by which declarations refer to this group.
   */
  name: string;
  /**
   * Heading in the header and in the reference; the name when left out.
   */
  title?: string;
  /**
   * Header that holds the declarations of this group.
   */
  header: string;
  doc: Doc;
}
/**
 * How functions that return `status` report failure.
 */
export interface Errors {
  $comment?: Comment;
  /**
   * `negative_errno`: an int, 0 or -errno. `enum`: an enumerator of the type named in `type`.
   */
  convention: 'negative_errno' | 'enum';
  /**
   * The status enum; only with the convention `enum`.
   */
  type?: string;
  /**
   * Enumerators that are not failures, the usual one first; only with the convention `enum`. A function that can return another than the first lists its own in `success`.
   *
   * @minItems 1
   */
  success?: [string, ...string[]];
  /**
   * Function without parameters that tells, as a `string`, what went wrong in the last call of this thread that failed. Languages that turn failures into exceptions put it into the message.
   */
  text?: string;
  /**
   * Errno names that functions may return, each with its general meaning; only with the convention `negative_errno`.
   */
  codes?: ErrorCode[];
}
export interface ErrorCode {
  $comment?: Comment;
  /**
   * Name of the error as in errno.h, such as EINVAL.
   */
  name: string;
  doc: Doc;
}
/**
 * A named constant.
 */
export interface ConstantEntry {
  $comment?: Comment;
  /**
   * Name of the constant in C, verbatim.
   */
  name: string;
  names?: Names;
  /**
   * Group that it belongs to.
   */
  group: string;
  /**
   * An integer type, a floating-point type, `bool`, or `string`.
   */
  type: string;
  /**
   * The value. Integers beyond 2^53-1 are strings, decimal or hexadecimal.
   */
  value: Integer | number | boolean | string;
  unit?: Unit;
  doc: Doc;
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * Names in particular languages, where the derived one would read badly. The C symbol is never changed.
 */
export interface Names {
  /**
   * Name in TypeScript.
   */
  typescript?: string;
  /**
   * Name in Mojo.
   */
  mojo?: string;
}
/**
 * Says since when this should no longer be used, why, and what replaces it.
 */
export interface Deprecated {
  /**
   * Version of the ABI in which this first appeared.
   */
  since: string;
  /**
   * Name of what replaces it; of the same kind, and not itself deprecated.
   */
  replacement?: string;
  /**
   * Documentation, as sentences. Paragraphs are separated by an empty line. `code` may stand in backticks.
   */
  doc: string;
}
/**
 * An enumeration or a set of flags.
 */
export interface EnumDeclaration {
  $comment?: Comment;
  /**
   * An enumeration or a set of flags.
   */
  kind: 'enum';
  /**
   * Name of the type in C, verbatim.
   */
  name: string;
  names?: Names;
  /**
   * Group that it belongs to.
   */
  group: string;
  doc: Doc;
  /**
   * Tag after `enum` in C; none when left out.
   */
  tag?: string;
  /**
   * Fixed-width integer type that carries the values. Left out: a C enum, as wide as an int.
   */
  underlying?: 'u8' | 'u16' | 'u32' | 'u64' | 'i8' | 'i16' | 'i32' | 'i64';
  /**
   * True: values are combined bit by bit.
   */
  flags?: boolean;
  /**
   * Prefix of the enumerators, left out in other languages.
   */
  prefix?: string;
  /**
   * The values.
   *
   * @minItems 1
   */
  enumerators: [EnumeratorEntry, ...EnumeratorEntry[]];
  /**
   * Values that must not be used: removed ones, ranges of vendors.
   */
  reserved?: ReservedEntry[];
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * One value of an enum. Exactly one of `value`, `bit`, `any_of` and `alias` is given.
 */
export interface EnumeratorEntry {
  $comment?: Comment;
  /**
   * Name of the enumerator in C, verbatim.
   */
  name: string;
  names?: Names;
  doc: Doc;
  value?: Integer;
  /**
   * Position of the one bit that is set: the value is 1 << bit.
   */
  bit?: number;
  /**
   * Enumerators of the same enum whose values are combined by OR.
   *
   * @minItems 1
   */
  any_of?: [string, ...string[]];
  /**
   * Enumerator of the same enum whose value this one shares.
   */
  alias?: string;
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
}
/**
 * A reserved value, or a range of them.
 */
export interface ReservedEntry {
  $comment?: Comment;
  from: Integer;
  to?: Integer;
  /**
   * Documentation, as sentences. Paragraphs are separated by an empty line. `code` may stand in backticks.
   */
  doc: string;
}
/**
 * An enum of pixel formats. A format is one entry; its Vulkan, OpenGL and DRM names are derived from its facts.
 */
export interface FormatEnumDeclaration {
  $comment?: Comment;
  /**
   * An enum of pixel formats.
   */
  kind: 'format_enum';
  /**
   * Name of the type in C, verbatim.
   */
  name: string;
  names?: Names;
  /**
   * Group that it belongs to.
   */
  group: string;
  doc: Doc;
  /**
   * Tag after `enum` in C; none when left out.
   */
  tag?: string;
  /**
   * What stands before the name of a format in its C enumerator.
   */
  prefix: string;
  /**
   * The formats, in the order of the enum.
   *
   * @minItems 1
   */
  formats: [FormatEntry, ...FormatEntry[]];
  /**
   * Values that must not be used.
   */
  reserved?: ReservedEntry[];
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * One pixel format.
 */
export interface FormatEntry {
  $comment?: Comment;
  /**
   * Name without the prefix, such as RGBA8.
   */
  name: string;
  names?: Names;
  /**
   * Value in the enum.
   */
  value: number;
  doc: Doc;
  /**
   * How the bits of a channel are read as a number.
   */
  numeric: 'unorm' | 'snorm' | 'uint' | 'sint' | 'sfloat';
  /**
   * `bytes`: channels follow one another in memory. `packed16`, `packed32`: they share one little-endian word.
   */
  layout: 'bytes' | 'packed16' | 'packed32';
  /**
   * The channels: in memory order for `bytes`, from the least significant bit for `packed16` and `packed32`.
   *
   * @minItems 1
   * @maxItems 4
   */
  channels:
    | [FormatChannel]
    | [FormatChannel, FormatChannel]
    | [FormatChannel, FormatChannel, FormatChannel]
    | [FormatChannel, FormatChannel, FormatChannel, FormatChannel];
  /**
   * `srgb`: the colour channels are stored with the sRGB transfer function. `linear` when left out.
   */
  color_space?: 'linear' | 'srgb';
  /**
   * True: an implementation may answer that it does not support this format.
   */
  optional?: boolean;
  /**
   * VkFormat, where it cannot be derived; null where there is none.
   */
  vulkan?: string | null;
  /**
   * OpenGL names, where they cannot be derived; null where there are none.
   */
  opengl?: null | OpenGLFormat;
  /**
   * DRM fourcc macro, where it cannot be derived; null where there is none.
   */
  drm?: string | null;
  since?: Version;
  deprecated?: Deprecated;
}
export interface FormatChannel {
  /**
   * Red, green, blue, alpha, or unused.
   */
  name: 'r' | 'g' | 'b' | 'a' | 'x';
  /**
   * Width in bits.
   */
  bits: number;
}
export interface OpenGLFormat {
  /**
   * Sized internal format.
   */
  internal_format: string;
  /**
   * Pixel transfer format.
   */
  format: string;
  /**
   * Pixel transfer type.
   */
  type: string;
}
/**
 * A struct.
 */
export interface StructDeclaration {
  $comment?: Comment;
  /**
   * A struct.
   */
  kind: 'struct';
  /**
   * Name of the type in C, verbatim.
   */
  name: string;
  names?: Names;
  /**
   * Group that it belongs to.
   */
  group: string;
  doc: Doc;
  /**
   * Tag after `struct` in C; the name of the type when left out.
   */
  tag?: string;
  /**
   * The fields, in memory order.
   *
   * @minItems 1
   */
  fields: [FieldEntry, ...FieldEntry[]];
  /**
   * Chained structs in whose chain this one may stand.
   *
   * @minItems 1
   */
  extends?: [string, ...string[]];
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * A field of a struct or a member of a union.
 */
export interface FieldEntry {
  $comment?: Comment;
  /**
   * Name in C, verbatim.
   */
  name: string;
  names?: Names;
  type: TypeName;
  doc: Doc;
  /**
   * `struct_size`: the caller writes the size of the struct that it was compiled with (bytes). Of a struct that goes in, what lies beyond this size is read as zero, and a larger struct than the library knows is accepted if the rest is zero. Of a struct that comes out, no byte beyond this size is written. `structure_type`: holds the enumerator in `value`. `next`: address of the next struct of the chain, or null.
   */
  role?: 'struct_size' | 'structure_type' | 'next';
  /**
   * Enumerator that a field with the role `structure_type` holds.
   */
  value?: string;
  array?: ArrayDescription;
  /**
   * True: the field holds the address of one value of this type instead of the value.
   */
  pointer?: boolean;
  /**
   * True: what the pointer leads to is written through it.
   */
  mutable?: boolean;
  /**
   * True: null is a legal value.
   */
  nullable?: boolean;
  default?: DefaultEntry;
  unit?: Unit;
  range?: ValueRange;
  ownership?: Ownership;
  /**
   * True: the descriptor has FD_CLOEXEC set from birth.
   */
  close_on_exec?: boolean;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  user_data?: string;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  selector?: string;
  /**
   * For a member of a tagged union: values of the selector for which it is in force.
   *
   * @minItems 1
   */
  when?: [string, ...string[]];
  since?: Version;
  deprecated?: Deprecated;
}
/**
 * Says that there are several values, and how many. Exactly one of `length`, `fixed` and `terminated` is given.
 */
export interface ArrayDescription {
  /**
   * Parameter or field that holds the length. If it is `inout`, the call is made twice: first with a null array to learn the length.
   */
  length?: string;
  /**
   * What the length counts; `elements` when left out.
   */
  length_unit?: 'elements' | 'bytes';
  /**
   * Length of an array that lies inside its struct: a number, a constant, or several of them for an array of arrays.
   */
  fixed?:
    | number
    | Identifier
    | [number | Identifier]
    | [number | Identifier, number | Identifier]
    | [number | Identifier, number | Identifier, number | Identifier]
    | [number | Identifier, number | Identifier, number | Identifier, number | Identifier];
  /**
   * The array ends with a null or zero element.
   */
  terminated?: true;
  /**
   * Who allocates an `out` array; the caller when left out.
   */
  allocated_by?: 'caller' | 'callee';
}
/**
 * Range of legal values, both ends included.
 */
export interface ValueRange {
  min?: Integer;
  max?: Integer;
}
/**
 * A union: its members share one place in memory. With a `selector` where it is used, a tagged union.
 */
export interface UnionDeclaration {
  $comment?: Comment;
  /**
   * A union.
   */
  kind: 'union';
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  names?: Names;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  group: string;
  doc: Doc;
  /**
   * Tag after `union` in C; the name of the type when left out.
   */
  tag?: string;
  /**
   * The members.
   *
   * @minItems 1
   */
  fields: [FieldEntry, ...FieldEntry[]];
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * A reference to an object whose inside is the library's own. The classes of the bindings derive from handles, lifetimes and roles.
 */
export interface HandleDeclaration {
  $comment?: Comment;
  /**
   * An opaque handle.
   */
  kind: 'handle';
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  names?: Names;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  group: string;
  doc: Doc;
  /**
   * `owned`: exactly one destructor ends it. `counted`: retain and release. `borrowed`: somebody else ends it.
   */
  lifetime: 'owned' | 'counted' | 'borrowed';
  /**
   * C type behind the handle: `opaque_struct` (`typedef struct T* Name`), an untyped pointer without a typedef, a typedef of an integer, or `fd` (an int without a typedef; closing it is the destructor).
   */
  representation: 'opaque_struct' | 'void_pointer' | 'const_void_pointer' | 'u32' | 'u64' | 'uintptr' | 'fd';
  /**
   * Tag of the opaque struct; the name followed by `_T` when left out.
   */
  tag?: string;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  parent?: string;
  mojo_type?: MojoType;
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * The type of a Mojo library that stands for this handle in Mojo. Its functions then take that type, and no class of their own is written.
 */
export interface MojoType {
  $comment?: Comment;
  /**
   * Module that exports it, such as `max.gpu.host`.
   */
  module: string;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  /**
   * Attribute of the type that holds the C handle, such as `_handle`.
   */
  attribute: string;
  /**
   * Parameters of the type; a function that takes it has them too.
   *
   * @maxItems 8
   */
  parameters?:
    | []
    | [MojoTypeParameter]
    | [MojoTypeParameter, MojoTypeParameter]
    | [MojoTypeParameter, MojoTypeParameter, MojoTypeParameter]
    | [MojoTypeParameter, MojoTypeParameter, MojoTypeParameter, MojoTypeParameter]
    | [MojoTypeParameter, MojoTypeParameter, MojoTypeParameter, MojoTypeParameter, MojoTypeParameter]
    | [MojoTypeParameter, MojoTypeParameter, MojoTypeParameter, MojoTypeParameter, MojoTypeParameter, MojoTypeParameter]
    | [
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
      ]
    | [
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
        MojoTypeParameter,
      ];
}
export interface MojoTypeParameter {
  $comment?: Comment;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  type: string;
  doc: Doc;
}
/**
 * Another name of a type.
 */
export interface AliasDeclaration {
  $comment?: Comment;
  /**
   * Another name of a type.
   */
  kind: 'alias';
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  names?: Names;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  group: string;
  doc: Doc;
  /**
   * Name of a declared type, or a built-in: `bool`, `char`, `i8` to `i64`, `u8` to `u64`, `f32`, `f64`, `int`, `uint`, `size`, `intptr`, `uintptr`, `string` (NUL-terminated UTF-8), `address` (`void*`), `const_address` (`const void*`), `fd` (POSIX descriptor), `void` (only as a return or as the element of an array of bytes), `status` (as a return, or as a parameter of a callback that reports how something ended).
   */
  type: string;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  flags_of?: string;
  unit?: Unit;
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * A function pointer type.
 */
export interface CallbackDeclaration {
  $comment?: Comment;
  /**
   * A function pointer type.
   */
  kind: 'callback';
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  names?: Names;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  group: string;
  doc: Doc;
  /**
   * Its parameters.
   */
  params: ParamEntry[];
  returns: ReturnsEntry;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  user_data?: string;
  /**
   * How long the callback must stay valid: during the call it is given to, until it has run once or was cancelled, until it is deregistered, or forever.
   */
  scope: 'call' | 'once' | 'notified' | 'forever';
  /**
   * `caller` (the default): runs on a thread that is inside a call of this library. `any`: may run on any thread at any time.
   */
  thread?: 'caller' | 'any';
  /**
   * True: what the library does afterwards depends on it having returned, as with a function in the order of a stream. False (the default), with `thread` any, no result and no pointers: a notification, which a language that runs it on a thread of its own may run later, while the thread of the library goes on.
   */
  awaited?: boolean;
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
/**
 * A parameter of a function or of a callback.
 */
export interface ParamEntry {
  $comment?: Comment;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  names?: Names;
  type: TypeName;
  doc: Doc;
  /**
   * `in` (the default), `out` (written on success only, through a pointer) or `inout`.
   */
  direction?: 'in' | 'out' | 'inout';
  array?: ArrayDescription;
  /**
   * True: a struct or union is passed by value instead of by pointer.
   */
  by_value?: boolean;
  /**
   * True: null is a legal value.
   */
  nullable?: boolean;
  /**
   * True: languages with default arguments let the caller leave it out; needs a `default` or `nullable`.
   */
  omittable?: boolean;
  default?: DefaultEntry;
  unit?: Unit;
  range?: ValueRange;
  ownership?: Ownership;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  freed_by?: string;
  /**
   * True: an `out` array that the callee allocates and keeps (it is lent) may be written.
   */
  mutable?: boolean;
  /**
   * True: the descriptor has FD_CLOEXEC set from birth.
   */
  close_on_exec?: boolean;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  user_data?: string;
}
export interface ReturnValue {
  $comment?: Comment;
  type: TypeName;
  doc: Doc;
  /**
   * True: the address of one value of this type comes back.
   */
  pointer?: boolean;
  /**
   * True: what the pointer leads to may be written.
   */
  mutable?: boolean;
  /**
   * True: null is a legal value.
   */
  nullable?: boolean;
  ownership?: Ownership;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  freed_by?: string;
  unit?: Unit;
  /**
   * True: the descriptor has FD_CLOEXEC set from birth.
   */
  close_on_exec?: boolean;
}
/**
 * An exported function.
 */
export interface FunctionEntry {
  $comment?: Comment;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  names?: Names;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  group: string;
  doc: Doc;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  handle?: string;
  /**
   * What the function is to the class of its handle. `constructor`: a named static factory. `consumer`: ends the life of the handle otherwise than the destructor. `async`: completes through its callback.
   */
  role?:
    | 'constructor'
    | 'method'
    | 'getter'
    | 'static'
    | 'destructor'
    | 'consumer'
    | 'retain'
    | 'release'
    | 'async'
    | 'cancel';
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  cancel?: string;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  hold?: string;
  /**
   * Its parameters.
   */
  params: ParamEntry[];
  returns: ReturnsEntry;
  /**
   * Enumerators by which it reports success, out of those of the convention `enum`; only the first of those when left out. Where there are several, languages that turn failures into exceptions give the status back. One that is not listed here is still no failure.
   *
   * @minItems 1
   */
  success?: [string, ...string[]];
  /**
   * The errors that it may return, each with the condition.
   */
  errors?: FunctionError[];
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  result_name?: string;
  /**
   * What must hold on entry, in the order of evaluation.
   */
  requires?: RequirementEntry[];
  /**
   * Named stateful promises that it keeps.
   */
  promises?: string[];
  /**
   * `any_thread` (the default): from any thread at any time. `external`: the caller serialises calls on the same handle. `main_thread`: only from the thread that made the first call.
   */
  thread_safety?: 'any_thread' | 'external' | 'main_thread';
  /**
   * `never` (the default), `bounded` (as long as a timeout parameter says), or `may_block`.
   */
  blocking?: 'never' | 'bounded' | 'may_block';
  /**
   * True: it may wait until callbacks that run on other threads have returned. A language that runs callbacks on the calling thread then goes on running them meanwhile.
   */
  waits_for_callbacks?: boolean;
  /**
   * True: a library may lack the symbol.
   */
  optional?: boolean;
  since?: Version;
  deprecated?: Deprecated;
  platforms?: Platforms;
  guard?: Guard;
}
export interface FunctionError {
  $comment?: Comment;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  code: string;
  /**
   * Documentation, as sentences. Paragraphs are separated by an empty line. `code` may stand in backticks.
   */
  when: string;
}
/**
 * One condition that must hold on entry. It becomes documentation, the check in the entry point and a conformance test.
 */
export interface RequirementEntry {
  $comment?: Comment;
  check: CheckEntry;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  code: string;
  /**
   * True, with a generated implementation: where the condition does not hold, the call is handed unchanged to the next definition of the same symbol in the process, if there is one; only without one is the code returned.
   */
  forward?: boolean;
  doc: Doc;
}
/**
 * A condition: exactly one of the keys, and `of` beside `state`.
 */
export interface CheckEntry {
  /**
   * The pointer, handle or callback is not null.
   */
  not_null?: string;
  eq?: Pair;
  ne?: Pair;
  lt?: Pair;
  le?: Pair;
  gt?: Pair;
  ge?: Pair;
  in?: MembershipCheck;
  multiple_of?: Pair;
  mask?: Pair;
  /**
   * All of them hold.
   *
   * @minItems 1
   */
  and?: [CheckEntry, ...CheckEntry[]];
  /**
   * At least one of them holds.
   *
   * @minItems 1
   */
  or?: [CheckEntry, ...CheckEntry[]];
  not?: CheckEntry;
  /**
   * If the first holds, the second does.
   *
   * @minItems 2
   * @maxItems 2
   */
  implies?: [CheckEntry, CheckEntry];
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  state?: string;
  /**
   * Arguments of the predicate.
   *
   * @minItems 1
   */
  of?: [OperandEntry, ...OperandEntry[]];
}
/**
 * The value is one of a list, or an enumerator of an enum.
 */
export interface MembershipCheck {
  value: OperandEntry;
  /**
   * The legal values.
   *
   * @minItems 1
   */
  list?: [OperandEntry, ...OperandEntry[]];
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  enum?: string;
}
/**
 * A named condition on state. Its body is written by hand.
 */
export interface PredicateEntry {
  $comment?: Comment;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  /**
   * Its parameters, all going in.
   */
  params?: ParamEntry[];
  doc: Doc;
}
/**
 * A named stateful promise.
 */
export interface PromiseDescription {
  $comment?: Comment;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  name: string;
  doc: Doc;
}
/**
 * A page of the reference in prose.
 */
export interface PageDescription {
  $comment?: Comment;
  /**
   * Name of its file without suffix, in lower-case words with hyphens.
   */
  name: string;
  /**
   * Heading of the page.
   */
  title: string;
  doc: Doc;
  /**
   * What stands on it, in order.
   *
   * @minItems 1
   */
  sections: [PageSection, ...PageSection[]];
}
/**
 * A section of a page: prose, and then what else is given, in the order of the keys below.
 */
export interface PageSection {
  $comment?: Comment;
  /**
   * Heading of the section.
   */
  title: string;
  doc: Doc;
  /**
   * A strict ASCII identifier: a letter, then letters, digits and underscores.
   */
  group?: string;
  table?: PageTable;
  example?: PageExample;
}
/**
 * A table.
 */
export interface PageTable {
  /**
   * Headings of the columns.
   *
   * @minItems 2
   * @maxItems 6
   */
  columns:
    | [string, string]
    | [string, string, string]
    | [string, string, string, string]
    | [string, string, string, string, string]
    | [string, string, string, string, string, string];
  /**
   * The rows, each with as many cells as there are columns.
   *
   * @minItems 1
   */
  rows: [
    [Doc, Doc] | [Doc, Doc, Doc] | [Doc, Doc, Doc, Doc] | [Doc, Doc, Doc, Doc, Doc] | [Doc, Doc, Doc, Doc, Doc, Doc],
    ...(
      | [Doc, Doc]
      | [Doc, Doc, Doc]
      | [Doc, Doc, Doc, Doc]
      | [Doc, Doc, Doc, Doc, Doc]
      | [Doc, Doc, Doc, Doc, Doc, Doc]
    )[],
  ];
}
/**
 * Commands or code.
 */
export interface PageExample {
  /**
   * Language, for highlighting.
   */
  language: 'sh' | 'c' | 'mojo' | 'ts';
  /**
   * The lines.
   *
   * @minItems 1
   */
  lines: [string, ...string[]];
}
