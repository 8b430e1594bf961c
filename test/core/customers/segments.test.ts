import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../../src/core/customers/customer-condition.ts';
import { customerCsvHead, customerCsvLine } from '../../../src/core/customers/customer-csv.ts';
import { customerFields } from '../../../src/core/customers/customer-fields.ts';
import { fieldWords } from '../../../src/core/customers/field-words.ts';
import { groupFigures } from '../../../src/core/customers/segment-figures.ts';
import { scoresOf, segmentLimits } from '../../../src/core/customers/segment-limits.ts';
import { segmentWords } from '../../../src/core/customers/segment-words.ts';
import { customerSegments, segmentOf, segmentRules } from '../../../src/core/customers/segments.ts';
import { FilonError } from '../../../src/core/errors/filon-error.ts';

const scores = [1, 2, 3, 4, 5];

describe('segments of customers', () => {
  it('hold every pair of scores, better ones no worse', () => {
    for (const recency of scores)
      for (const weight of scores)
        for (const orders of [1, 2])
          expect(customerSegments).toContain(
            segmentOf({ recency, frequency: weight, value: weight }, orders),
          );
    const grid = scores.map((recency) =>
      scores.map((weight) => segmentOf({ recency, frequency: weight, value: weight }, 9)),
    );
    // The definition as it is printed in docs/customers.md, from recency 1 to 5.
    expect(grid).toEqual([
      ['lost', 'lost', 'lost', 'at_risk', 'not_to_lose'],
      ['asleep', 'asleep', 'at_risk', 'at_risk', 'not_to_lose'],
      ['to_wake', 'to_wake', 'to_wake', 'loyal', 'loyal'],
      ['promising', 'promising', 'promising', 'loyal', 'champions'],
      ['promising', 'promising', 'promising', 'champions', 'champions'],
    ]);
    expect(segmentOf({ recency: 4, frequency: 1, value: 5 }, 1)).toBe('new');
    expect(segmentOf({ recency: 3, frequency: 1, value: 5 }, 1)).toBe('to_wake');
    const used = new Set(segmentRules.map(({ segment }) => segment));
    expect(customerSegments.filter((segment) => !used.has(segment))).toEqual([
      'subscribers',
      'former_subscribers',
    ]);
  });

  it('round the mean of frequency and value up', () => {
    expect(segmentOf({ recency: 5, frequency: 3, value: 4 }, 2)).toBe('champions');
    expect(segmentOf({ recency: 5, frequency: 3, value: 3 }, 2)).toBe('promising');
  });

  it('give equal values equal scores', () => {
    // Of ten customers seven ordered once: the quintiles of orders are 1, 1, 1, 2.
    const quintiles = { silenceDays: [10, 20, 30, 40], orders: [1, 1, 1, 2], value: [100, 200, 300, 400] };
    const limits = segmentLimits(100, quintiles, 250);
    const scoresFor = (silenceDays: number, orders: number, valueMinor: number) =>
      Object.values(scoresOf(limits, { silenceDays, orders, valueMinor }));
    expect(scoresFor(10, 1, 100)).toEqual([5, 1, 1]);
    expect(scoresFor(11, 2, 101)).toEqual([4, 4, 2]);
    expect(scoresFor(99, 3, 401)).toEqual([1, 5, 5]);
  });

  it('go by fixed limits where customers are few', () => {
    const none = { silenceDays: [], orders: [], value: [] };
    const limits = segmentLimits(99, none, 2_000);
    expect(limits).toMatchObject({ kind: 'absolute', value: [2_000, 4_000, 6_000, 10_000] });
    expect(scoresOf(limits, { silenceDays: 31, orders: 4, valueMinor: 6_000 })).toEqual({
      recency: 4,
      frequency: 4,
      value: 3,
    });
  });

  it('have words in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      for (const segment of customerSegments) expect(segmentWords[language][segment].meaning).not.toBe('');
      for (const { id } of customerFields) expect(fieldWords[language][id]).not.toBe('');
    }
  });
});

describe('figures of a group', () => {
  const sums = {
    customers: 12,
    buyers: 12,
    orders: 24,
    ordersSquared: 48,
    revenue: 2_400,
    revenueSquared: 480_000,
    revenueOrders: 4_800,
    withMargin: 9,
    margin: 900,
    marginSquared: 90_000,
    repeaters: 6,
    earlier: 20,
    stayed: 20,
  };

  it('have intervals, and none of few', () => {
    const figures = groupFigures(sums);
    // All alike: twelve customers with two orders of 100 each.
    expect(figures.basket).toEqual({ kind: 'measure', value: 100, low: 100, high: 100, n: 12 });
    expect(figures.marginPerCustomer).toEqual({
      kind: 'not_enough_data',
      reason: 'known_margins',
      found: 9,
      needed: 10,
    });
    expect(figures.repeatRate).toMatchObject({ value: 0.5, n: 12 });
    // Wilson's interval of 20 of 20.
    expect(figures.retention).toMatchObject({ value: 1, high: 1 });
    expect(figures.retention.kind === 'measure' && figures.retention.low).toBeCloseTo(0.8389, 4);
  });

  it('take customers for the sample of the basket', () => {
    // Two kinds of customers: six with one order of 50, six with three orders of 150 together 450.
    const spread = {
      ...sums,
      revenue: 3_000,
      revenueSquared: 6 * 2_500 + 6 * 202_500,
      revenueOrders: 6 * 50 + 6 * 1_350,
      ordersSquared: 6 + 54,
    };
    const { basket } = groupFigures(spread);
    // e = 50 − 125 = −75 and 450 − 375 = 75: Σe² = 12 · 5625; se = √(12/11 · 67500) / 24 = 11.3; t(11) = 2.2010.
    expect(basket).toMatchObject({ value: 125 });
    expect(basket.kind === 'measure' && basket.high - basket.value).toBeCloseTo(
      (2.201 * Math.sqrt((12 / 11) * 67_500)) / 24,
      2,
    );
  });
});

describe('conditions on customers', () => {
  it.each([
    ['orders>=2', { field: 'orders', kind: 'size', how: '>=', value: 2 }],
    ['revenue<12,5', { field: 'revenue', kind: 'size', how: '<', value: 12.5 }],
    ['alive>=50 %', { field: 'alive', kind: 'size', how: '>=', value: 0.5 }],
    ['channel=email|ads', { field: 'channel', kind: 'text', how: 'in', values: ['email', 'ads'] }],
    ['channel="a|b ""c"""', { field: 'channel', kind: 'text', how: 'in', values: ['a|b "c"'] }],
    ['category~roof', { field: 'category', kind: 'text', how: 'contains', values: ['roof'] }],
    ['nps=', { field: 'nps', kind: 'empty' }],
    ['nps!=', { field: 'nps', kind: 'not_empty' }],
    ['subscribed=oui', { field: 'subscribed', kind: 'yes' }],
    ['last_day<2026-01-31', { field: 'last_day', kind: 'day', how: '<', value: '2026-01-31' }],
  ])('reads %s', (written, condition) => expect(parseCondition(written)).toEqual(condition));

  it.each([
    ['orders', 'bad_customer_filter'],
    ['orders>=two', 'bad_customer_filter'],
    ['orders>=50%', 'bad_customer_filter'],
    ['channel>=x', 'bad_customer_filter'],
    ['last_day>=2026-02-30', 'bad_customer_filter'],
    ['order>=2', 'unknown_customer_field'],
  ])('refuses %s', (written, code) => {
    const read = () => parseCondition(written);
    expect(read).toThrow(FilonError);
    expect(read).toThrow(expect.objectContaining({ code }) as Error);
  });
});

it('a file of customers holds no formula', () => {
  const fields = Object.fromEntries(customerFields.map(({ id }) => [id, null])) as Record<string, null>;
  const person = {
    name: '=HYPERLINK("x")',
    firstName: null,
    lastName: null,
    company: '@b',
    email: null,
    phone: '+33',
    city: null,
  };
  const customer = { key: '-1', person, fields: { ...fields, revenue: 12_345, subscribed: true } };
  const line = customerCsvLine(customer as Parameters<typeof customerCsvLine>[0], 'EUR', 'fr');
  expect(line.startsWith(`'-1;"'=HYPERLINK(""x"")";;;'@b;;'+33;`)).toBe(true);
  expect(line).toContain(';123,45;');
  expect(line.split(';')).toHaveLength(customerCsvHead('fr').split(';').length);
});
