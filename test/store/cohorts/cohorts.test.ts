import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CohortUnit,
  cohortEnd,
  cohortUnits,
  periodKey,
} from '../../../src/core/cohorts/cohort-period.ts';
import type { CohortCell } from '../../../src/core/cohorts/cohort-table.ts';
import { addDays, daysBetween } from '../../../src/core/periods/days.ts';
import { askCohortOrders } from '../../../src/store/records/cohorts/ask-cohorts.ts';
import { askRepeat } from '../../../src/store/records/cohorts/ask-repeat.ts';
import { readCohorts } from '../../../src/store/records/cohorts/read-cohorts.ts';
import { openReading } from '../../../src/store/records/lifetime/open-reading.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { type CohortOrder, periodOf, periodsBetween, type TwinCell, twinCell } from './cohort-twin.ts';

const now = '2027-03-01T10:00:00.000Z';

/** Orders of up to ten customers over 15 months; some in part paid back, some of unknown margin, some of no channel. */
const orders: fc.Arbitrary<readonly CohortOrder[]> = fc
  .array(
    fc.record({
      customer: fc.integer({ min: 0, max: 9 }),
      channel: fc.constantFrom('ads', 'search', null),
      day: fc.integer({ min: 0, max: 460 }).map((days) => addDays('2025-02-10', days)),
      net: fc.integer({ min: 100, max: 90_000 }),
      cost: fc.option(fc.integer({ min: 0, max: 50 })),
      paidBack: fc.constantFrom(0, 0, 0, 70),
    }),
    { minLength: 5, maxLength: 60 },
  )
  .map((made) => [...made].sort((one, other) => (one.day < other.day ? -1 : 1)));

function factsOf(made: readonly CohortOrder[]): { orders: FactInput[]; refunds: FactInput[] } {
  const instant = (order: CohortOrder, place: number) =>
    `${order.day}T08:${String(place).padStart(2, '0')}:00.000Z`;
  return {
    orders: made.map((order, place) => ({
      id: `O${place}`,
      ordered_at: instant(order, place),
      customer_ref: `C${order.customer}`,
      currency: 'EUR',
      net: order.net,
      ...(order.channel === null ? {} : { channel: order.channel }),
      ...(order.cost === null ? {} : { purchase_cost: order.cost }),
    })),
    refunds: made.flatMap((order, place) =>
      order.paidBack > 0
        ? [
            {
              id: `R${place}`,
              order_ref: `O${place}`,
              refunded_at: instant(order, place),
              amount: order.paidBack,
              currency: 'EUR',
            },
          ]
        : [],
    ),
  };
}

function expectCell(cell: CohortCell, twin: TwinCell, until: TwinCell): void {
  expect([cell.customers, cell.buyers, cell.orders, cell.revenue]).toEqual([
    twin.customers,
    twin.buyers,
    twin.orders,
    twin.revenue,
  ]);
  expect(cell.margin).toBe(twin.known > 0 || twin.orders === 0 ? twin.margin : null);
  expect([cell.until.orders, cell.until.revenue]).toEqual([until.orders, until.revenue]);
  expect(cell.until.margin).toBe(until.known > 0 ? until.margin : null);
}

describe.each(engines)('cohort tables on $name', ({ open }) => {
  let store: Store;
  let runs = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('hold in each cell what plain loops find, and add up to all orders', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.constantFrom<CohortUnit>(...cohortUnits), async (made, unit) => {
        runs += 1;
        const workspace = `w${runs}`;
        await store.ledger.record(workspace, plainOrigin, factsOf(made), now);
        const scope = { watched: 'orders', where: [] } as const;
        const open = await openReading(store, workspace, { ...scope, by: null }, now);
        const until = made.at(-1)?.day ?? '';
        expect(open.reading.until).toBe(until);
        const firsts = new Map<number, CohortOrder>();
        for (const order of made) if (!firsts.has(order.customer)) firsts.set(order.customer, order);
        const periods = periodsBetween(unit, made[0]?.day ?? '', until);
        const lastWhole = periodKey(unit, cohortEnd(unit, until).lastWhole);
        const twin = (began: (first: CohortOrder, place: number) => boolean, age: number) => {
          const at = (one: number) => twinCell(made, firsts, unit, periods, began, one);
          const cells = Array.from({ length: age + 1 }, (_, one) => at(one));
          const sums = { customers: 0, buyers: 0, orders: 0, revenue: 0, margin: 0, known: 0 };
          for (const cell of cells)
            for (const key of ['orders', 'revenue', 'margin', 'known'] as const) sums[key] += cell[key];
          return [at(age), sums] as const;
        };
        const isOver = (place: number) => place < periods.length && (periods[place] ?? '') <= lastWhole;

        // By the period of the first order: everybody once, all money once.
        const byPeriod = await readCohorts(open, unit);
        for (const row of byPeriod.rows) {
          const name = periodKey(unit, row.start ?? 0);
          for (const cell of row.cells) {
            expectCell(cell, ...twin((first) => periodOf(unit, first.day) === name, cell.age));
            expect(cell.whole).toBe(isOver(periods.indexOf(name) + cell.age));
          }
        }
        const last = byPeriod.rows.map(({ cells }) => cells.at(-1));
        expect(last.reduce((sum, cell) => sum + (cell?.customers ?? 0), 0)).toBe(firsts.size);
        expect(last.reduce((sum, cell) => sum + (cell?.until.orders ?? 0), 0)).toBe(made.length);
        expect(last.reduce((sum, cell) => sum + (cell?.until.revenue ?? 0), 0)).toBe(
          made.reduce((sum, order) => sum + order.net - order.paidBack, 0),
        );

        // By channel, and all together: only whose period is over.
        const byChannel = await readCohorts({ ...open, reading: { ...open.reading, by: 'channel' } }, unit);
        for (const row of [...byChannel.rows, byChannel.total, byPeriod.total]) {
          const all = row === byChannel.total || row === byPeriod.total;
          for (const cell of row.cells) {
            expectCell(
              cell,
              ...twin(
                (first, place) => (all || first.channel === row.group) && isOver(place + cell.age),
                cell.age,
              ),
            );
          }
        }
        expect(byChannel.rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(firsts.size);

        // A cell opens onto the orders that make it.
        const [some, another] = [byPeriod.rows[0], byChannel.rows[0]];
        for (const [by, row] of [
          [null, some],
          ['channel', another],
        ] as const) {
          const cell = row?.cells.at(-1);
          if (!row || !cell) continue;
          const cohort = row.start === null ? (row.group ?? '') : periodKey(unit, row.start);
          const place = { by, unit, cohort, others: false, age: cell.age, where: [] };
          const pages: string[] = [];
          for (let cursor: string | null = null, more = true; more; ) {
            const asked = { ...place, upTo: true, cursor, limit: 7 };
            const found = await askCohortOrders(store, workspace, asked, now);
            expect([found.orders, found.revenue]).toEqual([cell.until.orders, cell.until.revenue]);
            pages.push(...found.rows.map((one) => one.key));
            cursor = found.nextCursor;
            more = cursor !== null;
          }
          expect(new Set(pages).size).toBe(cell.until.orders);
          const own = { ...place, upTo: false, cursor: null, limit: 500 };
          const at = await askCohortOrders(store, workspace, own, now);
          expect([at.buyers, at.orders, at.revenue]).toEqual([cell.buyers, cell.orders, cell.revenue]);
          const listed = at.rows.reduce((sum, { value }) => sum + value, 0);
          expect(Math.round(listed * 100)).toBe(cell.revenue);
        }

        // Time to the second day with a purchase, and between such days.
        const repeat = await askRepeat(store, workspace, { by: null, where: [], silenceDays: null }, now);
        const [seconds, gaps]: string[][] = [[], []];
        for (const [customer, first] of firsts) {
          const own = made.filter((order) => order.customer === customer).map(({ day }) => day);
          const days = [...new Set(own)];
          const second = days[1];
          seconds?.push(`${daysBetween(first.day, second ?? until)} ${second ? 'came' : 'not yet'}`);
          for (const [place, day] of days.slice(1).entries())
            gaps?.push(String(daysBetween(days[place] ?? '', day)));
        }
        const times = (text: string, count: number) => Array.from({ length: count }, () => text);
        const found = repeat.all.seconds.flatMap(({ time, events, censored }) => [
          ...times(`${time} came`, events),
          ...times(`${time} not yet`, censored),
        ]);
        expect(found.sort()).toEqual(seconds?.sort());
        expect(repeat.gaps.flatMap(({ days, count }) => times(String(days), count)).sort()).toEqual(
          gaps?.sort(),
        );
        expect(repeat.all.watched.reduce((sum, one) => sum + one.customers * one.days, 0)).toBe(
          [...firsts.values()].reduce((sum, { day }) => sum + daysBetween(day, until), 0),
        );
      }),
      { numRuns: 6 },
    );
  });
});
