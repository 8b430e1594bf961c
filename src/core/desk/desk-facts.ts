import type { FactId } from '../facts/fact.ts';

/** A row of a fact by field id: money in minor units, times as ISO 8601 instants. */
export type DeskRow = Readonly<Record<string, string | number | bigint | boolean | null>>;

/** What one action at the desk records, in one batch. */
export type DeskFacts = Readonly<Partial<Record<FactId, readonly DeskRow[]>>>;

/** Rows of several actions together, in order. */
export function joinFacts(all: readonly DeskFacts[]): DeskFacts {
  const joined: Partial<Record<FactId, DeskRow[]>> = {};
  for (const facts of all) {
    for (const [fact, rows] of Object.entries(facts) as [FactId, readonly DeskRow[]][]) {
      const list = joined[fact] ?? [];
      list.push(...rows);
      joined[fact] = list;
    }
  }
  return joined;
}
