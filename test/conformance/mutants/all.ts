import { exportMutants } from './exports.ts';
import { memoryMutants } from './memory.ts';
import type { Mutant } from './mutant.ts';
import { timelineMutants } from './timelines.ts';

/** Every mutant. */
export const mutants: readonly Mutant[] = [...exportMutants, ...timelineMutants, ...memoryMutants];
