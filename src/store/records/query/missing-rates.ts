import { FilonError } from '../../../core/errors/filon-error.ts';
import { settledTable } from '../../../core/facts/settled.ts';
import type { Plan } from '../../../core/query/plan.ts';
import type { Compilation } from '../../sql/query/compile-query.ts';
import { missingRatesSql } from '../../sql/query/missing-rates.ts';
import type { Asker } from './asker.ts';

/** Names the first day and the currency whose rate is missing among the rows of a plan. Always throws. */
export async function refuseMissingRates(asker: Asker, plan: Plan, compilation: Compilation): Promise<never> {
  let first: { currency: string; day: string; rows: number } | null = null;
  const tables = plan.sources.filter(({ table, kind }) => kind !== 'left_out' && hasRates(table));
  for (const source of tables) {
    const [row] = await asker.store.engine.reader.run(missingRatesSql(plan, source, compilation));
    if (!row || row.day === null || row.day === undefined) continue;
    const found = { currency: String(row.currency ?? '?'), day: String(row.day), rows: Number(row.count) };
    if (!first || found.day < first.day) first = found;
  }
  throw new FilonError('rate_missing', {
    currency: first?.currency ?? '?',
    target: asker.settings.currency,
    day: first?.day ?? plan.periods[0]?.from ?? '',
    rows: first?.rows ?? 0,
  });
}

function hasRates(table: Parameters<typeof settledTable>[0]): boolean {
  return settledTable(table).columns.some(({ id }) => id === 'rate_missing');
}
