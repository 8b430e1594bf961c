import { FilonError } from '../errors/filon-error.ts';
import type { Dimension } from '../facts/dimensions.ts';
import { isMetricId, metricOf, metrics } from '../metrics/catalogue.ts';
import { type MetricId, metricIds } from '../metrics/metric-ids.ts';
import { checkedPeriod, comparedPeriod } from '../periods/compare.ts';
import { isDay } from '../periods/days.ts';
import { endOfDay } from '../periods/zones.ts';
import { metricCarries } from './carries.ts';
import { checkFilter } from './filter.ts';
import { nearestNames } from './nearest.ts';
import { dimensionNamed } from './parse-filter.ts';
import type { Basis, Filter, Period, Query } from './query.ts';

/** A question with nothing left open: known names, two periods in days, an instant. */
export interface Resolved {
  readonly metrics: readonly MetricId[];
  readonly by: readonly Dimension[];
  readonly period: Period;
  readonly compare: Period | null;
  readonly basis: Basis;
  readonly where: readonly Filter[];
  /** ISO instant, or null for what is known now. */
  readonly asOf: string | null;
}

/**
 * Checks names and days, works out the earlier period and the instant of "as of" (the end of that local day).
 * Errors: `unknown_metric`, `unknown_dimension`, `dimension_not_carried`, `bad_day`, `bad_period`, `bad_filter`.
 */
export function resolveQuery(
  query: Pick<Query, 'metrics' | 'by' | 'from' | 'to' | 'basis' | 'compare' | 'where' | 'asOf'>,
  zone: string,
): Resolved {
  const asked = [...new Set(query.metrics.map(metricNamed))];
  const by = [...new Set(query.by.map(dimensionNamed))];
  const period = checkedPeriod(query.from, query.to);
  for (const filter of query.where) checkFilter(filter);
  const filtered = query.where.map(({ dimension }) => dimension);

  if (!asked.some((id) => metricCarries(metricOf(id), by, filtered, query.basis))) {
    refuse(asked, by, filtered, query.basis);
  }
  return {
    metrics: asked,
    by,
    period,
    compare: query.compare ? comparedPeriod(period, query.compare) : null,
    basis: query.basis,
    where: query.where,
    asOf: query.asOf === undefined ? null : resolveAsOf(query.asOf, zone),
  };
}

/** The metric of that name. Errors: `unknown_metric` with the nearest names. */
export function metricNamed(name: string): MetricId {
  if (isMetricId(name)) return name;
  throw new FilonError('unknown_metric', { metric: name, nearest: nearestNames(name, metricIds).join(', ') });
}

/** The instant until which facts are known: the end of a local day, or an instant as given. Errors: `bad_day`. */
export function resolveAsOf(asOf: string, zone: string): string {
  if (isDay(asOf)) return endOfDay(asOf, zone);
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(asOf) ? Date.parse(asOf) : Number.NaN;
  if (Number.isNaN(instant)) throw new FilonError('bad_day', { value: asOf, field: 'as-of' });
  return new Date(instant).toISOString();
}

/** None of the metrics can be split so: names the dimension that is in the way and the metrics that could. */
function refuse(
  asked: readonly MetricId[],
  by: readonly Dimension[],
  filtered: readonly Dimension[],
  basis: Basis,
): void {
  const inTheWay = [...by, ...filtered].find(
    (dimension) => !asked.some((id) => metricCarries(metricOf(id), [dimension], [], basis)),
  );
  // Figures that this basis does not have at all are answered with "no value" and a note.
  if (inTheWay === undefined && by.length + filtered.length === 0) return;
  const dimension = inTheWay ?? [...by, ...filtered].join(' + ');
  const able = metrics.filter((metric) =>
    inTheWay ? metricCarries(metric, [inTheWay], [], basis) : metricCarries(metric, by, filtered, basis),
  );
  throw new FilonError('dimension_not_carried', {
    dimension,
    metrics: able
      .slice(0, 12)
      .map(({ id }) => id)
      .join(', '),
  });
}
