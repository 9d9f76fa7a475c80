import type { MessageTable } from '../diagnostics/message.ts';
import { nameMessages } from './name_messages.ts';
import { structureMessages } from './structure_messages.ts';
import { valueMessages } from './value_messages.ts';

/** The messages of the semantic rules. */
export const checkMessages = {
  ...nameMessages,
  ...valueMessages,
  ...structureMessages,
} as const satisfies MessageTable;
