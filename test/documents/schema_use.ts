/** Which parts of a JSON Schema a document uses: properties, values of enumerations, alternatives. Parts are named by their JSON pointer. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function members(value: Json | undefined): readonly [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Every property, enumerated value and alternative that a schema offers, as pointers. */
export function partsOf(schema: Json, pointer = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((item: Json, index) => partsOf(item, `${pointer}/${index}`));
  if (!isObject(schema)) return [];
  const parts: string[] = [];
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'enum') parts.push(...list(value).map((item) => `${pointer}/enum/${JSON.stringify(item)}`));
    else if (key === 'properties')
      for (const [name, child] of members(value))
        parts.push(`${pointer}/properties/${name}`, ...partsOf(child, `${pointer}/properties/${name}`));
    else {
      if (key === 'anyOf' || key === 'oneOf')
        parts.push(...list(value).map((_, index) => `${pointer}/${key}/${index}`));
      parts.push(...partsOf(value, `${pointer}/${key}`));
    }
  }
  return parts;
}

/** Walks documents beside the schema and collects the parts that they use. */
export class SchemaUse {
  readonly used = new Set<string>();
  readonly #root: JsonObject;

  constructor(schema: Json) {
    if (!isObject(schema)) throw new TypeError('a schema is an object');
    this.#root = schema;
  }

  add(document: Json): void {
    this.#visit(this.#root, '', document);
  }

  #at(reference: string): Json {
    let node: Json = this.#root;
    for (const step of reference.replace(/^#\//, '').split('/'))
      node = (isObject(node) ? node[step] : undefined) ?? null;
    return node;
  }

  #visit(schema: Json | undefined, pointer: string, value: Json): void {
    if (!isObject(schema)) return;
    const reference = schema['$ref'];
    if (typeof reference === 'string') this.#visit(this.#at(reference), reference.slice(1), value);
    if (list(schema['enum']).includes(value)) this.used.add(`${pointer}/enum/${JSON.stringify(value)}`);
    for (const [name, child] of members(schema['properties'])) {
      const item = isObject(value) ? value[name] : undefined;
      if (item === undefined) continue;
      this.used.add(`${pointer}/properties/${name}`);
      this.#visit(child, `${pointer}/properties/${name}`, item);
    }
    for (const item of list(value)) this.#visit(schema['items'], `${pointer}/items`, item);
    for (const key of ['anyOf', 'oneOf']) {
      for (const [index, branch] of list(schema[key]).entries()) {
        if (!this.#fits(branch, value)) continue;
        this.used.add(`${pointer}/${key}/${index}`);
        this.#visit(branch, `${pointer}/${key}/${index}`, value);
        break;
      }
    }
  }

  /** Whether a value is meant by an alternative: its type, constants, pattern and required members tell. */
  #fits(schema: Json, value: Json): boolean {
    if (!isObject(schema)) return false;
    const { $ref, type, pattern, properties, required, anyOf } = schema as Readonly<Record<string, Json>>;
    if (typeof $ref === 'string') return this.#fits(this.#at($ref), value);
    if (anyOf !== undefined && !list(anyOf).some((branch) => this.#fits(branch, value))) return false;
    if (type === 'object' && !isObject(value)) return false;
    if (type === 'array' && !Array.isArray(value)) return false;
    if (type === 'integer' && !Number.isInteger(value)) return false;
    if (type === 'null' && value !== null) return false;
    if ((type === 'string' || type === 'number' || type === 'boolean') && typeof value !== type) return false;
    if (typeof pattern === 'string' && !(typeof value === 'string' && new RegExp(pattern, 'u').test(value)))
      return false;
    if (list(required).some((name) => !isObject(value) || value[String(name)] === undefined)) return false;
    return members(properties).every(([name, child]) => {
      const item = isObject(value) ? value[name] : undefined;
      return item === undefined || !isObject(child) || child['const'] === undefined || child['const'] === item;
    });
  }
}
