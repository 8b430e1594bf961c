import type { Dimension } from '../facts/dimensions.ts';
import { dimensions } from '../facts/dimensions.ts';
import { type SettledId, settledTable } from '../facts/settled.ts';
import { measureOf } from '../metrics/measures.ts';
import type { Formula, Measure, Metric } from '../metrics/metric.ts';
import { isBucketUnit } from '../periods/buckets.ts';
import type { Basis } from './query.ts';

/** Ids of all measures that a formula needs. */
export function measuresOf(formula: Formula): string[] {
  switch (formula.kind) {
    case 'measure':
    case 'share':
      return formula.of.map(([id]) => id);
    case 'ratio':
      return [...formula.over, ...formula.under].map(([id]) => id);
    case 'median':
    case 'survival':
      return [formula.of];
  }
}

/** Ids of the measures that only the figure's interval needs; without them it has none. */
export function intervalMeasuresOf(formula: Formula): readonly string[] {
  return formula.kind === 'ratio' && formula.interval?.kind === 'mean' ? formula.interval.squares : [];
}

/** The column of the local day a measure counts on; null where the basis has no meaning for it. */
export function dayColumnOf(measure: Measure, basis: Basis): string | null {
  return basis === 'cohort' ? measure.cohort : measure.activity;
}

/** Where a measure is counted for these dimensions: an order is split by product and category through its lines. */
export function tableOf(measure: Measure, dimensionsAsked: readonly Dimension[]): SettledId {
  const byLine = dimensionsAsked.includes('product') || dimensionsAsked.includes('category');
  return byLine && measure.table === 'settled_orders' ? 'settled_lines' : measure.table;
}

/** About a moment or two periods: cannot be cut by hours or by filters on time. In a cohort a stock is a plain sum. */
function ofMoments(measure: Measure, basis: Basis): boolean {
  return measure.aggregate === 'kept' || (measure.aggregate === 'stock' && basis === 'activity');
}

/** About clients as such: one comes and leaves once, with whichever of its services was first or last, so no service has it. */
function ofWholeClients({ table, column, aggregate }: Measure): boolean {
  return table === 'settled_mrr' && (column === 'clients_delta' || aggregate === 'kept');
}

/** Whether a measure can be split by all these dimensions at once and cut by filters on the others. */
export function measureCarries(
  measure: Measure,
  by: readonly Dimension[],
  filtered: readonly Dimension[],
  basis: Basis,
): boolean {
  const dayColumn = dayColumnOf(measure, basis);
  if (dayColumn === null) return false;
  const all = [...by, ...filtered];
  const table = settledTable(tableOf(measure, all));
  // A median of lines is no median of orders, nor are their squares.
  if (['median', 'squares'].includes(measure.aggregate) && table.id !== measure.table) return false;
  if (measure.aggregate === 'kept' && by.filter(isBucketUnit).length > 1) return false;
  if (ofMoments(measure, basis) && filtered.some(isTime)) return false;
  if (ofWholeClients(measure) && all.includes('product')) return false;
  return all.every((dimension) => {
    if (isBucketUnit(dimension)) return true;
    if (dimension === 'weekday') return !ofMoments(measure, basis);
    if (dimension === 'hour') {
      const hasHour = table.columns.some(({ id }) => id === 'hour');
      return hasHour && dayColumn === 'day' && !ofMoments(measure, basis);
    }
    return table.carries.includes(dimension);
  });
}

/** Whether a metric can be split by all these dimensions at once and cut by filters on the others. */
export function metricCarries(
  metric: Metric,
  by: readonly Dimension[],
  filtered: readonly Dimension[],
  basis: Basis,
): boolean {
  const measures = measuresOf(metric.formula);
  if (isLeftOfClients(measures) && [...by, ...filtered].some((one) => one !== 'product' && !isTime(one)))
    return false;
  return measures.every((id) => measureCarries(measureOf(id), by, filtered, basis));
}

/**
 * Revenue less what was spent for clients. Hours name a client and a service, not the channel that once brought the
 * client: by channel each would keep all of its revenue, and nobody's hours would eat it.
 */
function isLeftOfClients(measures: readonly string[]): boolean {
  return measures.length > 1 && measures.includes('client_spent');
}

/** All dimensions that a metric can be split by, one at a time. */
export function dimensionsOf(metric: Metric, basis: Basis = 'activity'): Dimension[] {
  return dimensions.filter((dimension) => metricCarries(metric, [dimension], [], basis));
}

function isTime(dimension: Dimension): boolean {
  return isBucketUnit(dimension) || dimension === 'hour' || dimension === 'weekday';
}
