/** Lists of whole numbers, one after the other: list i is `items[starts[i] … starts[i + 1] − 1]`. */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** A list, without copying it; empty where there is none of that number. */
export function listAt({ starts, items }: NumberLists, index: number): Int32Array {
  return items.subarray(starts[index] ?? 0, starts[index + 1] ?? starts[index] ?? 0);
}

/** How many numbers two ascending lists share. */
export function sharedCount(one: Int32Array, other: Int32Array): number {
  let [i, j, count] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) count += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return count;
}

/** The other way round: for each number below `kinds` the lists that hold it, in ascending order. */
export function holdersOf(lists: NumberLists, kinds: number): NumberLists {
  const starts = startsOf(lists.items, kinds);
  const next = starts.slice(0, kinds);
  const items = new Int32Array(lists.items.length);
  for (let index = 0; index + 1 < lists.starts.length; index += 1) {
    const to = lists.starts[index + 1] ?? 0;
    for (let place = lists.starts[index] ?? 0; place < to; place += 1) {
      const item = lists.items[place] ?? 0;
      const at = next[item] ?? 0;
      items[at] = index;
      next[item] = at + 1;
    }
  }
  return { starts, items };
}

/** The places of each group in ascending order, from the group of each place; places of a group below 0 are in none. */
export function placesOfGroups(groups: Int32Array, kinds: number): NumberLists {
  const starts = startsOf(
    groups.filter((group) => group >= 0),
    kinds,
  );
  const next = starts.slice(0, kinds);
  const items = new Int32Array(starts[kinds] ?? 0);
  for (const [place, group] of groups.entries()) {
    if (group < 0) continue;
    const at = next[group] ?? 0;
    items[at] = place;
    next[group] = at + 1;
  }
  return { starts, items };
}

/** Where the numbers 0, 1 … begin once they are sorted. */
function startsOf(numbers: Int32Array, kinds: number): Int32Array {
  const starts = new Int32Array(kinds + 1);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let kind = 0; kind < kinds; kind += 1)
    starts[kind + 1] = (starts[kind + 1] ?? 0) + (starts[kind] ?? 0);
  return starts;
}
