import { editDistance } from '../words/edit-distance.ts';

/**
 * The known names nearest to a misspelt one, at most three, nearest first: names it is the initials of (`cpl`), then
 * names that contain it, then by edit distance.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => {
      const edits = editDistance(wanted, candidate);
      if (wanted.length > 1 && initials(candidate) === wanted) return { candidate, distance: -1 };
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

function initials(name: string): string {
  return name
    .split('_')
    .map((word) => word.slice(0, 1))
    .join('');
}
