import { sep } from 'node:path';

/** A dependency file for make and ninja: every output depends on the document. Ends in a newline. */
export function depfile(outputs: readonly string[], document: string): string {
  return `${outputs.map(escapePath).join(' \\\n  ')}: ${escapePath(document)}\n`;
}

/** A path as make reads it; ninja reads the same form. */
function escapePath(path: string): string {
  return (sep === '/' ? path : path.replaceAll(sep, '/'))
    .replaceAll('$', () => '$$')
    .replaceAll('#', '\\#')
    .replaceAll(' ', '\\ ');
}
