import { FilonError, type Language } from '../../../core/errors/filon-error.ts';
import { metricOf } from '../../../core/metrics/catalogue.ts';
import { planQuery } from '../../../core/query/plan.ts';
import { resolveQuery } from '../../../core/query/resolve.ts';
import { explainChange, type WhyAnswer, type WhyRequest } from '../../../core/query/why.ts';
import type { Store } from '../../store.ts';
import { countCells, openAsker } from './question.ts';

/**
 * Why a ratio moved between two periods, by one dimension: mix and rate part per segment, from one statement.
 * Errors: those of `runQuery`, `not_a_ratio`, `comparison_needed`.
 */
export async function runWhy(
  store: Store,
  workspace: string,
  request: WhyRequest,
  now: string,
  language?: Language,
): Promise<WhyAnswer> {
  const asker = await openAsker(store, workspace, now, language);
  if (metricOf(request.metric).formula.kind !== 'ratio') {
    throw new FilonError('not_a_ratio', { metric: request.metric });
  }
  if (!request.compare) throw new FilonError('comparison_needed');
  const resolved = resolveQuery(
    { ...request, metrics: [request.metric], by: [request.by] },
    asker.settings.zone,
  );
  const plan = planQuery(resolved, false);
  const cells = await countCells(asker, plan);
  return explainChange(plan, cells, 1, request.metric, {
    currency: asker.settings.currency,
    language: asker.language,
  });
}
