import { checkMessages } from '../check/messages.ts';
import { loadMessages } from '../load/messages.ts';
import { writeMessages } from '../write/messages.ts';
import type { MessageTable } from './message.ts';

/** Every message of the compiler, by code. Each phase keeps its own table next to the code that reports from it. */
export const catalog = { ...loadMessages, ...checkMessages, ...writeMessages } as const satisfies MessageTable;

/** The code of a message, as printed between brackets. Codes are stable: scripts may rely on them. */
export type Code = keyof typeof catalog;

/** What the message of a code needs to be told. */
export type Parameters<C extends Code> = Parameter<(typeof catalog)[C]['text']>;

type Parameter<Text> = Text extends (parameters: infer P) => string
  ? unknown extends P
    ? Record<never, never>
    : P
  : never;
