/** The first sentence of a documentation text. */
export function summary(doc: string): string {
  const [paragraph = ''] = doc.trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, ' ');
  return /^.*?[.!?](?= [A-Z`]|$)/.exec(line)?.[0] ?? line;
}
