import type { Baskets } from './count-sets.ts';

const [space, semicolon, zero] = [32, 59, 48];

/** Baskets from texts of items' numbers between spaces, parted by semicolons: `3 1 7;2 7`. */
export function readBaskets(texts: readonly string[], kinds: number): Baskets {
  let [size, count] = [0, 0];
  for (const text of texts) {
    count += 1;
    size += 1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === space || code === semicolon) size += 1;
      if (code === semicolon) count += 1;
    }
  }
  const starts = new Int32Array(count + 1);
  const items = new Int32Array(size);
  let [basket, place] = [0, 0];
  for (const text of texts) {
    let number = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : semicolon;
      if (code >= zero && code < semicolon - 1) {
        number = number * 10 + code - zero;
        continue;
      }
      items[place] = number;
      place += 1;
      number = 0;
      if (code !== semicolon) continue;
      items.subarray(starts[basket], place).sort();
      basket += 1;
      starts[basket] = place;
    }
  }
  return { starts, items, kinds };
}
