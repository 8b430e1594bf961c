import { type BookFacts, isNotEnough } from '../../../core/customers/book-facts.ts';
import { customerFields } from '../../../core/customers/customer-fields.ts';
import { type SegmentLimits, segmentLimits } from '../../../core/customers/segment-limits.ts';
import { type IfAlive, worthTable } from '../../../core/customers/worth-table.ts';
import type { KnownOutcome } from '../../../core/lifetime/back-test.ts';
import type { BgNbd } from '../../../core/lifetime/bg-nbd.ts';
import type { CountedValue, GammaGamma } from '../../../core/lifetime/gamma-gamma.ts';
import type { NotEnoughData } from '../../../core/lifetime/lifetime-task.ts';
import { addDays } from '../../../core/periods/days.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import type { BookReading } from '../../sql/customers/book-reading.ts';
import { customerStates } from '../../sql/customers/customer-states.ts';
import { segmentQuintiles } from '../../sql/customers/segment-quintiles.ts';
import { createParameters } from '../../sql/query/parameters.ts';
import { createTables } from '../../sql/query/tables.ts';
import type { Store } from '../../store.ts';
import { openReading } from '../lifetime/open-reading.ts';
import { readOrders, resolutionDays } from '../lifetime/read-orders.ts';
import { minorUnits } from '../lifetime/rows-by-group.ts';

/** Fits models to counts; larger ones aside of the requests. */
export interface PurchaseFits {
  purchases(outcomes: readonly KnownOutcome[]): Promise<BgNbd | NotEnoughData>;
  money(values: readonly CountedValue[]): Promise<GammaGamma | NotEnoughData>;
}

/**
 * Customers of many are worked out in parts: all at once they would not fit into a small memory, and keep other writes
 * waiting.
 */
export const customersAtOnce = 120_000;

/** Of which day, and as known when. */
export interface BookAsked {
  readonly until: string;
  /** ISO 8601 instant; null for what is known today. */
  readonly asOf: string | null;
}

/** A reading of customers at the end of a day. */
export async function bookReading(
  store: Store,
  workspace: string,
  { until, asOf }: BookAsked,
): Promise<Omit<BookReading, 'parameters'>> {
  const settings = await store.workspaces.settings(workspace);
  const { dialect } = store.engine;
  return {
    dialect,
    workspace,
    settings,
    until,
    asOf,
    tables: createTables(dialect, workspace, settings, asOf),
  };
}

/**
 * Works out everybody's state and keeps it as the rows of a book. Returns how many customers there are and what it was made
 * with. Error: `rate_missing`.
 */
export async function makeBook(
  store: Store,
  workspace: string,
  asked: BookAsked & { readonly id: string },
  fits: PurchaseFits,
  now: string,
): Promise<{ readonly customers: number; readonly facts: BookFacts }> {
  const { engine } = store;
  const { until, asOf, id } = asked;
  const scope = {
    watched: 'orders',
    where: [],
    by: null,
    until,
    ...(asOf === null ? {} : { asOf }),
  } as const;
  const open = await openReading(store, workspace, scope, now);
  const counts = (
    await readOrders(open, { money: 'revenue', fittedUntil: until, silenceDays: 0 }, ['h', 'm'])
  ).get(null);
  const outcomes = counts?.outcomes ?? [];
  const purchases = await fits.purchases(outcomes);
  const money = await fits.money(counts?.values ?? []);
  const yearBefore = addDays(until, -365);
  const [limitsBefore, limits] = await limitsOf(store, workspace, asked, [yearBefore, until]);
  if (!limits || !limitsBefore) throw new Error('limits of two days were asked for');
  const facts: BookFacts = {
    currency: open.settings.currency,
    limits,
    before: { day: yearBefore, limits: limitsBefore },
    models: { purchases, money, resolutionDays: resolutionDays(open) },
  };
  const known = isNotEnough(purchases) ? null : purchases;
  const ages = outcomes.map(({ frequency, age }) => ({ frequency, ageDays: Math.round(age * 7) }));
  const expected = JSON.stringify((known ? worthTable(known, ages) : []).map(asTexts));
  const reading = await bookReading(store, workspace, asked);
  const slices = Math.max(1, Math.ceil(open.customers / customersAtOnce));
  for (let place = 0; place < slices; place += 1) {
    const parameters = createParameters(engine.dialect);
    const slice = slices === 1 ? {} : { slice: { place, of: slices } };
    const states = customerStates(
      { ...reading, ...slice, parameters },
      {
        limits,
        before: facts.before,
        twoYearsBefore: addDays(until, -730),
        worth: {
          purchases: known,
          money: isNotEnough(money) ? null : money,
          resolutionDays: facts.models.resolutionDays,
          unit: minorUnits(open.settings.currency),
          ifAlive: ifAliveRows(engine.dialect, parameters.text(expected)),
        },
      },
    );
    const columns = ['key', 'person_key', 'lead_key', ...customerFields.map((field) => field.id)];
    const [own, book] = [parameters.text(workspace), parameters.text(id)];
    const sql = `INSERT INTO customer_rows (workspace_id, book, ${columns.join(', ')})
      SELECT ${own}, ${book}, ${columns.map((column) => `q.${column}`).join(', ')} FROM (${states}) AS q`;
    await engine.write((session) => session.run({ sql, parameters: parameters.values }));
  }
  const customers = await engine.write(async (session) => {
    const analyse = engine.dialect.analyse('customer_rows');
    if (analyse) await session.run(statement(analyse));
    const [row] = await session.run(
      statement(
        'SELECT count(*) AS found FROM customer_rows WHERE workspace_id = $1 AND book = $2',
        workspace,
        id,
      ),
    );
    return Number(row?.found ?? 0);
  });
  return { customers, facts };
}

function asTexts({ frequency, ageDays, orders }: IfAlive): Readonly<Record<string, string>> {
  return { frequency: String(frequency), age_days: String(ageDays), orders: String(orders) };
}

function ifAliveRows(dialect: Dialect, parameter: string): string {
  return dialect.rowsFromJson(parameter, [
    { id: 'frequency', sqlType: dialect.types.bigint },
    { id: 'age_days', sqlType: dialect.types.bigint },
    { id: 'orders', sqlType: dialect.types.double },
  ]);
}

/** The limits of each of some days in ascending order, none after the day asked about. */
export async function limitsOf(
  store: Store,
  workspace: string,
  asked: BookAsked,
  days: readonly string[],
): Promise<readonly SegmentLimits[]> {
  const parameters = createParameters(store.engine.dialect);
  const reading = { ...(await bookReading(store, workspace, asked)), parameters };
  const [row] = await store.engine.reader.run({
    sql: segmentQuintiles(reading, days),
    parameters: parameters.values,
  });
  return days.map((_, place) => limitsIn(row ?? {}, place));
}

function limitsIn(row: Row, place: number): SegmentLimits {
  const number = (name: string): number => Number(row[name] ?? 0);
  const list = (name: string): number[] => [1, 2, 3, 4].map((fifth) => number(`${name}${place}_${fifth}`));
  const orders = number(`orders_${place}`);
  return segmentLimits(
    number(`customers_${place}`),
    { silenceDays: list('s'), orders: list('o'), value: list('v') },
    orders > 0 ? number(`value_${place}`) / orders : 0,
  );
}
