import type { Match } from './capture-questions.ts';

/** A proposed pair: how it is told from others, what the API takes, and the two names. */
export function pairOf({ one, other }: Match) {
  return {
    id: `${one.key} ${other.key}`,
    body: { one: one.key, other: other.key },
    names: { one: one.name, other: other.name },
  };
}
