/** The conditions of requirements, resolved. */

/** What an operand of a condition refers to. */
export type Operand =
  /** A parameter, or a field reached from it; `fields` is empty for the parameter itself. */
  | { readonly kind: 'parameter'; readonly name: string; readonly fields: readonly string[] }
  /** A constant or enumerator. */
  | { readonly kind: 'named'; readonly name: string; readonly value: bigint }
  | { readonly kind: 'integer'; readonly value: bigint };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** A condition: a closed tree, evaluated from left to right with short circuit. */
export type CheckExpression =
  | { readonly kind: 'not_null'; readonly operand: Operand }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  /** Membership in a list; an enum is expanded to its enumerators and named in `enumName`. */
  | {
      readonly kind: 'in';
      readonly value: Operand;
      readonly list: readonly Operand[];
      readonly enumName: string | null;
    }
  | { readonly kind: 'multiple_of'; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'mask'; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly CheckExpression[] }
  | { readonly kind: 'not'; readonly term: CheckExpression }
  | { readonly kind: 'implies'; readonly condition: CheckExpression; readonly consequence: CheckExpression }
  | { readonly kind: 'state'; readonly predicate: string; readonly operands: readonly Operand[] };
