import type { FactId } from '../../src/core/facts/fact.ts';
import type { DemoRow } from '../../src/demo/demo.ts';
import { generateDemo } from '../../src/demo/generate-demo.ts';

export const until = '2026-11-21';
/** The seed of the demo that Filon loads. */
export const seed = 20_260_101;
export const chunks = [...generateDemo({ seed, until })].filter((told) => told !== null);

/** All rows of a fact. */
export function all(fact: FactId): readonly DemoRow[] {
  return chunks.flatMap((chunk) => chunk.rows[fact] ?? []);
}

/** The rows of a fact by the value of one of their fields, in order. */
export function allBy(fact: FactId, field: string): ReadonlyMap<unknown, readonly DemoRow[]> {
  const groups = new Map<unknown, DemoRow[]>();
  for (const row of all(fact)) {
    const group = groups.get(row[field]);
    if (group) group.push(row);
    else groups.set(row[field], [row]);
  }
  return groups;
}
