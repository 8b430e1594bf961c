import { type Dimension, isTimeDimension } from '../facts/dimensions.ts';
import type { SettledId } from '../facts/settled.ts';
import type { SpreadPoint } from '../metrics/survival.ts';
import { bucketKey, bucketsOf, isBucketUnit } from '../periods/buckets.ts';
import type { Plan } from './plan.ts';

/** A row of the compiled statement. */
export type RawRow = Readonly<Record<string, string | number | bigint | boolean | null>>;

/** What the database counted in one cell and one period. Money in minor units, numbers in ten-thousandths. */
export interface Counted {
  /** null: there are rows, but the value is unknown. Absent: nothing there. */
  readonly measures: Map<string, bigint | number | null>;
  readonly spreads: Map<string, SpreadPoint[]>;
  maturity: { sum: number; leads: number } | null;
}

export interface Cell {
  /** Values of the grain's dimensions, in its order. */
  readonly values: readonly (string | number | null)[];
  /** The period asked for, and the earlier one. */
  readonly counted: readonly [Counted, Counted];
}

export interface Cells {
  /** Per grain, by key. */
  readonly grains: readonly ReadonlyMap<string, Cell>[];
  readonly leftOut: readonly { readonly table: SettledId; readonly rows: number }[];
  /** Some amounts could not be converted. */
  readonly ratesMissing: boolean;
}

const scaleOfNumbers = 4;

/** Sorts the statement's rows into cells. The earlier period's buckets take the place of the period's own, in order. */
export function readCells(plan: Plan, rows: readonly RawRow[]): Cells {
  const grains = plan.grains.map(() => new Map<string, Cell>());
  const leftOut: { table: SettledId; rows: number }[] = [];
  const align = alignment(plan);
  const read = readOnce();
  let ratesMissing = false;

  for (const row of rows) {
    const source = plan.sources[Number(row.s)];
    const period = Number(row.p) === 1 ? 1 : 0;
    const grain = Number(row.g);
    if (!source) continue;
    if (source.kind === 'left_out') {
      if (Number(row.v0) > 0) leftOut.push({ table: source.table, rows: Number(row.v0) });
      continue;
    }
    const by = plan.grains[grain] ?? [];
    const values = by.map((dimension) =>
      align(dimension, read(dimension, row[`d${plan.dimensions.indexOf(dimension)}`] ?? null), period),
    );
    // A bucket of the earlier period that no bucket of the asked one stands against.
    if (values.includes(undefined)) continue;
    const counted = cellOf(grains[grain], values as (string | number | null)[]).counted[period];

    switch (source.kind) {
      case 'spread': {
        const [measure] = source.measures;
        if (!measure) break;
        const points = counted.spreads.get(measure.id) ?? [];
        const count = Number(row.v2);
        const event = Number(row.v1) === 1;
        points.push({ time: Number(row.v0), events: event ? count : 0, censored: event ? 0 : count });
        counted.spreads.set(measure.id, points);
        break;
      }
      case 'maturity':
        counted.maturity = { sum: Number(row.v0), leads: Number(row.v1) };
        break;
      default:
        source.measures.forEach((measure, index) => {
          const value = row[`v${index}`] ?? null;
          counted.measures.set(measure.id, amountOf(value, measure.aggregate, measure.unit));
        });
        if (Number(row[`v${source.measures.length}`] ?? 0) > 0) ratesMissing = true;
    }
  }
  return { grains, leftOut, ratesMissing };
}

/** `readDimension` for a statement's rows, in which the same few values come again and again. */
function readOnce(): typeof readDimension {
  const known = new Map<Dimension, Map<RawRow[string], string | number | null>>();
  return (dimension, raw) => {
    const values = known.get(dimension) ?? new Map<RawRow[string], string | number | null>();
    known.set(dimension, values);
    const found = values.get(raw);
    if (found !== undefined) return found;
    const value = readDimension(dimension, raw);
    values.set(raw, value);
    return value;
  };
}

/** True if something counted here: cells in which everything is 0 do not appear in answers. */
export function hasSomething(cell: Cell): boolean {
  return cell.counted.some(
    ({ measures, spreads }) =>
      spreads.size > 0 || [...measures.values()].some((value) => value !== null && Number(value) !== 0),
  );
}

/** The cell of these values, made if it is not there yet. */
export function cellOf(
  grain: Map<string, Cell> | undefined,
  values: readonly (string | number | null)[],
): Cell {
  const key = JSON.stringify(values);
  const found = grain?.get(key);
  if (found) return found;
  const cell: Cell = { values, counted: [nothing(), nothing()] };
  grain?.set(key, cell);
  return cell;
}

function nothing(): Counted {
  return { measures: new Map(), spreads: new Map(), maturity: null };
}

function amountOf(value: RawRow[string], aggregate: string, unit: string): bigint | number | null {
  if (value === null) return null;
  const text = String(value);
  if (aggregate === 'median' || aggregate === 'squares') return Number(text);
  return scaled(text, unit === 'number' ? scaleOfNumbers : 0);
}

/** A decimal text as a whole number of its last digit; no floating point on the way. */
function scaled(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
}

/** A dimension as the statement gives it, as in answers: buckets by name, hours and weekdays as numbers. */
export function readDimension(dimension: Dimension, raw: RawRow[string]): string | number | null {
  if (raw === null) return null;
  const text = String(raw);
  if (!isTimeDimension(dimension)) return text;
  return isBucketUnit(dimension) ? bucketKey(dimension, text.slice(0, 10)) : Number(text);
}

type Align = (
  dimension: Dimension,
  value: string | number | null,
  period: 0 | 1,
) => string | number | null | undefined;

/** Puts the n-th bucket of the earlier period against the n-th of the period asked for. */
function alignment(plan: Plan): Align {
  const [asked, earlier] = plan.periods;
  const tables = new Map<Dimension, Map<string, string | undefined>>();
  for (const unit of plan.dimensions.filter(isBucketUnit)) {
    if (!asked || !earlier) break;
    const own = bucketsOf(unit, asked.from, asked.to);
    tables.set(
      unit,
      new Map(bucketsOf(unit, earlier.from, earlier.to).map((key, index) => [key, own[index]])),
    );
  }
  return (dimension, value, period) => {
    const table = period === 1 ? tables.get(dimension) : undefined;
    return table ? table.get(String(value)) : value;
  };
}
