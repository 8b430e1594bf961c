import type { Store } from '../../store.ts';

/**
 * Whether a firm lives from subscriptions: what they bring in a year is half of the orders of their last year, or more.
 * A window installer with some maintenance contracts does not.
 */
export async function livesFromSubscriptions(store: Store, workspace: string): Promise<boolean> {
  const [row] = await store.engine.reader.run({
    sql: `SELECT (SELECT coalesce(sum(m.delta), 0) FROM settled_mrr AS m WHERE m.workspace_id = $1) AS mrr,
      (SELECT coalesce(sum(o.net), 0) FROM settled_orders AS o WHERE o.workspace_id = $1
        AND o.day > (SELECT max(l.day) FROM settled_orders AS l WHERE l.workspace_id = $1) - 365) AS year`,
    parameters: [workspace],
  });
  const [mrr, year] = [Number(row?.mrr ?? 0), Number(row?.year ?? 0)];
  return mrr > 0 && 12 * mrr >= year / 2;
}
