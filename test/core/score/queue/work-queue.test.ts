import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderQueue, queueOrders, type WaitingLead } from '../../../../src/core/score/queue/work-queue.ts';

const now = '2026-11-20T10:00:00.000Z';
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
const lead = (key: string, rest: Partial<WaitingLead> = {}): WaitingLead => ({
  key,
  why: 'answer',
  expected: 100_000,
  score: 50,
  task: null,
  since: ago(1),
  ...rest,
});
const keys = (leads: readonly WaitingLead[], order: (typeof queueOrders)[number]) =>
  orderQueue(leads, order, now).map(({ key }) => key);

describe('the work queue', () => {
  it('is worth what an hour of waiting loses, per minute of work', () => {
    // A call of 8 minutes for a lead of 1,000.00 that waits for a day: 100,000 × ½ × (1 − 2^(−1/24)) / 8 = 177.96.
    const [one] = orderQueue([lead('a', { since: ago(24) })], 'worth', now);
    expect(one).toMatchObject({ waitedHours: 24, minutes: 8 });
    expect(one?.worth).toBeCloseTo(177.96, 1);
    // A quote of 30 minutes that was due 72 hours ago: 100,000 × ½ × (1 − 2^(−1/72)) / 30 = 15.97.
    const [quote] = orderQueue([lead('q', { why: 'task', task: 'quote', since: ago(72) })], 'worth', now);
    expect(quote?.worth).toBeCloseTo(15.97, 1);
  });

  it('puts what is dear, fresh and quick first', () => {
    expect(keys([lead('cheap', { expected: 5_000 }), lead('dear')], 'worth')).toEqual(['dear', 'cheap']);
    expect(keys([lead('old', { since: ago(60) }), lead('fresh')], 'worth')).toEqual(['fresh', 'old']);
    const meeting = lead('meeting', { why: 'task', task: 'meeting' });
    expect(keys([meeting, lead('sms', { why: 'task', task: 'sms' })], 'worth')).toEqual(['sms', 'meeting']);
  });

  it('takes a lead of unknown value for the mean of the others', () => {
    const leads = [
      lead('low', { expected: 10_000 }),
      lead('high', { expected: 90_000 }),
      lead('x', { expected: null }),
    ];
    expect(keys(leads, 'worth')).toEqual(['high', 'x', 'low']);
    expect(
      keys([lead('b', { expected: null, since: ago(9) }), lead('a', { expected: null })], 'worth'),
    ).toEqual(['a', 'b']);
  });

  it('goes by score alone, or by age alone, if asked', () => {
    const leads = [
      lead('none', { score: null }),
      lead('cold', { score: 20, since: ago(90), expected: 900_000 }),
      lead('hot', { score: 80, since: ago(2), expected: 1 }),
    ];
    expect(keys(leads, 'score')).toEqual(['hot', 'cold', 'none']);
    expect(keys(leads, 'age')).toEqual(['cold', 'hot', 'none']);
    // What is due later today does not wait yet.
    expect(orderQueue([lead('later', { since: ago(-5) })], 'age', now)[0]?.waitedHours).toBe(0);
  });

  it('is the same in whatever order the leads come', () => {
    const some = fc.uniqueArray(
      fc.record({
        key: fc.string({ minLength: 1, maxLength: 4 }),
        expected: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        score: fc.option(fc.integer({ min: 0, max: 100 })),
        since: fc.integer({ min: -10, max: 500 }).map(ago),
      }),
      { selector: ({ key }) => key, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...queueOrders), (given, order) => {
        const leads = given.map((one) => lead(one.key, one));
        // The mean of the values is summed in another order: a rounding apart.
        const [there, back] = [orderQueue(leads, order, now), orderQueue(leads.toReversed(), order, now)];
        const place = (list: typeof there) =>
          list.map(({ worth, score, waitedHours }) => [worth.toPrecision(9), score, waitedHours]);
        expect(place(back)).toEqual(place(there));
      }),
    );
  });
});
