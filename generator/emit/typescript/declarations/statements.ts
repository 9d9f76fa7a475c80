/** What a `.d.ts` file consists of, as data. All texts are code already; comments are lines already encoded for one. */

/** Lines of a documentation comment, without the asterisks. */
export type Docs = readonly string[];

export interface ParameterSignature {
  readonly name: string;
  readonly type: string;
  readonly hasQuestionToken?: boolean;
}

interface CallSignature {
  readonly docs?: Docs;
  readonly parameters?: readonly ParameterSignature[];
  readonly returnType: string;
}

export interface MethodSignature extends CallSignature {
  readonly name: string;
}

export interface PropertySignature {
  readonly name: string;
  readonly type: string;
  readonly docs?: Docs;
  readonly isReadonly?: boolean;
  readonly hasQuestionToken?: boolean;
}

interface TypeParameter {
  readonly name: string;
  readonly constraint?: string;
}

interface Declaration {
  readonly name: string;
  readonly docs: Docs;
  readonly isExported: boolean;
}

export interface InterfaceStatement extends Declaration {
  readonly kind: 'interface';
  readonly typeParameters?: readonly TypeParameter[];
  readonly extends?: readonly string[];
  readonly callSignatures?: readonly CallSignature[];
  readonly properties?: readonly PropertySignature[];
  readonly methods?: readonly MethodSignature[];
}

export interface ClassStatement extends Declaration {
  readonly kind: 'class';
  readonly typeParameters?: readonly TypeParameter[];
  readonly extends?: string;
  readonly implements?: readonly string[];
  readonly properties?: readonly PropertySignature[];
  readonly ctors?: readonly { readonly isPrivate?: boolean; readonly parameters?: readonly ParameterSignature[] }[];
  readonly getAccessors?: readonly { readonly name: string; readonly returnType: string }[];
  readonly methods?: readonly MethodSignature[];
}

export interface TypeStatement extends Declaration {
  readonly kind: 'type';
  readonly type: string;
}

export interface ConstStatement extends Declaration {
  readonly kind: 'const';
  readonly type: string;
}

export interface ImportStatement {
  readonly kind: 'import';
  readonly names: readonly string[];
  readonly from: string;
}

/** One statement at the top of a module; a string is one as it stands. */
export type Statement = InterfaceStatement | ClassStatement | TypeStatement | ConstStatement | ImportStatement | string;
