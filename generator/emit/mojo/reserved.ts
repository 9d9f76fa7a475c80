/** Names that the output cannot use. */

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * Words that Mojo 1.2.0 refuses as the name of a parameter, and most of them as that of a function, type, field, constant or variable too. Found by
 * compiling each candidate in each of these places; test/mojo/reserved_words.test.ts does it again.
 */
const refused = words(`
  False None Self True and as assert async await break case class comptime conforms_to continue def del deinit elif else except finally fn for from
  global if imm import in is lambda match mut nonlocal not or origin_of out pass raise read ref return struct trait try type_of var while with yield`);

/** Words that the compiler takes and the formatter of the language does not. Found in the same way. */
const unformatted = words('capturing escaping raises where');

/** Words that mean something in the classes that are written: the receiver of a method, the argument of a copy constructor. */
const meant = words('copy self');

/** Words that no name may be. */
export const keywords: ReadonlySet<string> = new Set([...refused, ...unformatted, ...meant]);

/** Names that the output itself uses where declared types, constants and functions stand. */
export const globals: ReadonlySet<string> = new Set(
  words(`
  AnyType ArcPointer Array Bool Boolable BorrowedFd CompilationTarget Copyable Equatable ErrNo Error Float32 Float64 Hashable Int Int16 Int32 Int64 Int8 List Movable MutUntrackedOrigin NoneType Optional Origin OwnedDLHandle OwnedFd Pointer RawPointer Some Span StaticString String StringSlice TrivialRegisterPassable UInt UInt16 UInt32 UInt64 UInt8 Writable Writer c_char c_int c_uint external_call len main print range size_of`),
);

/** Names that the bodies of wrappers call, so that no parameter may hide them. */
export const called: ReadonlySet<string> = new Set(['c_char', 'c_int', 'c_uint', 'external_call', 'len', 'size_of']);

/** Members that every class of a handle has. */
export const handleMembers: ReadonlySet<string> = new Set([
  'borrow',
  'raw',
  'take',
  'take_fd',
  'share',
  'fd',
  'write_to',
]);
