import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioEstimate } from '../../../src/core/lifetime/ratio-estimate.ts';
import { stayingCurve } from '../../../src/core/lifetime/staying.ts';
import { expectedMonths, lifetimeValue, monthlyMargin } from '../../../src/core/recurring/client-margin.ts';
import { earnedMonths, halfUp } from '../../../src/core/recurring/earned.ts';
import { retentionFigures } from '../../../src/core/recurring/figures.ts';
import { monthName, monthNumber, monthsBetween } from '../../../src/core/recurring/months.ts';
import { type BilledMonth, reconcile, spreadOver } from '../../../src/core/recurring/reconcile.ts';

const march = monthNumber('2026-03-01');

describe('months', () => {
  it('are counted over new year', () => {
    expect(monthsBetween('2025-12-15', '2026-02-01').map(monthName)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([]);
  });
});

describe('earnedMonths', () => {
  it('is each day’s MRR over the days of its month, as plain loops have it', () => {
    const change = fc.record({
      day: fc.integer({ min: 0, max: 119 }),
      delta: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(
        fc.array(change),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 60, max: 119 }),
        (all, a, b) => {
          const dayOf = (place: number) => new Date(Date.UTC(2026, 0, 1 + place)).toISOString().slice(0, 10);
          const [from, to] = [dayOf(a), dayOf(b)];
          const rows = all.map(({ day, delta }) => ({
            month: dayOf(day) < from ? null : monthNumber(dayOf(day)),
            delta: BigInt(delta),
            weighted: BigInt(delta * Number(dayOf(day).slice(8))),
          }));
          const known = rows.filter((_, place) => (all[place]?.day ?? 0) <= b);
          for (const month of earnedMonths(known, from, to)) {
            let sum = 0n;
            for (let place = a; place <= b; place += 1) {
              if (monthNumber(dayOf(place)) !== month.month) continue;
              sum += BigInt(all.reduce((mrr, one) => mrr + (one.day <= place ? one.delta : 0), 0));
            }
            const days = new Date(Date.UTC(2026, month.month - 2026 * 12 + 1, 0)).getUTCDate();
            expect(month.earned).toBe(halfUp(sum, BigInt(days)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('figures', () => {
  it('keep the ratio of two sums, and an interval of no width where all clients do the same', () => {
    const same = { over: 90, under: 100, square: 810, cross: 900, base: 1000 };
    const estimate = ratioEstimate(10, same);
    expect(estimate.value).toBe(0.9);
    expect(estimate.high - estimate.low).toBeCloseTo(0, 9);
  });

  it('say that ten clients are needed', () => {
    const none = { x: 0, y: 0, c: 0, xx: 0, yy: 0, cc: 0, xy: 0, xc: 0, mrr: 0, mrrSquares: 0 };
    const few = retentionFigures({ ...none, started: 9, left: 1, active: 3 });
    expect(few.basket).toEqual({ kind: 'no_interval', value: 0, n: 3, needed: 10 });
    expect(few.churn).toEqual({ kind: 'not_enough_data', reason: 'clients', found: 9, needed: 10 });
    const { churn } = retentionFigures({ ...none, started: 20, left: 0, active: 20 });
    // Newcombe (1998), table I: none of 20 is up to 16.11 %.
    expect(churn).toMatchObject({ kind: 'estimate', value: 0, low: 0, n: 20 });
    expect(churn.kind === 'estimate' && churn.high).toBeCloseTo(0.1611, 4);
  });

  it('extrapolate the margin that recurs over the months that clients stay', () => {
    // 30 clients who each left 480 in six months.
    const same = { over: 30 * 480, under: 30 * 6, square: 30 * 480 ** 2, cross: 30 * 480 * 6, base: 30 * 36 };
    const monthly = monthlyMargin({ clients: 30, ...same });
    expect(monthly).toMatchObject({ kind: 'estimate', value: 80, n: 30 });
    expect(monthlyMargin({ clients: 9, ...same })).toMatchObject({ reason: 'clients', found: 9, needed: 10 });
    // All stay two months, then all leave.
    const staying = stayingCurve([{ periods: 2, left: 30, stayed: 0 }]);
    const months = expectedMonths(staying, 30);
    expect(months).toMatchObject({ kind: 'estimate', value: 2 });
    expect(lifetimeValue(monthly, months)).toMatchObject({ kind: 'estimate', value: 160 });
    expect(lifetimeValue(monthly, expectedMonths(staying, 29))).toMatchObject({ found: 29, needed: 30 });
  });
});

describe('reconcile', () => {
  const month = (given: Partial<BilledMonth>): BilledMonth => ({
    client: 'c',
    month: march,
    start: 1000n,
    end: 1000n,
    earned: 1000n,
    billed: 1000n,
    slack: 0n,
    foreign: false,
    ...given,
  });

  it.each([
    ['nothing of what is billed as it runs', {}, null],
    ['nothing of what is billed in advance of an end', { end: 0n, earned: 500n, billed: 1000n }, null],
    ['nothing of what is billed by days', { end: 1500n, earned: 1250n, billed: 1250n }, null],
    ['what is not billed', { billed: 0n }, 'not_billed'],
    ['what is billed less', { billed: 900n }, 'less'],
    ['what is billed more', { billed: 1100n }, 'more'],
    ['a foreign amount close by', { billed: 950n, foreign: true }, 'exchange_rate'],
    ['what nobody subscribed to', { start: 0n, end: 0n, earned: 0n, billed: 10n }, 'no_subscription'],
    ['nothing of a twelfth of a year', { billed: 992n, slack: 12n }, null],
  ] as const)('says of %s', (_, given, reason) => {
    const [one] = reconcile([month(given)]).differences;
    expect(one?.reason ?? null).toBe(reason);
  });

  it('makes up for every cent, whatever is billed', () => {
    const amount = fc.bigInt({ min: -5000n, max: 5000n });
    const any = fc.record({
      start: amount,
      end: amount,
      earned: amount,
      billed: amount,
      foreign: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (months) => {
        const { expected, billed, difference, differences } = reconcile(months.map(month));
        expect(expected + difference).toBe(billed);
        expect(differences.reduce((sum, one) => sum + one.difference, 0n)).toBe(difference);
        expect(billed).toBe(months.reduce((sum, one) => sum + one.billed, 0n));
      }),
      { numRuns: 50 },
    );
  });

  it('spreads an invoice over its months to the cent', () => {
    const year = Array.from({ length: 12 }, (_, place) => march + place);
    const parts = [...spreadOver(100_000n, year).values()];
    expect(parts.slice(0, 11).every((part) => part === 8333n)).toBe(true);
    expect(parts.at(-1)).toBe(8337n);
  });
});
