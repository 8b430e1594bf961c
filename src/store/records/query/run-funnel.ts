import type { MetricId } from '../../../core/metrics/metric-ids.ts';
import type { Cell } from '../../../core/query/cells.ts';
import { cellOf, hasSomething, readDimension } from '../../../core/query/cells.ts';
import {
  type Funnel,
  type FunnelRequest,
  funnelMeasures,
  funnelSentence,
  stepsCarried,
  stepsOf,
} from '../../../core/query/funnel.ts';
import type { FunnelStepId } from '../../../core/query/funnel-steps.ts';
import { dimensionNamed } from '../../../core/query/parse-filter.ts';
import { planGrains } from '../../../core/query/plan.ts';
import { resolveQuery } from '../../../core/query/resolve.ts';
import type { Language } from '../../../core/words/language.ts';
import { stepTimesSql } from '../../sql/query/step-times.ts';
import type { Store } from '../../store.ts';
import { compilationOf, countCells, openAsker } from './question.ts';

const mostSegments = 50;
const metrics: readonly MetricId[] = ['leads'];

/**
 * Visits → leads → contacted → qualified → quote → won, with the share of the step before and the median days from
 * it, whole and by a dimension (the 50 segments with most leads). Errors: as `runQuery`.
 */
export async function runFunnel(
  store: Store,
  workspace: string,
  request: FunnelRequest,
  now: string,
  language?: Language,
): Promise<Funnel> {
  const asker = await openAsker(store, workspace, now, language);
  const by = request.by === undefined ? [] : [dimensionNamed(request.by)];
  const resolved = resolveQuery({ ...request, metrics, by }, asker.settings.zone);
  const measures = funnelMeasures;
  const grains = [{ by: [], metrics, measures }, ...(by.length > 0 ? [{ by, metrics, measures }] : [])];
  const plan = planGrains(resolved, grains, false);
  const compilation = await compilationOf(asker, plan);
  const [cells, times] = await Promise.all([
    countCells(asker, plan),
    store.engine.reader.run(stepTimesSql(plan, compilation, by)),
  ]);

  const medians = new Map<string, number>();
  for (const row of times) {
    const grain = plan.grains[Number(row.g)] ?? [];
    const values = grain.map((dimension, index) => readDimension(dimension, row[`d${index}`] ?? null));
    if (row.days !== null) medians.set(JSON.stringify([row.step, ...values]), Number(row.days));
  }
  const filtered = plan.where.map(({ dimension }) => dimension);
  const compares = plan.periods.length > 1;
  const stepsAt = (cell: Cell, ids: readonly FunnelStepId[]) =>
    stepsOf(
      ids,
      cell,
      plan.basis,
      compares,
      (id) => medians.get(JSON.stringify([id, ...cell.values])) ?? null,
    );

  const total = cellOf(cells.grains[0] as Map<string, Cell>, []);
  const steps = stepsAt(total, stepsCarried([], filtered, plan.basis));
  const segments = [...(by.length > 0 ? (cells.grains[1]?.values() ?? []) : [])]
    .filter(hasSomething)
    .map((cell) => ({
      segment: cell.values[0] === null || cell.values[0] === undefined ? null : String(cell.values[0]),
      steps: stepsAt(cell, stepsCarried(by, filtered, plan.basis)),
    }))
    .sort((a, b) => leadsIn(b.steps) - leadsIn(a.steps) || (String(a.segment) < String(b.segment) ? -1 : 1))
    .slice(0, mostSegments);
  return { steps, segments, sentence: funnelSentence(steps, asker.language) };
}

function leadsIn(steps: Funnel['steps']): number {
  return steps.find(({ id }) => id === 'leads')?.count ?? 0;
}
