import { editDistance } from '../words/edit-distance.ts';

/**
 * The known names nearest to a misspelt one, at most three, nearest first: names it is the initials of (`cpl`), then
 * names that contain it, then by edit distance; their case does not count.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => {
      const said = candidate.toLowerCase();
      const edits = editDistance(wanted, said);
      if (wanted.length > 1 && initials(said) === wanted) return { candidate, distance: -1 };
      // Of the names that hold the wanted one, the shortest is nearest; all of them before any other misspelling.
      return { candidate, distance: said.includes(wanted) && wanted.length > 2 ? edits / 1000 : edits };
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
  const near = nearest.toLowerCase().includes(wanted) || wanted.includes(nearest.toLowerCase());
  return near || editDistance(wanted, nearest.toLowerCase()) <= Math.max(2, wanted.length / 2)
    ? nearest
    : null;
}

/**
 * Names of people and firms that a misspelt or shortened one may mean, at most three, nearest first: those with all its words,
 * then those of which the whole or a word differs by a third of it at most.
 */
export function namesAlike(name: string, known: readonly string[]): string[] {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/u);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .map((candidate) => {
      const said = candidate.toLowerCase();
      const edits = Math.min(...[said, ...said.split(/[\s'’-]+/u)].map((part) => editDistance(wanted, part)));
      return { candidate, edits: words.every((word) => said.includes(word)) ? 0 : edits };
    })
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function initials(name: string): string {
  return name
    .split('_')
    .map((word) => word.slice(0, 1))
    .join('');
}
