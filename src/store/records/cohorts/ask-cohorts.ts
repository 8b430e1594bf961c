import {
  type CohortEnd,
  type CohortUnit,
  cohortEnd,
  periodIndex,
} from '../../../core/cohorts/cohort-period.ts';
import type { CohortTable } from '../../../core/cohorts/cohort-table.ts';
import { badRequest } from '../../../core/errors/filon-error.ts';
import { measureOf } from '../../../core/metrics/measures.ts';
import { bucketPeriod } from '../../../core/periods/buckets.ts';
import { isDay } from '../../../core/periods/days.ts';
import type { ProofRow } from '../../../core/query/proof.ts';
import { resolveAsOf } from '../../../core/query/resolve.ts';
import { type CohortPlace, cellOrders, cellSums, type OrderPlace } from '../../sql/cohorts/cohort-orders.ts';
import type { ProofTerm } from '../../sql/query/proof-rows.ts';
import type { Store } from '../../store.ts';
import { type CustomerScope, type OpenReading, openReading } from '../lifetime/open-reading.ts';
import { describeRows } from '../query/proof-rows.ts';
import { readCohorts } from './read-cohorts.ts';

/** Whose cohorts: by the period of the first order where `by` is null, else by that dimension of it. */
export interface CohortQuestion extends Omit<CustomerScope, 'watched'> {
  readonly unit: CohortUnit;
}

export interface OpenCohorts {
  readonly open: OpenReading;
  readonly end: CohortEnd;
  readonly table: CohortTable;
}

/** The cohort table. Errors: those of `openReading`. */
export async function askCohorts(
  store: Store,
  workspace: string,
  question: CohortQuestion,
  now: string,
): Promise<OpenCohorts> {
  const open = await openReading(store, workspace, { ...question, watched: 'orders' }, now);
  const end = cohortEnd(question.unit, open.reading.until);
  return { open, end, table: await readCohorts(open, question.unit) };
}

/** One cell of the table, whose orders are asked for. */
export interface CohortCellQuestion extends CohortQuestion {
  /** The row's name: a period (2026-03), a value of the dimension ('' for none); null for the total. */
  readonly cohort: string | null;
  /** The row of the groups that are too many to be listed. */
  readonly others: boolean;
  readonly age: number;
  readonly upTo: boolean;
  readonly cursor: string | null;
  readonly limit: number;
}

/** What a cell's orders come to, in minor units, and a page of them. */
export interface CohortCellOrders {
  readonly open: OpenReading;
  readonly buyers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly margin: number | null;
  readonly rows: readonly ProofRow[];
  readonly nextCursor: string | null;
}

const ofOrders: ProofTerm = {
  measure: measureOf('sales'),
  source: { table: 'settled_orders', dayColumn: 'day', kind: 'sums' },
  sign: 1,
  reachedOnly: false,
};

/** The orders behind a cell. Errors: those of `openReading`, and `bad_request` for a row or a cursor that is none. */
export async function askCohortOrders(
  store: Store,
  workspace: string,
  question: CohortCellQuestion,
  now: string,
): Promise<CohortCellOrders> {
  const { unit, limit } = question;
  const open = await openReading(store, workspace, { ...question, watched: 'orders' }, now);
  const { reading, settings } = open;
  const { reader } = store.engine;
  const place = placeOf(question, cohortEnd(unit, reading.until));
  const [sums] = await reader.run(cellSums(reading, unit, place));
  const after = readCursor(question.cursor);
  const page = await reader.run(cellOrders(reading, unit, place, { after, limit: limit + 1 }));
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  const asOf = question.asOf === undefined ? null : resolveAsOf(question.asOf, settings.zone);
  const scope = { dialect: reading.dialect, workspace, settings };
  return {
    open,
    buyers: Number(sums?.buyers ?? 0),
    orders: Number(sums?.orders ?? 0),
    revenue: Number(sums?.revenue ?? 0),
    margin: Number(sums?.with_margin ?? 0) > 0 ? Number(sums?.margin) : null,
    rows: await describeRows({ store, settings }, [ofOrders], shown, scope, asOf),
    nextCursor: page.length > limit && last ? `${dayOf(last.d)} ${String(last.k)}` : null,
  };
}

function placeOf(question: CohortCellQuestion, { lastWhole }: CohortEnd): CohortPlace {
  const { unit, by, cohort, others, age, upTo } = question;
  const place = { start: null, group: null, age, upTo, lastWhole };
  if (others) return { ...place, group: { value: null, others: true } };
  if (cohort === null) return place;
  if (by !== null) return { ...place, group: { value: cohort === '' ? null : cohort, others: false } };
  const period = bucketPeriod(unit, cohort);
  if (!period) throw badRequest([{ field: 'cohort', fault: 'no_such_cell', values: { value: cohort } }]);
  return { ...place, start: periodIndex(unit, period.from) };
}

const dayOf = (value: unknown): string => String(value).slice(0, 10);

function readCursor(cursor: string | null): OrderPlace | null {
  if (cursor === null) return null;
  const [day, key] = [cursor.slice(0, 10), cursor.slice(11)];
  if (!isDay(day) || key === '') throw badRequest([{ field: 'cursor', fault: 'not_a_cursor' }]);
  return { day, key };
}
