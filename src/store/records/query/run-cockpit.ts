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
import { hasLeads } from '../has-leads.ts';
import { livesFromSubscriptions } from '../recurring/lives-from-subscriptions.ts';
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
  if (request.metrics) return (await runTiles(asker, request, request.metrics)).cockpit;
  // What a lead became says nothing of what clients pay from month to month.
  const ofClients = (lives: boolean) => lives && request.basis !== 'cohort';
  const tiles = (there: FactsThere) =>
    runTiles(asker, request, cockpitMetrics({ ...there, subscriptions: ofClients(there.subscriptions) }));
  const guess = seen.get(store)?.get(workspace)?.lives ?? false;
  let { cockpit, state } = await tiles({ leads: true, subscriptions: guess });
  const subscriptions = await livesNow(store, workspace, state);
  if (ofClients(subscriptions) !== ofClients(guess))
    ({ cockpit, state } = await tiles({ leads: true, subscriptions }));
  // Only who has none in this time is asked whether there are any: the others would wait for the answer.
  if (cockpit.totals.totals.leads || cockpit.empty || (await hasLeads(store, workspace))) return cockpit;
  return (await tiles({ leads: false, subscriptions })).cockpit;
}

/** Whether workspaces live from subscriptions, and after how many batches: a guess that each answer checks. */
const seen = new WeakMap<Store, Map<string, { readonly batches: number; readonly lives: boolean }>>();

/** Asked only where anybody subscribes, and again only after something came in. */
async function livesNow(store: Store, workspace: string, state: State): Promise<boolean> {
  const workspaces = seen.get(store) ?? new Map<string, { batches: number; lives: boolean }>();
  const known = workspaces.get(workspace);
  if (known?.batches === state.batches) return known.lives;
  const lives = state.subscriptions && (await livesFromSubscriptions(store, workspace));
  seen.set(store, workspaces.set(workspace, { batches: state.batches, lives }));
  return lives;
}

interface State extends Pick<Cockpit, 'empty' | 'demo'> {
  readonly batches: number;
  readonly subscriptions: boolean;
}

interface Tiles {
  readonly cockpit: Cockpit;
  readonly state: State;
}

async function runTiles(asker: Asker, request: CockpitRequest, chosen: readonly MetricId[]): Promise<Tiles> {
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
  const cockpit = {
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
  return { cockpit, state };
}

/** Whether there are facts at all, whether they are the demo's, and whether anybody subscribes. */
async function factsOf(store: Store, workspace: string): Promise<State> {
  const [row] = await store.engine.reader.run({
    sql: `SELECT count(*) AS found, count(*) FILTER (WHERE demo) AS demo,
      EXISTS (SELECT 1 FROM settled_mrr WHERE workspace_id = $1) AS subscriptions
      FROM batches WHERE workspace_id = $1 AND undone_at IS NULL`,
    parameters: [workspace],
  });
  const count = (value: unknown) => Number(value ?? 0);
  return {
    batches: count(row?.found),
    empty: count(row?.found) === 0,
    demo: count(row?.demo) > 0,
    subscriptions: row?.subscriptions === true,
  };
}
