/** Finds the number of a customer by their key, in 12 bytes or so a customer instead of the key itself. */
export interface CustomerIndex {
  /** −1 for a key that is not known. Two keys share a place once in 10⁷ times with a million customers. */
  numberOf(key: string): number;
  readonly size: number;
}

/** An index of keys; `keys` gives each key and its number, `count` of them. */
export function indexCustomers(
  keys: Iterable<readonly [key: string, number: number]>,
  count: number,
): CustomerIndex {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, count * 1.5)));
  const [high, low] = [new Uint32Array(size), new Uint32Array(size)];
  const numbers = new Int32Array(size).fill(-1);
  const placeOf = (one: number, other: number): number => {
    let place = other & (size - 1);
    while ((numbers[place] ?? -1) >= 0 && (high[place] !== one || low[place] !== other))
      place = (place + 1) & (size - 1);
    return place;
  };
  let kept = 0;
  for (const [key, number] of keys) {
    const [one, other] = digest(key);
    const place = placeOf(one, other);
    high[place] = one;
    low[place] = other;
    numbers[place] = number;
    kept += 1;
  }
  return { numberOf: (key) => numbers[placeOf(...digest(key))] ?? -1, size: kept };
}

/** 64 bits of a text: two runs of FNV-1a with different beginnings (G. Fowler, L. Noll, K.-P. Vo), finished as in MurmurHash3. */
function digest(key: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x85ebca6b);
    other = (other << 13) | (other >>> 19);
  }
  return [finished(one), finished(other)];
}

function finished(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
