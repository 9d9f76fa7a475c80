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

/** More than any interface nests; it keeps every later phase, which descends from type to type, within its stack. */
const DEEPEST = 200;

/** Reports every edge that closes a circle, once per circle found from the first member, and the first that leads too deep. */
function findCycles(
  nodes: ReadonlyMap<string, { readonly edges: readonly Edge[] }>,
  report: (edge: Edge, circle: string[]) => void,
  reportDepth: (edge: Edge) => void,
): void {
  const open = new Set<string>();
  /** How far each finished node is above the nodes that lead nowhere. */
  const heights = new Map<string, number>();
  let isTooDeep = false;
  const visit = (name: string, trail: string[]): number => {
    open.add(name);
    let height = 0;
    for (const edge of nodes.get(name)?.edges ?? []) {
      if (!nodes.has(edge.to)) continue;
      if (open.has(edge.to)) {
        report(edge, [...trail.slice(trail.indexOf(edge.to)), edge.to]);
        continue;
      }
      const below = heights.get(edge.to) ?? (trail.length < DEEPEST ? visit(edge.to, [...trail, edge.to]) : DEEPEST);
      height = Math.max(height, below + 1);
      if (height < DEEPEST || isTooDeep) continue;
      isTooDeep = true;
      reportDepth(edge);
    }
    open.delete(name);
    heights.set(name, height);
    return height;
  };
  for (const name of nodes.keys()) if (!heights.has(name)) visit(name, [name]);
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
    findCycles(
      typeNodes(symbols),
      (edge, circle) => report('E_TYPE_CYCLE', { path: edge.path }, { circle }),
      (edge) => report('E_NESTING', { path: edge.path }, { limit: DEEPEST }),
    );
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
      findCycles(
        nodes,
        (edge, circle) => report('E_ENUMERATOR_CYCLE', { path: edge.path }, { circle }),
        (edge) => report('E_NESTING', { path: edge.path }, { limit: DEEPEST }),
      );
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
    findCycles(
      nodes,
      (edge, circle) => report('E_PARENT_CYCLE', { path: edge.path }, { circle }),
      (edge) => report('E_NESTING', { path: edge.path }, { limit: DEEPEST }),
    );
  },
};
