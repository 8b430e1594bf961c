import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';

/** Lower case, without accents: « Rivière » is found by « riviere ». */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well an action fits: 0 by its name, 1 by what else it says, null not at all. Every word has to occur. */
function fitOf(
  { label, description, keywords }: SpotlightActionData,
  words: readonly string[],
): number | null {
  const name = folded(label ?? '');
  if (words.every((word) => name.includes(word))) return 0;
  const all = folded([label, description, keywords].flat().filter(Boolean).join(' '));
  return words.every((word) => all.includes(word)) ? 1 : null;
}

/** The id of the group whose actions a server has found already. */
export const foundByServer = 'found:';

/**
 * The actions that fit what was typed, group by group, the best fits of a group first. What the server found stays
 * whatever it is called, since it may have been found by a number or an address. Groups without any are left out.
 */
export function findActions(
  query: string,
  groups: readonly (SpotlightActionData | SpotlightActionGroupData)[],
): SpotlightActionGroupData[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return groups.flatMap((group) => {
    if (!('actions' in group)) return [];
    const fits = group.actions
      .map((action) => ({ action, fit: action.id.startsWith(foundByServer) ? 0 : fitOf(action, words) }))
      .filter((one) => one.fit !== null)
      .toSorted((a, b) => (a.fit ?? 0) - (b.fit ?? 0));
    return fits.length > 0 ? [{ group: group.group, actions: fits.map(({ action }) => action) }] : [];
  });
}
