import type { MessageTable } from '../diagnostics/message.ts';
import { quote } from '../diagnostics/quote.ts';

/** The messages of the command line and of reading and writing files. */
export const writeMessages = {
  E_IO: {
    severity: 'error',
    text: (p: { action: string; path: string; reason: string; remedy: string }) =>
      `cannot ${p.action} ${quote(p.path)}: ${p.reason}`,
    help: (p: { action: string; path: string; reason: string; remedy: string }) => p.remedy,
  },
  E_USAGE: {
    severity: 'error',
    text: (p: { problem: string; help: string }) => p.problem,
    help: (p: { problem: string; help: string }) => p.help,
  },
} as const satisfies MessageTable;
