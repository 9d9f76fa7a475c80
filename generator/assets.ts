/** An error as ajv reports it, without ajv's own types: the typings of the package stand alone. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer into the document. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: object;
}

/**
 * What the compiler needs beside the document: the checker of the JSON Schema and the templates, both precompiled.
 *
 * From source they are compiled in memory (`generator/assets_from_source.ts`); the build writes them into one module of `dist/`.
 */
export interface Assets {
  /** Checks a plain JSON value against `schema/abi.schema.json`; an empty list if it conforms. */
  validateDocument(value: unknown): readonly SchemaError[];
  /** The template `templates/<name>.hbs`, such as `c/header`. Throws if there is none, or if the view lacks what it names. */
  template(name: string): (view: object) => string;
  /** Version of the generator, from package.json. */
  readonly generatorVersion: string;
}
