import type { Dimension } from '../facts/dimensions.ts';
import { metricOf } from '../metrics/catalogue.ts';
import type { Metric } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/metric-ids.ts';
import { bucketsOf, isBucketUnit } from '../periods/buckets.ts';
import type { Language } from '../words/language.ts';
import type { FigureMeta, QueryResult, ResultRow } from './answer.ts';
import { dimensionsOf, metricCarries } from './carries.ts';
import { type Cell, type Cells, type Counted, cellOf, hasSomething } from './cells.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import { evaluate, type Figure } from './evaluate.ts';
import { aboveWholeText, leftOutText, noteText } from './notes.ts';
import { compareRows, defaultOrder, type Order } from './order.ts';
import type { Plan } from './plan.ts';

/** What the answer needs to know of the workspace and the request. */
export interface ShapeContext {
  readonly currency: string;
  readonly zone: string;
  readonly language: Language;
  readonly order?: Order;
  readonly limit?: number;
  /** "As of" as it was asked. */
  readonly asOf: string | null;
  readonly withMaturity: boolean;
}

export const mostRows = 50_000;

interface Shaped {
  readonly row: ResultRow;
  readonly n: Readonly<Record<string, number>>;
  readonly certainty: Readonly<Record<string, Certainty>>;
  readonly maturity: number | null;
}

/** The answer at one grain of a plan; grain 0 is the total. Money in major units, percent as fractions. */
export function shapeResult(
  plan: Plan,
  cells: Cells,
  grain: number,
  asked: readonly MetricId[],
  context: ShapeContext,
): QueryResult {
  const by = plan.grains[grain] ?? [];
  const filtered = plan.where.map(({ dimension }) => dimension);
  const total = cellOf(cells.grains[0] as Map<string, Cell>, []);
  const carried = (id: MetricId, dimensions: readonly Dimension[]) =>
    metricCarries(metricOf(id), dimensions, filtered, plan.basis);
  const rowMetrics = asked.filter((id) => carried(id, by));
  const totalMetrics = asked.filter((id) => carried(id, []));
  const compares = plan.periods.length > 1;

  const shapeCell = (cell: Cell, dimensions: readonly Dimension[], able: readonly MetricId[]): Shaped => {
    const row: Record<string, string | number | null | Readonly<Record<string, number | null>>> = {};
    dimensions.forEach((dimension, index) => {
      row[dimension] = cell.values[index] ?? null;
    });
    const n: Record<string, number> = {};
    const certainty: Record<string, Certainty> = {};
    const earlier: Record<string, number | null> = {};
    for (const id of asked) {
      const figureOf = (period: 0 | 1): Figure =>
        able.includes(id)
          ? evaluate(metricOf(id), cell.counted[period], total.counted[period], context.currency)
          : { value: null };
      const figure = figureOf(0);
      row[id] = figure.value;
      if (figure.n !== undefined) n[id] = figure.n;
      const said = certaintyOf(metricOf(id), figure, plan.basis);
      if (said) certainty[id] = said;
      if (compares) earlier[id] = figureOf(1).value;
    }
    if (compares) row.compare = earlier;
    return { row, n, certainty, maturity: maturityOf(cell.counted[0]) };
  };

  const order = context.order ?? defaultOrder(by, asked);
  const shaped =
    by.length === 0 ? [] : rowsOf(plan, cells, grain).map((cell) => shapeCell(cell, by, rowMetrics));
  shaped.sort((a, b) => compareRows(a.row, b.row, order, by));
  const limit = Math.min(context.limit ?? mostRows, mostRows);
  const rows = shaped.slice(0, limit);
  const totals = shapeCell(total, [], totalMetrics);
  const metaOf = (id: MetricId): FigureMeta => {
    const values = [totals, ...rows].map(({ row }) => row[id]);
    return figureMeta(metricOf(id), plan, by, context, values);
  };

  return {
    rows: rows.map(({ row }) => row),
    totals: totals.row,
    meta: {
      period: plan.periods[0] ?? { from: '', to: '' },
      compare: plan.periods[1] ?? null,
      basis: plan.basis,
      currency: context.currency,
      zone: context.zone,
      by,
      asOf: context.asOf,
      metrics: Object.fromEntries(asked.map((id) => [id, metaOf(id)])),
      n: { rows: rows.map(({ n }) => n), totals: totals.n },
      certainty: { rows: rows.map(({ certainty }) => certainty), totals: totals.certainty },
      maturity: context.withMaturity
        ? { rows: rows.map(({ maturity }) => maturity), totals: totals.maturity }
        : null,
      leftOut: cells.leftOut.map(({ table, rows: count }) => ({
        what: leftOutText(table, context.language),
        rows: count,
      })),
      truncated: shaped.length > rows.length,
    },
  };
}

/** Formula, unit and basis of a metric, and why it has no value at this grain, or `values` above the whole, if so. */
export function figureMeta(
  metric: Metric,
  plan: Pick<Plan, 'basis' | 'where'>,
  by: readonly Dimension[],
  { currency, language }: Pick<ShapeContext, 'currency' | 'language'>,
  values: readonly unknown[],
): FigureMeta {
  const filtered = plan.where.map(({ dimension }) => dimension);
  const note = metricCarries(metric, by, filtered, plan.basis)
    ? aboveWholeText(metric, values, plan.basis, language)
    : noteText(metric, [...by, ...filtered], dimensionsOf(metric, plan.basis), plan.basis, language);
  return {
    unit: metric.unit,
    formula: metric[language].formula,
    basis: plan.basis,
    ...(metric.unit === 'money' ? { currency } : {}),
    better: metric.better,
    ...(note ? { note } : {}),
  };
}

/** Cells in which something counts; a grain of one row of buckets has all of them, so that gaps show as gaps. */
function rowsOf(plan: Plan, cells: Cells, grain: number): Cell[] {
  const found = (cells.grains[grain] ?? new Map()) as Map<string, Cell>;
  const by = plan.grains[grain] ?? [];
  const [unit] = by;
  const [asked] = plan.periods;
  if (by.length === 1 && unit && isBucketUnit(unit) && asked) {
    return bucketsOf(unit, asked.from, asked.to).map((key) => cellOf(found, [key]));
  }
  return [...found.values()].filter(hasSomething);
}

function maturityOf({ maturity }: Counted): number | null {
  return maturity && maturity.leads > 0 ? maturity.sum / maturity.leads : null;
}
