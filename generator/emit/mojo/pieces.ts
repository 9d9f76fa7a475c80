/** What one parameter of a C function turns into: a parameter in Mojo, an argument of the call, statements around it, something that comes back. */

/** A value that the wrapper gives back. */
export interface Output {
  readonly name: string;
  readonly type: string;
  readonly expression: string;
  readonly doc: string;
  /** Not copyable: a struct that holds it can only give it away. */
  readonly owned: boolean;
  /** It lies in the object whose method was called, and keeps it. */
  readonly lent?: boolean;
}

export interface Piece {
  /** The parameter in Mojo; null if the wrapper finds the value itself. */
  readonly parameter: {
    readonly name: string;
    readonly convention: '' | 'var ' | 'mut ';
    readonly type: string;
    readonly standard: string | null;
    readonly doc: string;
  } | null;
  /** Parameters of the type, in brackets. */
  readonly generics: readonly { readonly name: string; readonly type: string; readonly doc: string }[];
  readonly before: readonly string[];
  readonly argument: string;
  /** For a call that is made twice: the argument that asks for the length, and the statements between the two calls. */
  readonly asking: { readonly argument: string; readonly between: readonly string[] } | null;
  /** Keeps alive what the call used, or gives up what it took. */
  readonly release: readonly string[];
  /** Follows once the call is known to have succeeded. */
  readonly after: readonly string[];
  readonly outputs: readonly Output[];
  /** The statements may raise an error. */
  readonly raises: boolean;
}

const nothing: Piece = {
  parameter: null,
  generics: [],
  before: [],
  argument: '',
  asking: null,
  release: [],
  after: [],
  outputs: [],
  raises: false,
};

/** A piece, with what is not said empty. */
export function piece(said: Partial<Piece> & Pick<Piece, 'argument'>): Piece {
  return { ...nothing, ...said };
}
