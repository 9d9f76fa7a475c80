/**
 * The candidate nearest to a misspelt word, or `null` when none is near enough to be meant. Case is ignored
 * first, then up to a third of the letters (at least one) may be inserted, left out, replaced or swapped with a neighbour.
 * Of equally near candidates the first in the given order wins.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  if (word.length === 0 || word.length > 100) return null;
  const wanted = fold(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (candidate === word || Math.abs(folded.length - wanted.length) >= bestDistance) continue;
    // A word of one or two letters that shares none of them is no misspelling of the other.
    if (wanted.length <= 2 && !shares(wanted, folded)) continue;
    const distance = editDistance(wanted, folded, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The nearest candidate as a question, for the help of a diagnostic, or `null`. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const best = suggest(word, candidates);
  return best === null ? null : `did you mean "${best}"?`;
}

/** Lower case with separators dropped, so that `outFd`, `out-fd` and `OUT_FD` are the same word. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[_\-\s]/g, '');
}

function shares(a: string, b: string): boolean {
  return [...a].some((letter) => b.includes(letter));
}

/** The optimal-string-alignment form of the Damerau-Levenshtein distance; `limit` or more is reported as `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let value = Math.min(
        (previous[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (previous[column - 1] ?? limit) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, (beforePrevious[column - 2] ?? limit) + 1);
      }
      current.push(value);
      least = Math.min(least, value);
    }
    if (least >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit, limit);
}
