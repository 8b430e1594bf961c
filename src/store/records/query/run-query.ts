import type { QueryResult } from '../../../core/query/answer.ts';
import { planQuery } from '../../../core/query/plan.ts';
import type { Query } from '../../../core/query/query.ts';
import { resolveQuery } from '../../../core/query/resolve.ts';
import { shapeResult } from '../../../core/query/shape.ts';
import type { Language } from '../../../core/words/language.ts';
import type { Store } from '../../store.ts';
import { countCells, openAsker } from './question.ts';

/**
 * Metrics by dimensions over a period, and their totals, from one statement. `now` is an ISO instant; the language
 * (the workspace's by default) is that of formulas and notes.
 * Errors: those of `resolveQuery`, and `rate_missing`.
 */
export async function runQuery(
  store: Store,
  workspace: string,
  query: Query,
  now: string,
  language?: Language,
): Promise<QueryResult> {
  const asker = await openAsker(store, workspace, now, language);
  const { currency, zone } = asker.settings;
  const resolved = resolveQuery(query, zone);
  const withMaturity = resolved.basis === 'cohort';
  const plan = planQuery(resolved, withMaturity);
  const cells = await countCells(asker, plan);
  return shapeResult(plan, cells, plan.grains.length - 1, resolved.metrics, {
    currency,
    zone,
    language: asker.language,
    asOf: query.asOf ?? null,
    withMaturity,
    ...(query.order ? { order: query.order } : {}),
    ...(query.limit ? { limit: query.limit } : {}),
  });
}
