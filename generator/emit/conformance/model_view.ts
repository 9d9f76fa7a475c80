/** The part of a model that the suite is about: what exists on the platform it runs on, Linux. */

import { memoizeObject } from '../../memoize.ts';
import type { Declaration, FunctionDeclaration, HandleType, Model, Parameter, Slot } from '../../model/model.ts';
import { handleOf, resolveAlias, typesOfKind } from '../../model/queries.ts';

function isHere({ platforms }: Declaration): boolean {
  return platforms.length === 0 || platforms.includes('linux');
}

/** The functions that a library on this platform has. */
export function functionsOf(model: Model): readonly FunctionDeclaration[] {
  return model.functions.filter(isHere);
}

/** The handles that exist on this platform. */
export function handlesOf(model: Model): readonly HandleType[] {
  return typesOfKind(model.types, 'handle').filter(isHere);
}

/** True for a descriptor: a built-in one, or a handle that is one. */
export function isDescriptor(parameter: Pick<Slot, 'type' | 'array'>): boolean {
  const type = resolveAlias(parameter.type);
  const isFd = type.kind === 'builtin' ? type.name === 'fd' : type.kind === 'handle' && type.representation === 'fd';
  return isFd && parameter.array === null;
}

/** The handle that a parameter is, going in. */
export function handleIn(parameter: Parameter): HandleType | null {
  return parameter.direction === 'in' && !parameter.nullable ? handleOf(parameter.type) : null;
}

/** True for a single value that comes out through a pointer. */
export function isSingleOutput(parameter: Parameter): boolean {
  return parameter.direction !== 'in' && parameter.array === null;
}

/** The function that ends a handle, if it has just that to do. */
export function destructorOf(handle: HandleType, model: Model): FunctionDeclaration | null {
  const ends = (role: string): FunctionDeclaration | undefined =>
    functionsOf(model).find((item) => item.handle === handle && item.role === role && item.params.length === 1);
  return ends('destructor') ?? ends('release') ?? null;
}

/** Through which output of which function a handle can be made; null where the hand-written adapter must make it. */
export interface Producer {
  readonly declaration: FunctionDeclaration;
  readonly output: Parameter;
}

const order = ['constructor', 'getter', 'method', 'static', 'async'];

/** For every handle the function that makes one, chosen so that no handle needs itself. */
export const producersOf: (model: Model) => ReadonlyMap<HandleType, Producer> = memoizeObject((model: Model) => {
  const found = new Map<HandleType, Producer>();
  const needs = (declaration: FunctionDeclaration): HandleType[] =>
    declaration.params.flatMap((parameter) => handleIn(parameter) ?? []);
  const candidates = functionsOf(model)
    .filter((item) => item.returns.isStatus && !item.optional)
    .sort((left, right) => order.indexOf(left.role ?? 'static') - order.indexOf(right.role ?? 'static'));
  // What can be made from what is known already, until nothing new can be.
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const declaration of candidates) {
      if (needs(declaration).some((handle) => !found.has(handle))) continue;
      for (const output of declaration.params.filter(isSingleOutput)) {
        const handle = output.direction === 'out' ? handleOf(output.type) : null;
        if (handle === null || found.has(handle)) continue;
        found.set(handle, { declaration, output });
        isNew = true;
      }
    }
  }
  return found;
});
