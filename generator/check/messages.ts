import type { MessageTable } from '../diagnostics/message.ts';

/** The messages of the semantic rules. */
export const checkMessages = {} as const satisfies MessageTable;
