import type { Model, Path } from '../model/model.ts';

/** One output file. `path` is relative to the output folder, with `/`. `text` ends in a newline and uses LF. */
export interface File {
  readonly path: string;
  readonly text: string;
}

/** A name that a target will write, with the scope in which it must be unique. */
export interface EmittedName {
  /** Names within one scope must differ, such as `module` or `class Buffer`. */
  readonly scope: string;
  readonly name: string;
  /** What it names, in words, for the message: `function x`, `parameter y of z`. */
  readonly what: string;
  /** Where the thing stands in the document. */
  readonly path: Path;
}

/** How a target names things: asked by the checks, before anything is emitted. */
export interface Naming {
  /** Every name that the target would write for this model. */
  names(model: Model): Iterable<EmittedName>;
  /** Words that the language keeps for itself, or that the target's own output uses at the same scope. */
  readonly reserved: ReadonlySet<string>;
}

/** What an emitter may use beside the model. */
export interface EmitContext {
  /** Lays out a view model with `templates/<target>/<name>.hbs`. A path in the template that the view model lacks is an internal error. */
  template(name: string): (view: object) => string;
  /** Version of the generator. */
  readonly generatorVersion: string;
}

/** One output language or kind of output. */
export interface Target {
  /** Name on the command line, and the folder below `templates/` and `emit/`. */
  readonly id: string;
  /** One sentence for `abiwright targets`. */
  readonly doc: string;
  /** Folder of its files below the output folder. */
  readonly output: string;
  readonly naming: Naming;
  /** False: there is nothing to emit for this model (the default is true for every model). */
  appliesTo?(model: Model): boolean;
  /** Files with paths relative to `output`. Pure: the same model gives the same bytes. */
  emit(model: Model, context: EmitContext): readonly File[] | Promise<readonly File[]>;
}
