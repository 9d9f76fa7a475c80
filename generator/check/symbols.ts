/** The names of a document, indexed once for all rules. Where a name is declared twice the first declaration counts; a rule reports the second. */

import type { AbiDocument, ConstantEntry, EnumeratorEntry, FunctionEntry, TypeDeclaration } from '../load/document.ts';
import type { Path } from '../load/positions.ts';
import { isBuiltinName } from '../model/builtins.ts';
import { builtinNames } from '../model/model.ts';

export interface Declared<T> {
  readonly entry: T;
  readonly path: Path;
}

/** An enumerator as declared, or the one that a format stands for. */
export interface DeclaredEnumerator {
  readonly entry: Pick<EnumeratorEntry, 'name' | 'deprecated'>;
  readonly path: Path;
  readonly of: TypeDeclaration;
}

export class Symbols {
  readonly types = new Map<string, Declared<TypeDeclaration>>();
  readonly functions = new Map<string, Declared<FunctionEntry>>();
  readonly constants = new Map<string, Declared<ConstantEntry>>();
  readonly enumerators = new Map<string, DeclaredEnumerator>();

  constructor(document: AbiDocument) {
    for (const [index, entry] of (document.types ?? []).entries()) {
      put(this.types, entry.name, { entry, path: ['types', index] });
      if (entry.kind === 'enum') {
        for (const [position, item] of entry.enumerators.entries())
          put(this.enumerators, item.name, { entry: item, path: ['types', index, 'enumerators', position], of: entry });
      } else if (entry.kind === 'format_enum') {
        for (const [position, item] of entry.formats.entries()) {
          const name = `${entry.prefix}${item.name}`;
          put(this.enumerators, name, {
            entry: { ...item, name },
            path: ['types', index, 'formats', position],
            of: entry,
          });
        }
      }
    }
    for (const [index, entry] of (document.functions ?? []).entries())
      put(this.functions, entry.name, { entry, path: ['functions', index] });
    for (const [index, entry] of (document.constants ?? []).entries())
      put(this.constants, entry.name, { entry, path: ['constants', index] });
  }

  /** The declared type behind any number of aliases; null for a built-in, an unknown name or a circle of aliases. */
  resolve(name: string): TypeDeclaration | null {
    const seen = new Set<string>();
    let current = this.types.get(name)?.entry;
    while (current?.kind === 'alias' && !seen.has(current.name)) {
      seen.add(current.name);
      current = this.types.get(current.type)?.entry;
    }
    return current === undefined || current.kind === 'alias' ? null : current;
  }

  /** The built-in behind any number of aliases, or null. */
  resolveBuiltin(name: string): string | null {
    const seen = new Set<string>();
    let current = name;
    for (;;) {
      if (isBuiltinName(current)) return current;
      const entry = this.types.get(current)?.entry;
      if (entry?.kind !== 'alias' || seen.has(current)) return null;
      seen.add(current);
      current = entry.type;
    }
  }

  /** True if C holds a value of this type as an integer. */
  isInteger(name: string): boolean {
    const builtin = this.resolveBuiltin(name);
    if (builtin !== null) return integerBuiltins.has(builtin);
    const type = this.resolve(name);
    return (
      type?.kind === 'enum' ||
      type?.kind === 'format_enum' ||
      (type?.kind === 'handle' && ['u32', 'u64', 'uintptr', 'fd'].includes(type.representation))
    );
  }

  /** True if null is among the values of this type. */
  isPointer(name: string): boolean {
    const builtin = this.resolveBuiltin(name);
    if (builtin !== null) return ['string', 'address', 'const_address'].includes(builtin);
    const type = this.resolve(name);
    return type?.kind === 'callback' || (type?.kind === 'handle' && type.representation !== 'fd');
  }

  isAggregate(name: string): boolean {
    const type = this.resolve(name);
    return type?.kind === 'struct' || type?.kind === 'union';
  }

  /** True for a descriptor: the built-in, or a handle that is one. */
  isDescriptor(name: string): boolean {
    const type = this.resolve(name);
    return this.resolveBuiltin(name) === 'fd' || (type?.kind === 'handle' && type.representation === 'fd');
  }

  typeNames(): string[] {
    return [...builtinNames, ...this.types.keys()];
  }
}

const integerBuiltins: ReadonlySet<string> = new Set([
  'char',
  'i8',
  'i16',
  'i32',
  'i64',
  'u8',
  'u16',
  'u32',
  'u64',
  'int',
  'uint',
  'size',
  'intptr',
  'uintptr',
  'fd',
  'bool',
]);

function put<T>(map: Map<string, T>, name: string, value: T): void {
  if (!map.has(name)) map.set(name, value);
}
