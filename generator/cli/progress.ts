import type { Console } from './console.ts';

/** After this time, in milliseconds, a terminal is told what is going on. */
const PATIENCE = 2000;

/** Shows on a terminal what is going on if it takes long, until `stop` is called. */
export function startProgress(what: string, console: Console): { stop(): void } {
  if (!console.progress) return { stop() {} };
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    console.err(`${what} …`);
  }, PATIENCE);
  return {
    stop() {
      clearTimeout(timer);
      if (shown) console.err('\r\u001b[K');
    },
  };
}
