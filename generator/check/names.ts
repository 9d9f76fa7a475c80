import type { Reporter } from '../diagnostics/reporter.ts';
import type { EmittedName, Target } from '../emit/target.ts';
import type { Model } from '../model/model.ts';

/**
 * Asks every registered target which names it would write, and refuses two equal names in one scope and words that the language keeps for itself.
 * All targets are asked, also those that will not be emitted: a document is legal for all of them or for none.
 */
export function checkNames(model: Model, targets: readonly Target[], reporter: Reporter): void {
  for (const target of targets) {
    const scopes = new Map<string, Map<string, EmittedName>>();
    for (const emitted of target.naming.names(model)) {
      const at = { path: [...emitted.path, 'name'] };
      if (target.naming.reserved.has(emitted.name))
        reporter.report('E_RESERVED_WORD', at, { name: emitted.name, what: emitted.what, target: target.id });
      const scope = scopes.get(emitted.scope) ?? new Map<string, EmittedName>();
      scopes.set(emitted.scope, scope);
      const first = scope.get(emitted.name);
      if (first === undefined) scope.set(emitted.name, emitted);
      else
        reporter.report('E_NAME_COLLISION', at, {
          name: emitted.name,
          what: emitted.what,
          other: first.what,
          target: target.id,
          scope: emitted.scope,
        });
    }
  }
}
