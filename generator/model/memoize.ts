/**
 * A question about a part of the model that is answered once for each part. Without it, questions that descend into the fields of structs would be asked
 * exponentially often where structs hold one another twice.
 */
export function memoize<Part extends object, Answer>(answer: (part: Part) => Answer): (part: Part) => Answer {
  const known = new WeakMap<Part, { readonly answer: Answer }>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before.answer;
    const result = answer(part);
    known.set(part, { answer: result });
    return result;
  };
}
