/** What the code of one call consists of. */

import { dataModels, type Layouts, type Model } from '../../model/model.ts';
import type { Callable } from './slots.ts';

/** Fixed places of a frame, at offsets that hold in every data model. */
export class Frame {
  size = 0;

  /** Reserves bytes and returns the code of their offset in the block. */
  slot(bytes: number): string {
    const at = this.size;
    this.size += Math.ceil(bytes / 8) * 8;
    return at === 0 ? '$at' : `$at + ${at}`;
  }
}

/** Largest size in any data model. */
export function largestSize(layouts: Layouts): number {
  return Math.max(...dataModels.map((name) => layouts[name].size));
}

/** How one parameter is passed. */
export interface Passing {
  /** Statements before the call. */
  readonly before: readonly string[];
  /** Code of the flat argument. */
  readonly argument: string;
  /** Code of what comes back, or null. */
  readonly result: string | null;
  /** For a two-call array: the variables of its place and its codec. */
  readonly room: { readonly place: string; readonly codec: string } | null;
}

/** Memory that the caller frees: code of its address, and of the call that frees it. */
export interface Freed {
  readonly pointer: string;
  readonly call: string;
}

export interface CallContext {
  readonly callable: Callable;
  readonly model: Model;
  readonly frame: Frame;
  /** Code of the scope object. */
  readonly scope: string;
  /** The length parameter of a two-call array, with its place in the frame. */
  readonly lengths: Map<string, string>;
  /** What is freed once it has been copied. */
  readonly freed: Freed[];
}

/** Code of the address of a place in the frame. */
export const address = (at: string): string => `$block.base + ${at}`;

/** A way of passing without an array that is made later. */
export function passing(argument: string, before: readonly string[] = [], result: string | null = null): Passing {
  return { before, argument, result, room: null };
}
