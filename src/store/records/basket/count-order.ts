import type { CountedOrder } from '../../../core/basket/bought-in-order.ts';
import type { Row } from '../../engine/engine.ts';
import { boughtFirst, type ItemPair } from '../../sql/basket/bought-first.ts';
import type { Store } from '../../store.ts';
import { type LinesQuestion, openLines } from './open-lines.ts';

/** Customers who bought one of each pair before the other, and after it; in the order given. */
export async function countOrder(
  store: Store,
  workspace: string,
  question: LinesQuestion,
  pairs: readonly ItemPair[],
): Promise<readonly CountedOrder[]> {
  if (pairs.length === 0) return [];
  const { settings: _, ...reading } = await openLines(store, workspace, question);
  const known = new Map<string, Row>();
  const keyOf = (one: unknown, other: unknown): string => JSON.stringify([one, other]);
  for (const row of await store.engine.reader.run(boughtFirst(reading, pairs))) {
    known.set(keyOf(row.one, row.other), row);
  }
  return pairs.map(({ one, other }) => {
    const row = known.get(keyOf(one, other));
    return {
      before: Number(row?.earlier ?? 0),
      after: Number(row?.later ?? 0),
      expected: Number(row?.expected ?? 0),
    };
  });
}
