/** A list of keys as statements take it: JSON of `{"key": …}`. */
export function keyList(keys: Iterable<string>): string {
  return JSON.stringify([...keys].map((key) => ({ key })));
}
