import { metricOf } from '../../../core/metrics/catalogue.ts';
import type { MetricId } from '../../../core/metrics/metric-ids.ts';
import { metricCarries } from '../../../core/query/carries.ts';
import {
  type Cockpit,
  type CockpitRequest,
  cockpitGrains,
  cockpitMetrics,
  earlierHalf,
  type FactsThere,
  immatureFrom,
  mostMoved,
  trendGrain,
} from '../../../core/query/cockpit.ts';
import { dimensionNamed } from '../../../core/query/parse-filter.ts';
import { planGrains } from '../../../core/query/plan.ts';
import { resolveQuery } from '../../../core/query/resolve.ts';
import { cockpitSentences } from '../../../core/query/sentences.ts';
import { shapeResult } from '../../../core/query/shape.ts';
import { explainChange } from '../../../core/query/why.ts';
import type { Language } from '../../../core/words/language.ts';
import type { Store } from '../../store.ts';
import { countUnplanned } from '../desk/count-unplanned.ts';
import type { Asker } from './asker.ts';
import { countCells, openAsker } from './question.ts';

/**
 * The whole cockpit: figures, curve and table of both periods from one statement (in the cohort basis a second one
 * gives the times to sale). Errors: as `runQuery`.
 */
export async function runCockpit(
  store: Store,
  workspace: string,
  request: CockpitRequest,
  now: string,
  language?: Language,
): Promise<Cockpit> {
  const asker = await openAsker(store, workspace, now, language);
  if (request.metrics) return runTiles(asker, request, request.metrics);
  const usual = await runTiles(asker, request, cockpitMetrics({ leads: true, subscriptions: false }));
  // Only who has none in this time is asked whether there are any: the others would wait for the answer.
  if (usual.totals.totals.leads || usual.empty) return usual;
  const there = await factsThere(store, workspace);
  return there.leads ? usual : runTiles(asker, request, cockpitMetrics(there));
}

async function runTiles(
  asker: Asker,
  request: CockpitRequest,
  chosen: readonly MetricId[],
): Promise<Cockpit> {
  const { store, workspace, now } = asker;
  const { currency, zone } = asker.settings;
  const metrics = [...new Set(request.curve ? [...chosen, request.curve] : chosen)];
  const resolved = resolveQuery({ ...request, metrics, by: [] }, zone);
  const by = dimensionNamed(request.by);
  const unit = trendGrain(resolved.period);
  const withMaturity = resolved.basis === 'cohort';
  const plan = planGrains(
    resolved,
    cockpitGrains(unit, by).map((grain, index) => ({
      by: grain,
      metrics,
      ...(index === 0 ? { measures: ['unanswered_count', 'answered_count'] } : {}),
    })),
    withMaturity,
  );
  const tableGrain = plan.grains.length - 1;
  const [cells, state, noNextAction] = await Promise.all([
    countCells(asker, plan),
    factsOf(store, workspace),
    countUnplanned(store, workspace, now),
  ]);

  const context = { currency, zone, language: asker.language, asOf: request.asOf ?? null, withMaturity };
  const totals = shapeResult(plan, cells, 0, metrics, context);
  const trend = shapeResult(plan, cells, 1, metrics, context);
  const earlier = plan.periods.length > 1 ? earlierHalf(plan, cells, 1, unit) : null;
  const filtered = plan.where.map(({ dimension }) => dimension);
  const moved = mostMoved(totals.totals, metrics, (id) =>
    metricCarries(metricOf(id), [by], filtered, plan.basis),
  );
  const whole = cells.grains[0]?.values().next().value?.counted[0].measures;
  const countOf = (measure: string) => Number(whole?.get(measure) ?? 0);
  return {
    metrics: chosen,
    totals,
    trend,
    grain: unit,
    earlierTrend: earlier && shapeResult(earlier.plan, earlier.cells, 1, metrics, context),
    table: shapeResult(plan, cells, tableGrain, metrics, context),
    why: moved && explainChange(plan, cells, tableGrain, metricOf(moved), context),
    sentences: cockpitSentences(totals.totals, context),
    immatureFrom: immatureFrom(trend, unit),
    empty: state.empty,
    demo: state.demo,
    unanswered: countOf('unanswered_count'),
    answersKnown: countOf('answered_count') > 0,
    noNextAction,
  };
}

/** Whether there are facts at all, and whether they are the demo's. */
async function factsOf(store: Store, workspace: string): Promise<Pick<Cockpit, 'empty' | 'demo'>> {
  const [row] = await store.engine.reader.run({
    sql: 'SELECT count(*) AS found, count(*) FILTER (WHERE demo) AS demo FROM batches WHERE workspace_id = $1 AND undone_at IS NULL',
    parameters: [workspace],
  });
  return { empty: Number(row?.found ?? 0) === 0, demo: Number(row?.demo ?? 0) > 0 };
}

/** Whether there are leads and subscriptions, of whatever time. */
async function factsThere(store: Store, workspace: string): Promise<FactsThere> {
  const one = (table: string) =>
    `SELECT '${table}' AS found FROM (SELECT 1 AS here FROM ${table} WHERE workspace_id = $1 LIMIT 1) AS ${table}_one`;
  const rows = await store.engine.reader.run({
    sql: `${one('settled_leads')} UNION ALL ${one('settled_mrr')}`,
    parameters: [workspace],
  });
  const found = rows.map((row) => row.found);
  return { leads: found.includes('settled_leads'), subscriptions: found.includes('settled_mrr') };
}
