/** The known names nearest to a misspelt one, at most three, nearest first (edit distance, containing names first). */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => {
      const edits = editDistance(wanted, candidate);
      // Of the names that hold the wanted one, the shortest is nearest; all of them before any other misspelling.
      return { candidate, distance: candidate.includes(wanted) && wanted.length > 2 ? edits / 1000 : edits };
    })
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The nearest known name, if what was written is likely a misspelling of it: at most half of it differs. */
export function likelyName(name: string, known: readonly string[]): string | null {
  const [nearest] = nearestNames(name, known);
  if (nearest === undefined) return null;
  const wanted = name.toLowerCase();
  const near = nearest.includes(wanted) || wanted.includes(nearest.toLowerCase());
  return near || editDistance(wanted, nearest) <= Math.max(2, wanted.length / 2) ? nearest : null;
}

/** Levenshtein distance: insertions, deletions and replacements needed. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
