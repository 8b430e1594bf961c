/**
 * A number from 0 up to, not including, 1 that depends on the text and the seed only: FNV-1a over the text, mixed as
 * in MurmurHash3 (A. Appleby), so that neighbouring texts are far apart.
 */
export function chanceOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** Places of the ids in an order that chance decides, the same whatever order the ids come in. */
export function chanceOrder(ids: readonly string[], seed: number): Int32Array {
  const chances = ids.map((id) => chanceOf(id, seed));
  const order = Int32Array.from(ids.keys());
  return order.sort((a, b) => {
    const difference = (chances[a] ?? 0) - (chances[b] ?? 0);
    if (difference !== 0) return difference;
    return (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1;
  });
}

/**
 * Parts the leads into folds of equal size with equal shares of sales; gives the fold of each lead, from 0.
 */
export function foldsOf(ids: readonly string[], won: Uint8Array, folds: number, seed: number): Uint8Array {
  const result = new Uint8Array(ids.length);
  const next = [0, 0];
  for (const place of chanceOrder(ids, seed)) {
    const kind = won[place] ?? 0;
    const turn = next[kind] ?? 0;
    result[place] = turn % folds;
    next[kind] = turn + 1;
  }
  return result;
}

/** Two sets of places, the first with about `share` of the sales and of the rest. */
export function randomSplit(
  ids: readonly string[],
  won: Uint8Array,
  share: number,
  seed: number,
): readonly [Int32Array, Int32Array] {
  const first: number[] = [];
  const second: number[] = [];
  const total = [0, 0];
  for (const one of won) total[one] = (total[one] ?? 0) + 1;
  const taken = [0, 0];
  for (const place of chanceOrder(ids, seed)) {
    const kind = won[place] ?? 0;
    const turn = taken[kind] ?? 0;
    (turn < Math.round((total[kind] ?? 0) * share) ? first : second).push(place);
    taken[kind] = turn + 1;
  }
  return [Int32Array.from(first).sort(), Int32Array.from(second).sort()];
}
