/** Statements that fit into the width of a line. */

import { lineWidth } from '../c/comment.ts';

/** Lines of units that are joined by spaces; the first at the indentation, the others four columns further in. */
function filled(units: readonly string[], indentation: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    const start = lines.length === 0 ? indentation : `${indentation}    `;
    if (line !== '' && start.length + line.length + 1 + unit.length > lineWidth) {
      lines.push(start + line);
      line = unit;
    } else line = line === '' ? unit : `${line} ${unit}`;
  }
  return [...lines, (lines.length === 0 ? indentation : `${indentation}    `) + line];
}

/**
 * Breaks a statement that is too long: before the `return` that an `if` guards, after `&&` and `||`, and at spaces where that is not enough.
 * Its text must hold no literal with a space.
 */
export function fitted(line: string): string {
  if (line.length <= lineWidth || line.includes('\n')) return line;
  const indentation = /^ */.exec(line)?.[0] ?? '';
  const [, head = line, tail = ''] = /^(.*\)) (return [^()]*;)$/.exec(line) ?? [];
  const terms = head.trim().split(/(?<=&&|\|\|) /);
  const units = terms.flatMap((term) => (indentation.length + 4 + term.length > lineWidth ? term.split(' ') : [term]));
  const lines = filled(units, indentation);
  return (tail === '' ? lines : [...lines, `${indentation}    ${tail}`]).join('\n');
}
