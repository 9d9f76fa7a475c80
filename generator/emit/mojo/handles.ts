/** Handles: a class that owns the object, shares it, or refers to it. */

import type { FunctionDeclaration, HandleType, Model } from '../../model/model.ts';
import { docstring, history } from './docstring.ts';
import { prototype } from './function_facts.ts';
import { functionWithRole, isShared, keptParent, ownsDescriptor } from './handle_facts.ts';
import { typeName } from './names.ts';
import { carrier, nullHandle, rawHandle, zero } from './types.ts';

function returnType(declaration: FunctionDeclaration, model: Model): string {
  if (!declaration.returns.isStatus) return 'NoneType';
  return model.errors.kind === 'enum' ? carrier(model.errors.type) : 'c_int';
}

/** A call for the life of the object, whose result nobody can act on. */
function lifetimeCall(declaration: FunctionDeclaration | null, raw: string, pad: string, model: Model): string[] {
  if (declaration === null) return [];
  const type = returnType(declaration, model);
  const args = declaration.params
    .map((param) => (param === declaration.self ? raw : zero(param.type, model)))
    .join(', ');
  return [
    ...prototype(declaration, pad.length / 4, model).map((line) => pad + line),
    `${pad}${type === 'NoneType' ? '' : '_ = '}external_call["${declaration.name}", ${type}](${args})`,
  ];
}

function isNotNull(handle: HandleType, raw: string): string {
  return rawHandle(handle) === 'RawPointer' ? raw : `${raw} != 0`;
}

function deinit(handle: HandleType, raw: string, parent: string | null, model: Model): string[] {
  const ending = functionWithRole(handle, handle.lifetime === 'counted' ? 'release' : 'destructor', model);
  const call = lifetimeCall(ending, raw, ' '.repeat(12), model);
  const lines = call.length === 0 ? [] : [`        if ${isNotNull(handle, raw)}:`, ...call];
  const release = parent === null ? [] : [`        _ = ${parent}^`];
  return [...lines, ...release, ...(lines.length + release.length === 0 ? ['        pass'] : [])];
}

const argument = (text: string) => [{ title: 'Args', entries: [{ name: 'unsafe_from_raw', text }] }] as const;
const returns = (text: string) => [{ title: 'Returns', entries: [{ name: null, text }] }] as const;

function rawAndTake(raw: string, type: string, giveUp: readonly string[]): string[] {
  return [
    '',
    `    def raw(self) -> ${type}:`,
    ...docstring(
      2,
      'Returns the raw handle without giving up ownership.',
      [],
      returns('The raw handle, valid while this object is used later on.'),
    ),
    `        return ${raw}`,
    '',
    `    def take(deinit self) -> ${type}:`,
    ...docstring(
      2,
      'Gives up ownership and returns the raw handle.',
      [],
      returns('The raw handle, whose end is now up to the caller.'),
    ),
    ...giveUp,
  ];
}

/** The owner behind an object that others depend on. */
function sharedOwner(handle: HandleType, name: string, model: Model): string[] {
  const raw = rawHandle(handle);
  const parent = keptParent(handle, model);
  return [
    `struct _${name}Owner(Movable):`,
    ...docstring(1, `Ends a \`${name}\` once it and all that depends on it are gone.`),
    '',
    `    var raw: ${raw}`,
    ...(parent === null ? [] : [`    var parent: Optional[${parent}]`]),
    '',
    `    def __init__(out self, raw: ${raw}):`,
    '        self.raw = raw',
    ...(parent === null ? [] : ['        self.parent = None']),
    '',
    '    def __deinit__(deinit self):',
    ...deinit(handle, 'self.raw', parent === null ? null : 'self.parent', model),
    '',
    '',
  ];
}

function sharedClass(handle: HandleType, name: string, model: Model): string[] {
  const raw = rawHandle(handle);
  return [
    ...sharedOwner(handle, name, model),
    `struct ${name}(Copyable):`,
    ...docstring(1, handle.doc, [
      'Owns the object, which ends when this value, its copies and all that was made from it are gone.',
      ...history(handle),
    ]),
    '',
    `    var _owner: ArcPointer[_${name}Owner]`,
    '',
    `    def __init__(out self, *, unsafe_from_raw: ${raw}):`,
    ...docstring(2, 'Takes ownership of an object.', [], argument('A raw handle that nothing else will end, or null.')),
    `        self._owner = ArcPointer(_${name}Owner(unsafe_from_raw))`,
    ...rawAndTake('self._owner[].raw', raw, [
      '        var raw = self._owner[].raw',
      `        self._owner[].raw = ${nullHandle(handle)}`,
      '        return raw',
    ]),
  ];
}

function ownerClass(handle: HandleType, name: string, model: Model): string[] {
  const raw = rawHandle(handle);
  const parent = keptParent(handle, model);
  const isCounted = handle.lifetime === 'counted';
  const retain = isCounted ? functionWithRole(handle, 'retain', model) : null;
  const copy = isCounted
    ? [
        '',
        '    def __init__(out self, *, copy: Self):',
        ...docstring(
          2,
          'Adds a reference to the same object.',
          [],
          [{ title: 'Args', entries: [{ name: 'copy', text: 'The reference to add to.' }] }],
        ),
        '        self._raw = copy._raw',
        ...(parent === null ? [] : ['        self._parent = copy._parent.copy()']),
        `        if ${isNotNull(handle, 'self._raw')}:`,
        ...lifetimeCall(retain, 'self._raw', ' '.repeat(12), model),
      ]
    : [];
  return [
    `struct ${name}(${isCounted ? 'Copyable' : 'Movable'}):`,
    ...docstring(1, handle.doc, [
      isCounted ? 'Holds one reference; a copy holds another.' : 'Owns the object, which ends with this value.',
      ...history(handle),
    ]),
    '',
    `    var _raw: ${raw}`,
    ...(parent === null ? [] : [`    var _parent: Optional[${parent}]`]),
    '',
    `    def __init__(out self, *, unsafe_from_raw: ${raw}):`,
    ...docstring(
      2,
      isCounted ? 'Takes over a reference.' : 'Takes ownership of an object.',
      [],
      argument(`A raw handle that nothing else will ${isCounted ? 'release' : 'end'}, or null.`),
    ),
    '        self._raw = unsafe_from_raw',
    ...(parent === null ? [] : ['        self._parent = None']),
    ...copy,
    '',
    '    def __deinit__(deinit self):',
    ...docstring(2, isCounted ? 'Releases the reference.' : 'Ends the object.'),
    ...deinit(handle, 'self._raw', parent === null ? null : 'self._parent', model),
    ...rawAndTake('self._raw', raw, ['        return self._raw']),
  ];
}

function borrowedClass(handle: HandleType, name: string): string[] {
  const raw = rawHandle(handle);
  const parent =
    handle.parent === null
      ? []
      : [`It must not be used after the \`${handle.parent.name}\` that it came from has ended.`];
  return [
    `struct ${name}(Equatable, TrivialRegisterPassable):`,
    ...docstring(1, handle.doc, ['Refers to an object that somebody else owns.', ...parent, ...history(handle)]),
    '',
    `    var _raw: ${raw}`,
    '',
    `    def __init__(out self, *, unsafe_from_raw: ${raw}):`,
    ...docstring(2, 'Refers to an object.', [], argument('The raw handle of the object.')),
    '        self._raw = unsafe_from_raw',
    '',
    `    def raw(self) -> ${raw}:`,
    ...docstring(2, 'Returns the raw handle.', [], returns('The raw handle.')),
    '        return self._raw',
  ];
}

function descriptorClass(handle: HandleType, name: string, model: Model): string[] {
  const destructor = functionWithRole(handle, 'destructor', model);
  const ending =
    destructor === null
      ? []
      : [
          '',
          '    def __deinit__(deinit self):',
          ...docstring(2, 'Ends the object together with the descriptor.'),
          '        var raw = self.fd^.take()',
          '        if raw >= 0:',
          ...lifetimeCall(destructor, 'raw', ' '.repeat(12), model),
        ];
  return [
    `struct ${name}(Movable):`,
    ...docstring(1, handle.doc, ['Owns a descriptor, which is closed with this value.', ...history(handle)]),
    '',
    '    var fd: OwnedFd',
    '    """The descriptor."""',
    '',
    '    def __init__(out self, *, var fd: OwnedFd):',
    ...docstring(
      2,
      'Takes ownership of a descriptor.',
      [],
      [{ title: 'Args', entries: [{ name: 'fd', text: 'The descriptor.' }] }],
    ),
    '        self.fd = fd^',
    ...ending,
    '',
    '    def borrow(ref self) -> BorrowedFd[origin_of(self)]:',
    ...docstring(
      2,
      'Lends the descriptor.',
      [],
      returns('The descriptor, which stays open as long as the result is used.'),
    ),
    '        return BorrowedFd[origin_of(self)](self.fd.unsafe_raw())',
    '',
    '    def share(self) raises -> OwnedFd:',
    ...docstring(
      2,
      'Makes a fresh descriptor of the same object, to be given away.',
      [],
      [
        ...returns('The new descriptor, close-on-exec.'),
        { title: 'Raises', entries: [{ name: null, text: 'If there is no room for another descriptor.' }] },
      ],
    ),
    '        return self.fd.duplicate()',
    '',
    '    def take_fd(deinit self) -> c_int:',
    ...docstring(
      2,
      'Gives up ownership of the descriptor and returns it.',
      [],
      returns('The descriptor, which the caller must now close.'),
    ),
    '        return self.fd^.take()',
  ];
}

/** The class of a handle, without the functions that belong to it; nothing where a type of a Mojo library stands for it. */
export function handleLines(handle: HandleType, model: Model): string[] {
  const name = typeName(handle, model);
  if (handle.mojoType !== null) return [];
  if (handle.lifetime === 'borrowed') return borrowedClass(handle, name);
  if (ownsDescriptor(handle)) return descriptorClass(handle, name, model);
  return isShared(handle, model) ? sharedClass(handle, name, model) : ownerClass(handle, name, model);
}
