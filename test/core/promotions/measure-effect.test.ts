import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/periods/days.ts';
import { editionsOf } from '../../../src/core/promotions/editions.ts';
import type {
  DayOrders,
  MeasuredEffect,
  Method,
  PromotionDays,
} from '../../../src/core/promotions/effect.ts';
import { measureEffect } from '../../../src/core/promotions/measure-effect.ts';
import { forecastByRatio, forecastError } from '../../../src/core/promotions/ratio-forecast.ts';

const known = { from: '2024-01-01', to: '2026-06-30' };
const promotion = { from: '2026-03-02', to: '2026-03-15' };

/** Days with so many orders of 50 € each and half of it as margin, as `of` says by day number from the first one on. */
function daysWith(of: (place: number, day: string) => number): readonly DayOrders[] {
  const days: DayOrders[] = [];
  for (let place = 0, day = known.from; day <= known.to; place += 1, day = addDays(day, 1)) {
    const orders = of(place, day);
    days.push({ day, orders, revenue: orders * 50, margin: orders * 25, known: orders });
  }
  return days;
}

const given = (part: Partial<PromotionDays>): PromotionDays => ({
  promotion,
  known,
  held: daysWith(() => 10),
  control: null,
  touched: [],
  weeksBefore: 26,
  weeksAfter: 4,
  ...part,
});

function measuredBy(method: Method, days: PromotionDays): MeasuredEffect {
  const found = measureEffect(days).find((one) => one.method === method);
  if (found?.kind !== 'measured') throw new Error(`not measured: ${found?.reason}`);
  return found;
}

const during = (day: string) => day >= promotion.from && day <= promotion.to;
const after = (day: string) => day > promotion.to && day <= addDays(promotion.to, 28);
/** Weekdays differ, and this year is a quarter above the last one. */
const usual = (place: number, day: string) => (8 + (place % 7)) * (day >= '2025-06-01' ? 1.25 : 1);

describe('a promotion against what was to be expected', () => {
  it('finds exactly what was planted, what it pulled forward, and what is left', () => {
    const held = daysWith((place, day) => usual(place, day) * (during(day) ? 1.4 : after(day) ? 0.9 : 1));
    const { metrics, weeks, daysAfter, drifted } = measuredBy('last_year', given({ held }));
    const fortnight = 2 * (8 * 7 + 21) * 1.25;
    expect(metrics.orders.during.expected).toBeCloseTo(fortnight, 6);
    expect(metrics.orders.during.effect.value).toBeCloseTo(0.4 * fortnight, 6);
    expect(metrics.orders.after?.effect.value).toBeCloseTo(-0.1 * 2 * fortnight, 6);
    expect(metrics.orders.net?.effect.value).toBeCloseTo(0.2 * fortnight, 6);
    expect(metrics.revenue.net?.effect.value).toBeCloseTo(50 * 0.2 * fortnight, 4);
    expect(metrics.margin?.net?.effect.value).toBeCloseTo(25 * 0.2 * fortnight, 4);
    expect(metrics.basket.during.effect.value).toBeCloseTo(0, 9);
    expect(daysAfter).toBe(28);
    expect(drifted).toBe(false);
    expect(weeks.map(({ part }) => part)).toEqual([
      ...Array(26).fill('before'),
      ...Array(2).fill('during'),
      ...Array(4).fill('after'),
    ]);
  });

  it('gives the same by the stores that did not have it, of whatever size', () => {
    const season = (day: string) => (during(day) ? 1.8 : 1);
    const control = daysWith((place, day) => 3 * usual(place, day) * season(day));
    const held = daysWith((place, day) => usual(place, day) * season(day) * (during(day) ? 1.25 : 1));
    const { metrics } = measuredBy('control', given({ held, control }));
    expect(metrics.orders.during.effect.value / metrics.orders.during.expected).toBeCloseTo(0.25, 9);
    // Last year knows nothing of this year's season.
    const alone = measuredBy('last_year', given({ held, control })).metrics.orders.during;
    expect(alone.effect.value / alone.expected).toBeCloseTo(1.25, 9);
  });

  it('gives the example worked out by hand in docs/promotions.md', () => {
    // Ten weeks with 20 orders where it is held, 40 elsewhere; in the promotion's week 33 against 44.
    const week = { from: '2026-03-02', to: '2026-03-08' };
    const on = (amount: number, inWeek: number) =>
      daysWith((place, day) =>
        place % 7 === 0 ? (day >= week.from && day <= week.to ? inWeek : amount) : 0,
      );
    const few = { held: on(20, 33), control: on(40, 44), promotion: week, weeksBefore: 10, weeksAfter: 0 };
    const { metrics, untouchedWeeks } = measuredBy('control', given(few));
    expect(untouchedWeeks).toBe(10);
    expect(metrics.orders.during).toMatchObject({ seen: 33, expected: 22 });
    expect(metrics.orders.during.effect.value).toBeCloseTo(11, 9);
    expect(metrics.orders.after).toBeNull();
  });

  it('finds nothing where nothing happened, and scales with the money', () => {
    const sizes = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 9 }), (pattern, factor) => {
        const control = daysWith((place) => pattern[place % pattern.length] ?? 0);
        const held = control.map((day) => ({
          ...day,
          orders: day.orders * 2,
          revenue: day.revenue * 2 * factor,
          margin: day.margin * 2,
          known: day.known * 2,
        }));
        const { metrics } = measuredBy('control', given({ held, control }));
        for (const metric of [metrics.orders, metrics.revenue, metrics.margin]) {
          expect(metric?.net?.effect.value).toBeCloseTo(0, 6);
          expect(metric?.net?.effect.high).toBeCloseTo(0, 6);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('learns only from weeks that no promotion touched, here or a year before', () => {
    const other = { from: '2025-12-01', to: '2025-12-25' };
    const held = daysWith((_, day) => (day >= other.from && day <= other.to ? 90 : 10));
    const days = given({ held, touched: [other] });
    const { metrics, untouchedWeeks, weeks } = measuredBy('last_year', days);
    expect(untouchedWeeks).toBe(22);
    expect(metrics.orders.during.effect.value).toBeCloseTo(0, 9);
    expect(weeks.filter(({ part, untouched }) => part === 'before' && !untouched)).toHaveLength(4);
  });

  it('stops looking after it where the next one begins', () => {
    const next = { from: '2026-03-30', to: '2026-04-05' };
    expect(measuredBy('last_year', given({ touched: [next] })).daysAfter).toBe(14);
    const running = { known: { from: known.from, to: '2026-03-10' } };
    expect(measuredBy('last_year', given(running))).toMatchObject({ running: true, daysAfter: 0 });
  });

  it('says why a method says nothing', () => {
    const reasons = (part: Partial<PromotionDays>) =>
      measureEffect(given(part))
        .toSorted((one, other) => one.method.localeCompare(other.method))
        .map((one) => (one.kind === 'measured' ? 'measured' : one.reason));
    expect(reasons({})).toEqual(['no_control', 'measured']);
    expect(reasons({ known: { from: '2025-06-01', to: known.to } })).toEqual(['no_control', 'no_last_year']);
    expect(reasons({ touched: [{ from: '2025-03-05', to: '2025-03-06' }] })).toEqual([
      'no_control',
      'last_year_promoted',
    ]);
    expect(reasons({ weeksBefore: 7 })).toEqual(['no_control', 'untouched_weeks']);
    expect(reasons({ held: daysWith((place) => (place % 60 === 0 ? 1 : 0)) })[1]).toBe('untouched_weeks');
    expect(reasons({ promotion: { from: '2025-03-02', to: '2025-12-31' } })).toEqual([
      'standing',
      'standing',
    ]);
    expect(reasons({ promotion: { from: '2027-03-02', to: '2027-03-03' } })).toEqual([
      'not_begun',
      'not_begun',
    ]);
  });

  it('puts the comparison first that had not moved apart before', () => {
    const grown = daysWith((place) => 10 + place / 40);
    const steady = daysWith(() => 10);
    const first = (control: readonly DayOrders[]) =>
      measureEffect(given({ held: steady, control })).map(({ method }) => method);
    expect(first(steady)).toEqual(['control', 'last_year']);
    expect(first(grown)).toEqual(['last_year', 'control']);
  });

  it('leaves margins out where those of many orders are not known', () => {
    const held = daysWith(() => 10).map((day) => ({ ...day, known: 9 }));
    expect(measuredBy('last_year', given({ held })).metrics.margin).toBeNull();
  });
});

describe('the interval', () => {
  /** A sequence of numbers that look drawn, from 0 to 1 (mulberry32). */
  function draws(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  it.each([0, 0.5])('holds nothing in about 95 of 100 cases (correlation %f from week to week)', (rho) => {
    const draw = draws(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    let held = 0;
    const tries = 1_500;
    for (let run = 0; run < tries; run += 1) {
      const noise: number[] = [normal() / Math.sqrt(1 - rho ** 2)];
      while (noise.length < 30) noise.push(rho * (noise.at(-1) ?? 0) + normal());
      const weeks = noise.map((one, place) => {
        const reference = 100 + 40 * draw();
        return { back: 26 - place, reference, seen: 2 * reference + Math.sqrt(reference) * one };
      });
      const forecast = forecastByRatio(weeks.slice(0, 26));
      const target = weeks.slice(26);
      const sum = (of: 'seen' | 'reference') => target.reduce((all, week) => all + week[of], 0);
      const half = forecastError(forecast, { reference: sum('reference'), weeks: target.length });
      if (Math.abs(sum('seen') - forecast.ratio * sum('reference')) <= half) held += 1;
    }
    expect(held / tries).toBeGreaterThan(0.91);
    expect(held / tries).toBeLessThan(0.985);
  });
});

describe('editions of a code', () => {
  it('are parted by four weeks without a use', () => {
    const used = ['2026-01-01', '2026-01-20', '2026-02-17', '2026-03-18'].map((day) => ({ day, orders: 2 }));
    expect(editionsOf(used)).toEqual([
      { from: '2026-01-01', to: '2026-02-17', orders: 6, standing: false },
      { from: '2026-03-18', to: '2026-03-18', orders: 2, standing: false },
    ]);
    const always = Array.from({ length: 130 }, (_, place) => ({
      day: addDays('2026-01-01', place),
      orders: 1,
    }));
    expect(editionsOf(always)).toEqual([
      { from: '2026-01-01', to: '2026-05-10', orders: 130, standing: true },
    ]);
    // What was used now and then before belongs to the standing offer.
    const before = [{ day: '2025-10-01', orders: 3 }, ...always];
    expect(editionsOf(before)).toEqual([
      { from: '2025-10-01', to: '2026-05-10', orders: 133, standing: true },
    ]);
  });
});
