import type { Dimension } from '../facts/dimensions.ts';
import type { SettledId } from '../facts/settled.ts';
import { metricOf } from '../metrics/catalogue.ts';
import { measureOf } from '../metrics/measures.ts';
import type { Measure } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/metric-ids.ts';
import {
  dayColumnOf,
  intervalMeasuresOf,
  measureCarries,
  measuresOf,
  metricCarries,
  tableOf,
} from './carries.ts';
import type { Basis, Filter, Period } from './query.ts';
import type { Resolved } from './resolve.ts';

/**
 * How a source is reduced.
 * - `sums`: counts and sums; by day and text first, then rolled up.
 * - `whole`: medians and numbers of different values, from the rows themselves.
 * - `repeat`, `spread`, `stock`, `kept`: see `Aggregate`.
 * - `maturity`: leads weighted by the share of sales expected by now.
 * - `left_out`: rows that have no lead and so no place in a cohort.
 */
export type SourceKind = 'sums' | 'whole' | 'repeat' | 'spread' | 'stock' | 'kept' | 'maturity' | 'left_out';

/** One fact aggregated on its own: one common table expression. */
export interface Source {
  readonly kind: SourceKind;
  readonly table: SettledId;
  readonly dayColumn: string;
  readonly measures: readonly Measure[];
  /** Positions in the plan's `grains`. */
  readonly grains: readonly number[];
}

/** Everything needed to write the statement, as plain data. */
export interface Plan {
  readonly metrics: readonly MetricId[];
  readonly basis: Basis;
  /** The period asked for, and the earlier one. */
  readonly periods: readonly Period[];
  readonly asOf: string | null;
  readonly where: readonly Filter[];
  /** All dimensions of all grains. */
  readonly dimensions: readonly Dimension[];
  /** What the answer is split by; [] for totals. */
  readonly grains: readonly (readonly Dimension[])[];
  readonly sources: readonly Source[];
}

/** Which metrics are asked at which grain. */
export interface PlannedGrain {
  readonly by: readonly Dimension[];
  readonly metrics: readonly MetricId[];
  /** Measures besides those of the metrics. */
  readonly measures?: readonly string[];
}

/** Rows by the dimensions asked for, and totals. */
export function planQuery(resolved: Resolved, withMaturity: boolean): Plan {
  const grains: PlannedGrain[] = [{ by: [], metrics: resolved.metrics }];
  if (resolved.by.length > 0) grains.push({ by: resolved.by, metrics: resolved.metrics });
  return planGrains(resolved, grains, withMaturity);
}

/** Several grains at once, e.g. totals, curve and table of one page. Every fact is still read once. */
export function planGrains(
  resolved: Omit<Resolved, 'by' | 'metrics'>,
  grains: readonly PlannedGrain[],
  withMaturity: boolean,
): Plan {
  const { basis, where } = resolved;
  const filtered = where.map(({ dimension }) => dimension);
  const drafts = new Map<
    string,
    { source: Omit<Source, 'measures' | 'grains'>; ids: Set<string>; at: Set<number> }
  >();
  const add = (
    source: Omit<Source, 'measures' | 'grains'>,
    grain: number,
    measure?: string,
    variant = '',
  ) => {
    const key = [source.kind, source.table, source.dayColumn, variant].join('|');
    const draft = drafts.get(key) ?? { source, ids: new Set<string>(), at: new Set<number>() };
    if (measure) draft.ids.add(measure);
    draft.at.add(grain);
    drafts.set(key, draft);
  };

  const addMeasure = (id: string, by: readonly Dimension[], grain: number) => {
    const measure = measureOf(id);
    const dayColumn = dayColumnOf(measure, basis);
    if (dayColumn === null || !measureCarries(measure, by, filtered, basis)) return;
    const table = tableOf(measure, [...by, ...filtered]);
    const kind = sourceKind(measure, table, basis);
    const alone = kind === 'spread' || kind === 'repeat';
    add({ kind, table, dayColumn }, grain, id, alone ? id : '');
    if (basis === 'cohort' && dayColumn === 'lead_day') {
      add({ kind: 'left_out', table: measure.table, dayColumn: 'day' }, 0);
    }
  };

  grains.forEach(({ by, metrics, measures = [] }, grain) => {
    for (const id of metrics) {
      const metric = metricOf(id);
      if (!metricCarries(metric, by, filtered, basis)) continue;
      for (const needed of measuresOf(metric.formula)) addMeasure(needed, by, grain);
      for (const needed of intervalMeasuresOf(metric.formula)) addMeasure(needed, by, grain);
      if (metric.n) addMeasure(metric.n, by, grain);
    }
    for (const id of measures) addMeasure(id, by, grain);
    if (withMaturity && metricCarries(metricOf('leads'), by, filtered, basis)) {
      add({ kind: 'maturity', table: 'settled_leads', dayColumn: 'day' }, grain);
    }
  });

  return {
    metrics: [...new Set(grains.flatMap(({ metrics }) => metrics))],
    basis,
    periods: resolved.compare ? [resolved.period, resolved.compare] : [resolved.period],
    asOf: resolved.asOf,
    where,
    dimensions: [...new Set(grains.flatMap(({ by }) => by))],
    grains: grains.map(({ by }) => by),
    sources: [...drafts.values()].map(({ source, ids, at }) => ({
      ...source,
      measures: [...ids].map(measureOf),
      grains: [...at],
    })),
  };
}

/** How a measure is reduced in a table. */
export function sourceKind(measure: Measure, table: SettledId, basis: Basis): SourceKind {
  switch (measure.aggregate) {
    case 'median':
    case 'distinct':
      return 'whole';
    case 'count':
      // An order has several lines and counts once.
      return table === measure.table ? 'sums' : 'whole';
    case 'sum':
    case 'squares':
      return 'sums';
    case 'stock':
      return basis === 'cohort' ? 'sums' : 'stock';
    default:
      return measure.aggregate;
  }
}
