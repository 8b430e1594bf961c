import { FilonError } from '../../../core/errors/filon-error.ts';
import { metricOf } from '../../../core/metrics/catalogue.ts';
import { shareOf } from '../../../core/metrics/share-of.ts';
import { planQuery } from '../../../core/query/plan.ts';
import { resolveQuery } from '../../../core/query/resolve.ts';
import { explainChange, type WhyRequest } from '../../../core/query/why.ts';
import type { WhyAnswer } from '../../../core/query/why-answer.ts';
import type { Language } from '../../../core/words/language.ts';
import type { Store } from '../../store.ts';
import { countCells, openAsker } from './question.ts';

/**
 * Why a ratio moved between two periods, by one dimension: mix and rate part per segment, from one statement.
 * Errors: those of `runQuery`, `not_a_ratio`, `not_a_count`, `comparison_needed`.
 */
export async function runWhy(
  store: Store,
  workspace: string,
  request: WhyRequest,
  now: string,
  language?: Language,
): Promise<WhyAnswer> {
  const asker = await openAsker(store, workspace, now, language);
  const { per } = request;
  const asked = metricOf(request.metric);
  const metric = per ? shareOf(asked, metricOf(per)) : asked;
  if (metric.formula.kind !== 'ratio') {
    throw new FilonError('not_a_ratio', { metric: request.metric });
  }
  if (!request.compare) throw new FilonError('comparison_needed');
  const resolved = resolveQuery(
    { ...request, metrics: per ? [request.metric, per] : [request.metric], by: [request.by] },
    asker.settings.zone,
  );
  const plan = planQuery(resolved, false);
  const cells = await countCells(asker, plan);
  const context = { currency: asker.settings.currency, language: asker.language };
  return explainChange(plan, cells, 1, metric, context, per);
}
