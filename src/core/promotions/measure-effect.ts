import { addDays, daysBetween } from '../periods/days.ts';
import type { Period } from '../query/query.ts';
import { daySums, overlaps } from './day-sums.ts';
import { basketDifference, type Forecasts, metricEffect, type Window } from './differences.ts';
import { isStanding } from './editions.ts';
import {
  type MeasuredEffect,
  type Method,
  type measured,
  methods,
  type NoEffect,
  type PromotionDays,
  type Sums,
} from './effect.ts';
import { weekFrom, weeksOf } from './effect-weeks.ts';
import { driftsApart, forecastByRatio, type RatioWeek } from './ratio-forecast.ts';

/** 52 weeks: weekdays meet. */
const yearDays = 364;
/** A ratio and its spread from fewer weeks are worth little. */
export const leastWeeks = 8;
/** Orders of the untouched weeks, on either side. */
export const leastOrders = 30;
/** Share of orders whose margin must be known for margins to be compared. */
const knownShare = 0.95;

/**
 * What a promotion changed, by each method that the orders allow, the safest one first: where it was not held before the
 * year before, unless the two had already moved apart. Difference-in-differences as a
 * ratio: without the promotion, orders would have kept the ratio they had to their reference in the weeks before that no
 * promotion touched (J. Angrist, J.-S. Pischke, Mostly Harmless Econometrics, 2009, chapter 5; in ratios, since a large
 * store and a small one grow by the same per cent and not by the same number).
 */
export function measureEffect(days: PromotionDays): readonly (MeasuredEffect | NoEffect)[] {
  const rank = (one: MeasuredEffect | NoEffect): number =>
    one.kind === 'not_enough_data' ? 2 : one.drifted ? 1 : 0;
  return methods.map((method) => measureBy(method, days)).toSorted((one, other) => rank(one) - rank(other));
}

function measureBy(method: Method, days: PromotionDays): MeasuredEffect | NoEffect {
  const { promotion, known, touched } = days;
  const none = (reason: NoEffect['reason'], found = 0, needed = 1): NoEffect => ({
    kind: 'not_enough_data',
    method,
    reason,
    found,
    needed,
  });
  if (isStanding(promotion)) return none('standing');
  const running = known.to < promotion.to;
  const end = running ? known.to : promotion.to;
  if (promotion.from > known.to) return none('not_begun');
  const seen = daySums(days.held);
  const other = method === 'control' ? days.control && daySums(days.control) : seen;
  if (!other) return none('no_control');
  const shift = method === 'control' ? 0 : yearDays;
  const moved = ({ from, to }: Period): Period => ({ from: addDays(from, -shift), to: addDays(to, -shift) });
  /** The reference has these days, and no promotion touches it there. */
  const hasReference = (period: Period): boolean => moved(period).from >= known.from;
  const isClean = (period: Period): boolean =>
    !overlaps(period, touched) && (shift === 0 || !overlaps(moved(period), touched));

  const during = { from: promotion.from, to: end };
  if (!hasReference(during))
    return none(method === 'control' ? 'untouched_weeks' : 'no_last_year', 0, leastWeeks);
  if (shift > 0 && overlaps(moved(during), touched)) return none('last_year_promoted');
  const before = Array.from({ length: days.weeksBefore }, (_, place) => place + 1)
    .map((back) => ({ back, ...weekFrom(addDays(promotion.from, -7 * back)) }))
    .filter((week) => week.from >= known.from);
  const clean = before.filter((week) => hasReference(week) && isClean(week));
  const pairsOf = (metric: (typeof measured)[number]): readonly RatioWeek[] =>
    clean
      .map((week) => ({
        back: week.back,
        seen: seen.sum(week)[metric],
        reference: other.sum(moved(week))[metric],
      }))
      .filter(({ reference }) => reference > 0);
  const pairs = { orders: pairsOf('orders'), revenue: pairsOf('revenue'), margin: pairsOf('margin') };
  const found = Math.min(pairs.orders.length, pairs.revenue.length);
  if (found < leastWeeks) return none('untouched_weeks', found, leastWeeks);
  const fewest = Math.min(
    pairs.orders.reduce((sum, week) => sum + week.seen, 0),
    pairs.orders.reduce((sum, week) => sum + week.reference, 0),
  );
  if (fewest < leastOrders) return none('orders', fewest, leastOrders);

  const after = afterWindow(
    days,
    end,
    (week) => hasReference(week) && isClean(week) && other.sum(moved(week)).orders > 0,
  );
  const windowOf = (period: Period): Window => ({
    seen: seen.sum(period),
    reference: other.sum(moved(period)),
    weeks: (daysBetween(period.from, period.to) + 1) / 7,
  });
  const windows = { during: windowOf(during), after: after && windowOf(after) };
  if (windows.during.reference.orders === 0) return none('orders', 0, leastOrders);
  const forecasts: Forecasts = {
    orders: forecastByRatio(pairs.orders),
    revenue: forecastByRatio(pairs.revenue),
    margin: pairs.margin.length < leastWeeks ? null : forecastByRatio(pairs.margin),
  };
  const marginKnown = [...clean, during, ...(after ? [after] : [])].every(
    (period) => seen.known(period) >= knownShare && other.known(moved(period)) >= knownShare,
  );
  return {
    kind: 'measured',
    method,
    untouchedWeeks: found,
    daysAfter: after ? daysBetween(after.from, after.to) + 1 : 0,
    running,
    metrics: {
      orders: metricEffect('orders', forecasts.orders, windows),
      revenue: metricEffect('revenue', forecasts.revenue, windows),
      margin: forecasts.margin && marginKnown ? metricEffect('margin', forecasts.margin, windows) : null,
      basket: {
        during: basketDifference(forecasts, windows.during),
        after: windows.after && basketDifference(forecasts, windows.after),
      },
    },
    weeks: weeksOf(
      { before: before.toReversed(), during, after },
      {
        seen,
        expected: (period) => (hasReference(period) ? expectedOf(forecasts, other.sum(moved(period))) : null),
        untouched: (week) => clean.some(({ from }) => from === week.from),
      },
    ),
    drifted: driftsApart(pairs.orders) || driftsApart(pairs.revenue),
  };
}

/** Whole weeks after the promotion, as many as are over and no other promotion touches; null without any. */
function afterWindow(
  { promotion, known, weeksAfter }: PromotionDays,
  end: string,
  isFree: (week: Period) => boolean,
): Period | null {
  if (end < promotion.to) return null;
  let last: string | null = null;
  for (let place = 0; place < weeksAfter; place += 1) {
    const week = weekFrom(addDays(end, 1 + 7 * place));
    if (week.to > known.to || !isFree(week)) break;
    last = week.to;
  }
  return last === null ? null : { from: addDays(end, 1), to: last };
}

function expectedOf({ orders, revenue, margin }: Forecasts, reference: Sums): Sums {
  return {
    orders: orders.ratio * reference.orders,
    revenue: revenue.ratio * reference.revenue,
    margin: (margin?.ratio ?? 0) * reference.margin,
  };
}
