import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import { statement } from '../engine/statement.ts';
import type { LedgerId } from '../schema/ledger-tables.ts';
import type { Receipt } from '../store.ts';
import type { Place } from './settle.ts';

/** References of the batch to leads and orders that neither the ledger nor the batch itself knows. */
export async function unjoinedRows(place: Place, facts: readonly FactId[]): Promise<Receipt['unjoined']> {
  const unjoined: { fact: FactId; rows: number; example: string }[] = [];
  for (const fact of facts) {
    for (const { id, refers } of factOf(fact).fields) {
      if (refers !== 'leads' && refers !== 'orders') continue;
      const arriving = facts.includes(refers)
        ? `AND NOT EXISTS (SELECT 1 FROM merging_${refers} t WHERE t.key = m.${id})`
        : '';
      const [row] = await place.session.run(
        statement(
          `SELECT count(*) AS rows, min(m.${id}) AS example FROM merging_${fact} m
          WHERE m.${id} IS NOT NULL ${arriving} AND NOT EXISTS (SELECT 1 FROM ${refers} t
            WHERE t.workspace_id = $1 AND t.superseded_at IS NULL AND t.key = m.${id})`,
          place.workspace,
        ),
      );
      const rows = Number(row?.rows ?? 0);
      if (rows > 0) unjoined.push({ fact, rows, example: String(row?.example) });
    }
  }
  return unjoined;
}

/** Settled tables that tell the currency and day of an amount without a rate. */
export const telling = {
  costs: 'settled_costs',
  orders: 'settled_orders',
  refunds: 'settled_refunds',
} as const satisfies Partial<Record<LedgerId, string>>;

/** Currencies and first days of the batch's amounts that have no rate. */
export async function missingRates(
  place: Place,
  changes: ReadonlyMap<LedgerId, number>,
): Promise<Receipt['ratesMissing']> {
  const parts = Object.entries(telling)
    .filter(([fact]) => changes.has(fact as LedgerId))
    .map(
      ([fact, settled]) => `SELECT currency, day FROM ${settled}
        WHERE workspace_id = $1 AND rate_missing AND key IN (SELECT key FROM changed_${fact})`,
    );
  if (parts.length === 0 || !(await anyMissing(place))) return [];
  const rows = await place.session.run(
    statement(
      `SELECT currency, min(day) AS day, count(*) AS rows FROM (${parts.join(' UNION ALL ')}) AS missing
      GROUP BY currency ORDER BY currency`,
      place.workspace,
    ),
  );
  return rows.map((row) => ({
    currency: String(row.currency),
    day: String(row.day),
    rows: Number(row.rows),
  }));
}

/** Asked first, because it is quick and nearly always false. */
async function anyMissing(place: Place): Promise<boolean> {
  const parts = Object.values(telling).map(
    (settled) => `SELECT 1 AS one FROM ${settled} WHERE workspace_id = $1 AND rate_missing`,
  );
  const rows = await place.session.run(
    statement(`SELECT one FROM (${parts.join(' UNION ALL ')}) AS missing LIMIT 1`, place.workspace),
  );
  return rows.length > 0;
}
