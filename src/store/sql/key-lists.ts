import type { Dialect } from '../engine/dialect.ts';

/** Keys given as parameter, a JSON list of `{"key": …}`, as `SELECT key`. */
export function keysOf(dialect: Dialect, parameter: string): string {
  return `SELECT key FROM ${dialect.rowsFromJson(parameter, [{ id: 'key', sqlType: dialect.types.text }])} AS asked`;
}

/** A list of keys as one parameter: JSON of `{"key": …}`. */
export function keyList(keys: Iterable<string>): string {
  return JSON.stringify([...keys].map((key) => ({ key })));
}

/** More of them take longer to plan than to unpack. */
const mostSingle = 20;

/** The lists of keys of one statement, and its parameters. */
export class KeyLists {
  readonly parameters: string[] = [];
  readonly #dialect: Dialect;
  readonly #given = new Map<string, string>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** What stands behind `IN`: few keys one by one, which engines look up at once, many as a list; the same list is given once. */
  in(keys: Iterable<string>): string {
    const all = [...new Set(keys)];
    const list = keyList(all);
    const before = this.#given.get(list);
    if (before !== undefined) return before;
    const single = all.length > 0 && all.length <= mostSingle;
    const given = single
      ? all.map((key) => this.text(key)).join(', ')
      : keysOf(this.#dialect, this.text(list));
    this.#given.set(list, given);
    return given;
  }

  /** The keys as the rows of a SELECT. */
  rows(keys: Iterable<string>): string {
    const all = [...keys];
    if (all.length === 0 || all.length > mostSingle) return keysOf(this.#dialect, this.text(keyList(all)));
    const values = all.map((key) => `(CAST(${this.text(key)} AS ${this.#dialect.types.text}))`);
    return `SELECT key FROM (VALUES ${values.join(', ')}) AS given(key)`;
  }

  /** One more parameter. */
  text(value: string): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}
