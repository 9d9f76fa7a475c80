import { compilers } from './compilers.ts';
import type { Component } from './component.ts';
import { cuda } from './cuda.ts';
import { graphics } from './graphics.ts';
import { mojo } from './mojo.ts';
import { packagers } from './packagers.ts';
import { runtimes } from './runtimes.ts';

/** Every component, in the order in which they are listed. */
export const components: readonly Component[] = [...compilers, ...runtimes, ...graphics, mojo, ...cuda, packagers];

/** The component of that name. Throws a RangeError if there is none. */
export function componentNamed(name: string): Component {
  const component = components.find((each) => each.name === name);
  if (component === undefined) {
    throw new RangeError(
      `no component is named '${name}'; there are: ${components.map((each) => each.name).join(', ')}`,
    );
  }
  return component;
}
