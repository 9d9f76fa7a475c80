import { c } from './c/target.ts';
import { conformance } from './conformance/target.ts';
import { docs } from './docs/target.ts';
import { mojo } from './mojo/target.ts';
import { native } from './native/target.ts';
import { node } from './node/target.ts';
import type { Target } from './target.ts';
import { typescript } from './typescript/target.ts';

/** Every target, in the order in which they are listed and emitted. */
export const targets: readonly Target[] = [c, mojo, typescript, node, native, conformance, docs];
