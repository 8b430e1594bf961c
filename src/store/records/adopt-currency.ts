import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import { statement } from '../engine/statement.ts';
import { type LedgerId, ledgerTables } from '../schema/ledger-tables.ts';
import type { Place } from './settle.ts';
import type { MergeCounts } from './stage-merges.ts';
import { writeSettings } from './workspaces.ts';

const tablesWithMoney = ledgerTables.filter(
  ({ id, columns }) => id !== 'rates' && columns.some((column) => column.id === 'currency'),
);

/**
 * A workspace that never chose a currency and holds no amount yet takes that of its first batch with amounts, if
 * that names exactly one. Returns the place with its settings from now on, and the currency if it was taken.
 */
export async function adoptCurrency(
  place: Place,
  facts: readonly FactId[],
  counts: ReadonlyMap<LedgerId, MergeCounts>,
  now: string,
): Promise<{ readonly place: Place; readonly adopted: string | null }> {
  const kept = { place, adopted: null };
  if (place.settings.currencyChosen) return kept;
  const naming = facts.filter((fact) => factOf(fact).fields.some(({ id }) => id === 'currency'));
  if (naming.length === 0) return kept;
  const currencies = await place.session.run(
    statement(
      naming
        // Where each row is merged, they are not joined with their persons once more to be looked at.
        .map((fact) => (counts.get(fact)?.alone ? `incoming_${fact}` : `merging_${fact}`))
        .map((rows) => `SELECT currency FROM ${rows} WHERE currency IS NOT NULL GROUP BY currency`)
        .join(' UNION '),
    ),
  );
  const currency = currencies[0]?.currency;
  if (currencies.length !== 1 || typeof currency !== 'string') return kept;
  if (currency === place.settings.currency) return kept;
  for (const { id } of tablesWithMoney) {
    const found = await place.session.run(
      statement(
        `SELECT 1 AS one FROM ${id} WHERE workspace_id = $1 AND superseded_at IS NULL AND currency IS NOT NULL LIMIT 1`,
        place.workspace,
      ),
    );
    if (found.length > 0) return kept;
  }
  const settings = { ...place.settings, currency };
  await writeSettings(place.session, place.dialect, place.workspace, settings, now);
  return { place: { ...place, settings }, adopted: currency };
}
