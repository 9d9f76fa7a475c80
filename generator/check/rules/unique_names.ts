import type { Path } from '../../load/positions.ts';
import type { Rule, RuleContext } from '../rule.ts';

function unique(
  report: RuleContext['report'],
  scope: string,
  entries: readonly { readonly name: string; readonly path: Path }[],
): void {
  const seen = new Set<string>();
  for (const { name, path } of entries) {
    if (seen.has(name)) report('E_DUPLICATE_NAME', { path }, { name, scope });
    seen.add(name);
  }
}

const named = (entries: readonly { readonly name: string }[] | undefined, path: Path): { name: string; path: Path }[] =>
  (entries ?? []).map((entry, index) => ({ name: entry.name, path: [...path, index, 'name'] }));

/** C has one name space for functions, types, constants and enumerators of a document. */
export const uniqueNames: Rule = {
  name: 'unique-names',
  doc: 'A name is declared once in its scope.',
  check({ document, report }) {
    const types = document.types ?? [];
    const enumerators = types.flatMap((type, index) => {
      if (type.kind === 'enum') return named(type.enumerators, ['types', index, 'enumerators']);
      if (type.kind !== 'format_enum') return [];
      return named(type.formats, ['types', index, 'formats']).map(({ name, path }) => ({
        name: `${type.prefix}${name}`,
        path,
      }));
    });
    unique(report, 'the document', [
      ...named(document.constants, ['constants']),
      ...named(types, ['types']),
      ...enumerators,
      ...named(document.functions, ['functions']),
    ]);
    unique(report, 'headers', named(document.headers, ['headers']));
    unique(
      report,
      'header files',
      document.headers.map((header, index) => ({ name: header.file.toLowerCase(), path: ['headers', index, 'file'] })),
    );
    unique(report, 'groups', named(document.groups, ['groups']));
    unique(report, 'error codes', named(document.errors?.codes, ['errors', 'codes']));
    unique(report, 'predicates', named(document.predicates, ['predicates']));
    unique(report, 'promises', named(document.promises, ['promises']));
    unique(report, 'pages', named(document.pages, ['pages']));
    for (const [index, type] of types.entries()) {
      if (type.kind === 'struct' || type.kind === 'union')
        unique(report, type.name, named(type.fields, ['types', index, 'fields']));
      if (type.kind === 'callback') unique(report, type.name, named(type.params, ['types', index, 'params']));
    }
    for (const [index, entry] of (document.functions ?? []).entries())
      unique(report, entry.name, named(entry.params, ['functions', index, 'params']));
    for (const [index, entry] of (document.predicates ?? []).entries())
      unique(report, entry.name, named(entry.params, ['predicates', index, 'params']));
  },
};

/** Tags of structs, unions and enums share one name space of their own, opaque handles included. */
export const uniqueTags: Rule = {
  name: 'unique-tags',
  doc: 'A tag is declared once.',
  check({ document, report }) {
    const tags = (document.types ?? []).flatMap((type, index): { name: string; path: Path }[] => {
      if (type.kind === 'alias' || type.kind === 'callback') return [];
      if (type.kind === 'handle' && type.representation !== 'opaque_struct') return [];
      const byDefault =
        type.kind === 'handle'
          ? `${type.name}_T`
          : type.kind === 'struct' || type.kind === 'union'
            ? type.name
            : undefined;
      const name = type.tag ?? byDefault;
      return name === undefined ? [] : [{ name, path: ['types', index, type.tag === undefined ? 'name' : 'tag'] }];
    });
    unique(report, 'tags', tags);
  },
};
