import { planQuery } from '../../../core/query/plan.ts';
import type { Query } from '../../../core/query/query.ts';
import { type Resolved, resolveQuery } from '../../../core/query/resolve.ts';
import type { Statement } from '../../engine/engine.ts';
import { saleTimesSql } from '../../sql/query/sale-times.ts';
import type { Store } from '../../store.ts';
import { compilationOf, openAsker, statementOf } from './question.ts';

export interface Explanation {
  readonly query: Resolved;
  readonly plan: unknown;
  readonly statements: readonly Statement[];
}

/** The steps from question to number, each as it stands, without running the question. Errors: as `runQuery`. */
export async function explainQuery(
  store: Store,
  workspace: string,
  query: Query,
  now: string,
): Promise<Explanation> {
  const asker = await openAsker(store, workspace, now);
  const resolved = resolveQuery(query, asker.settings.zone);
  const plan = planQuery(resolved, resolved.basis === 'cohort');
  const compilation = await compilationOf(asker, plan);
  const { statement } = statementOf(plan, compilation);
  const maturity = plan.sources.some(({ kind }) => kind === 'maturity')
    ? [saleTimesSql(compilation, plan.asOf)]
    : [];
  return { query: resolved, plan, statements: [...maturity, statement] };
}
