/**
 * What stands in which header, in which order.
 *
 * A declaration stands in the header of its group, in the order of the document, unless C needs it earlier: then it moves up to where it is first
 * needed. Structs and unions that are only pointed at are declared ahead; strict C99 knows no second typedef, so each is declared once.
 */

import type {
  Constant,
  DeclaredType,
  FunctionDeclaration,
  Group,
  HandleType,
  Header,
  Model,
  Shape,
  StructType,
  Type,
  UnionType,
} from '../../model/model.ts';
import { resolveAlias } from '../../model/queries.ts';
import { hasTypedef } from '../shared/c_spelling.ts';

export type Item =
  | { readonly kind: 'constant'; readonly constant: Constant }
  /** `isDeclaredAhead`: the typedef of this struct or union stands further up already. */
  | { readonly kind: 'type'; readonly type: DeclaredType; readonly isDeclaredAhead: boolean }
  | { readonly kind: 'ahead'; readonly type: StructType | UnionType }
  /** A handle for which C has no type of its own: it is described, not declared. */
  | { readonly kind: 'note'; readonly type: HandleType }
  | { readonly kind: 'function'; readonly declaration: FunctionDeclaration };

export interface Section {
  readonly group: Group;
  readonly items: readonly Item[];
}

export interface HeaderPlan {
  readonly header: Header;
  readonly sections: readonly Section[];
  /** Headers of the document that it includes: those it names, and those whose declarations it uses. */
  readonly includes: readonly Header[];
}

/** The shapes of everything that a declared type is made of. */
export function shapesOf(type: DeclaredType): readonly Shape[] {
  switch (type.kind) {
    case 'struct':
    case 'union':
      return type.fields.map((field) => field.shape);
    case 'callback':
      return [...type.params.map((parameter) => parameter.shape), type.returns.shape];
    case 'alias':
      return [{ base: type.target, pointers: [], dimensions: [], dimensionNames: [] }];
    default:
      return [];
  }
}

class Planner {
  /** The header in which a constant or the content of a type stands, or is about to stand. */
  readonly #home = new Map<Constant | Type, Header>();
  /** Types whose content stands already. */
  readonly #complete = new Set<Type>();
  /** The header in which the bare typedef of a struct or union stands. */
  readonly #ahead = new Map<Type, Header>();
  readonly #constants: ReadonlyMap<string, Constant>;
  readonly #model: Model;
  #header: Header;
  #items: Item[] = [];
  #includes = new Set<Header>();

  constructor(model: Model, first: Header) {
    this.#model = model;
    this.#header = first;
    this.#constants = new Map(model.constants.map((constant) => [constant.name, constant]));
  }

  plan(header: Header): HeaderPlan {
    this.#header = header;
    this.#includes = new Set(header.includes);
    const sections: Section[] = [];
    for (const group of this.#model.groups.filter((candidate) => candidate.header === header)) {
      this.#items = [];
      for (const constant of this.#model.constants) if (constant.group === group) this.#constant(constant);
      for (const type of this.#model.types) {
        if (type.group !== group) continue;
        if (type.kind === 'handle' && !hasTypedef(type)) this.#items.push({ kind: 'note', type });
        else this.#type(type);
      }
      for (const declaration of this.#model.functions) if (declaration.group === group) this.#function(declaration);
      sections.push({ group, items: this.#items });
    }
    return { header, sections, includes: this.#model.headers.filter((other) => this.#includes.has(other)) };
  }

  /** False if it stands nowhere yet; else includes the header where it stands. */
  #reach(where: Header | undefined): boolean {
    if (where === undefined) return false;
    if (where !== this.#header && !reachable(this.#includes).has(where)) this.#includes.add(where);
    return true;
  }

  #constant(constant: Constant): void {
    if (this.#reach(this.#home.get(constant))) return;
    this.#home.set(constant, this.#header);
    this.#items.push({ kind: 'constant', constant });
  }

  #function(declaration: FunctionDeclaration): void {
    for (const shape of [...declaration.params.map((parameter) => parameter.shape), declaration.returns.shape]) {
      // A caller needs the content of what is passed by value, although a prototype does not.
      this.#byValue(shape);
      this.#shape(shape);
    }
    this.#items.push({ kind: 'function', declaration });
  }

  #type(type: Type): void {
    if (type.kind === 'builtin' || !hasTypedef(type) || this.#reach(this.#home.get(type))) return;
    this.#home.set(type, this.#header);
    for (const shape of shapesOf(type)) {
      if (type.kind === 'struct' || type.kind === 'union') this.#byValue(shape);
      this.#shape(shape);
    }
    this.#complete.add(type);
    this.#items.push({ kind: 'type', type, isDeclaredAhead: this.#reach(this.#ahead.get(type)) });
  }

  /** The content of a struct or union that is held by value, also by the name of an alias. */
  #byValue(shape: Shape): void {
    const resolved = resolveAlias(shape.base);
    if (shape.pointers.length === 0 && (resolved.kind === 'struct' || resolved.kind === 'union')) this.#type(resolved);
  }

  /** What must stand before a shape can be spelled here: a struct that is not complete yet is declared ahead. */
  #shape(shape: Shape): void {
    for (const name of shape.dimensionNames) {
      const constant = this.#constants.get(name ?? '');
      if (constant !== undefined) this.#constant(constant);
    }
    const { base } = shape;
    if (base.kind !== 'struct' && base.kind !== 'union') {
      this.#type(base);
    } else if (this.#complete.has(base)) {
      this.#reach(this.#home.get(base));
    } else if (!this.#reach(this.#ahead.get(base))) {
      this.#ahead.set(base, this.#header);
      this.#items.push({ kind: 'ahead', type: base });
    }
  }
}

/** The headers and all that they include. */
function reachable(headers: Iterable<Header>): Set<Header> {
  const result = new Set<Header>();
  const visit = (header: Header): void => {
    if (result.has(header)) return;
    result.add(header);
    for (const included of header.includes) visit(included);
  };
  for (const header of headers) visit(header);
  return result;
}

/** The plan of every header of the model, in order. */
export function planHeaders(model: Model): HeaderPlan[] {
  const [first] = model.headers;
  if (first === undefined) return [];
  const planner = new Planner(model, first);
  return model.headers.map((header) => planner.plan(header));
}
