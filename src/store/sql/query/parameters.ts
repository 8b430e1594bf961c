import type { Dialect } from '../../engine/dialect.ts';
import type { Parameter } from '../../engine/engine.ts';

/** Collects the values of a statement and gives their places in its text, with the type each one has. */
export interface Parameters {
  readonly values: readonly Parameter[];
  text(value: string): string;
  day(value: string): string;
  bigint(value: number | bigint): string;
}

export function createParameters(dialect: Dialect): Parameters {
  const values: Parameter[] = [];
  const places = new Map<string, string>();
  const place = (value: Parameter, type: string): string => {
    const key = `${type} ${String(value)}`;
    let text = places.get(key);
    if (text === undefined) {
      values.push(value);
      text = `CAST($${values.length} AS ${type})`;
      places.set(key, text);
    }
    return text;
  };
  return {
    values,
    text: (value) => place(value, dialect.types.text),
    day: (value) => place(value, dialect.types.day),
    bigint: (value) => place(String(value), dialect.types.bigint),
  };
}
