import type { TypeDeclaration } from '../../load/document.ts';
import type { Path } from '../../load/positions.ts';
import type { Rule } from '../rule.ts';
import type { Symbols } from '../symbols.ts';

interface Edge {
  readonly to: string;
  readonly path: Path;
}

/** What a type holds by value, or stands for. */
function valueEdges(type: TypeDeclaration, path: Path): Edge[] {
  if (type.kind === 'alias') return [{ to: type.type, path: [...path, 'type'] }];
  // A function pointer's own parameters need its name only through an alias or another callback.
  if (type.kind === 'callback') {
    const returns = typeof type.returns === 'string' ? type.returns : type.returns.type;
    return [
      ...type.params.map((param, index) => ({ to: param.type, path: [...path, 'params', index, 'type'] })),
      { to: returns, path: [...path, 'returns'] },
    ];
  }
  if (type.kind !== 'struct' && type.kind !== 'union') return [];
  return type.fields.flatMap((field, index) =>
    field.pointer === true || field.array?.length !== undefined || field.array?.terminated === true
      ? []
      : [{ to: field.type, path: [...path, 'fields', index, 'type'] }],
  );
}

/** Reports every edge that closes a circle, once per circle found from the first member. */
function findCycles(
  nodes: ReadonlyMap<string, { readonly edges: readonly Edge[] }>,
  report: (edge: Edge, circle: string[]) => void,
): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, trail: string[]): void => {
    state.set(name, 'open');
    for (const edge of nodes.get(name)?.edges ?? []) {
      if (!nodes.has(edge.to)) continue;
      const seen = state.get(edge.to);
      if (seen === 'open') report(edge, [...trail.slice(trail.indexOf(edge.to)), edge.to]);
      else if (seen === undefined) visit(edge.to, [...trail, edge.to]);
    }
    state.set(name, 'done');
  };
  for (const name of nodes.keys()) if (!state.has(name)) visit(name, [name]);
}

function typeNodes(symbols: Symbols): Map<string, { edges: Edge[] }> {
  const nodes = new Map<string, { edges: Edge[] }>();
  for (const [name, { entry, path }] of symbols.types) {
    // Callbacks reach structs and unions only through declarations that C can make ahead.
    const edges = valueEdges(entry, path).filter(
      ({ to }) => entry.kind !== 'callback' || ['alias', 'callback'].includes(symbols.types.get(to)?.entry.kind ?? ''),
    );
    nodes.set(name, { edges });
  }
  return nodes;
}

export const noTypeCycles: Rule = {
  name: 'no-type-cycles',
  doc: 'No type holds itself by value or stands for itself.',
  check({ symbols, report }) {
    findCycles(typeNodes(symbols), (edge, circle) => report('E_TYPE_CYCLE', { path: edge.path }, { circle }));
  },
};

export const noEnumeratorCycles: Rule = {
  name: 'no-enumerator-cycles',
  doc: 'No enumerator is defined by itself.',
  check({ document, report }) {
    for (const [index, type] of (document.types ?? []).entries()) {
      if (type.kind !== 'enum') continue;
      const nodes = new Map(
        type.enumerators.map((item, position): [string, { edges: Edge[] }] => {
          const path = ['types', index, 'enumerators', position];
          const alias = item.alias === undefined ? [] : [{ to: item.alias, path: [...path, 'alias'] }];
          return [
            item.name,
            { edges: [...alias, ...(item.any_of ?? []).map((to, part) => ({ to, path: [...path, 'any_of', part] }))] },
          ];
        }),
      );
      findCycles(nodes, (edge, circle) => report('E_ENUMERATOR_CYCLE', { path: edge.path }, { circle }));
    }
  },
};

export const noParentCycles: Rule = {
  name: 'no-parent-cycles',
  doc: 'No handle is its own ancestor.',
  check({ symbols, report }) {
    const nodes = new Map<string, { edges: Edge[] }>();
    for (const [name, { entry, path }] of symbols.types) {
      if (entry.kind === 'handle')
        nodes.set(name, { edges: entry.parent === undefined ? [] : [{ to: entry.parent, path: [...path, 'parent'] }] });
    }
    findCycles(nodes, (edge, circle) => report('E_PARENT_CYCLE', { path: edge.path }, { circle }));
  },
};
