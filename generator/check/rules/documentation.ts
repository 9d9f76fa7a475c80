import type { Path } from '../../load/positions.ts';
import type { Rule } from '../rule.ts';
import { allReturns } from '../walk.ts';

/** Keys whose text is prose. */
const proseKeys: ReadonlySet<string> = new Set(['doc', 'when', 'title']);

export const documentation: Rule = {
  name: 'documentation',
  doc: 'Everything is documented, in text that every output can carry.',
  check({ document, report }) {
    const visit = (value: unknown, path: Path): void => {
      if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
      else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
      else if (typeof value === 'string' && proseKeys.has(String(path.at(-1)))) {
        if (value.trim() === '') report('E_EMPTY_DOC', { path }, {});
        const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/.exec(
          value,
        );
        if (control !== null)
          report(
            'E_CONTROL_CHARACTER',
            { path },
            { character: `U+${(control[0]?.charCodeAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` },
          );
      }
    };
    visit(document, []);
    for (const { returns, typeName, path, owner } of allReturns(document)) {
      if (typeof returns === 'string' && typeName !== 'void' && typeName !== 'status')
        report('E_RETURN_DOC', { path }, { name: owner.name, type: typeName });
    }
  },
};
