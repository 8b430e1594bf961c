import type { Estimate } from '../lifetime/estimate.ts';
import type { Difference, Measured, MetricEffect, Sums } from './effect.ts';
import { forecastError, type RatioForecast } from './ratio-forecast.ts';

/** What was seen in some weeks, and what the reference had in them. */
export interface Window {
  readonly seen: Sums;
  readonly reference: Sums;
  readonly weeks: number;
}

export interface Windows {
  readonly during: Window;
  readonly after: Window | null;
}

export interface Forecasts {
  readonly orders: RatioForecast;
  readonly revenue: RatioForecast;
  /** null where too few weeks have a margin. */
  readonly margin: RatioForecast | null;
}

/** What a figure was during, after and both together, against what was to be expected. */
export function metricEffect(
  metric: Measured,
  forecast: RatioForecast,
  { during, after }: Windows,
): MetricEffect {
  const difference = ({ seen, reference, weeks }: Window): Difference => {
    const expected = forecast.ratio * reference[metric];
    const half = forecastError(forecast, { reference: reference[metric], weeks });
    return { seen: seen[metric], expected, effect: around(seen[metric] - expected, half) };
  };
  return {
    during: difference(during),
    after: after && difference(after),
    net: after && difference(both(during, after)),
  };
}

/**
 * The average basket against expected revenue / expected orders. Its interval is linearised: the basket is off by
 * (residual of revenue − basket × residual of orders) / expected orders.
 */
export function basketDifference(
  { orders, revenue }: Forecasts,
  { seen, reference, weeks }: Window,
): Difference {
  const expectedOrders = orders.ratio * reference.orders;
  const expected = (revenue.ratio * reference.revenue) / expectedOrders;
  const byWeek = new Map(revenue.residuals.map((week) => [week.back, week.seen]));
  const residuals = orders.residuals.flatMap((week) => {
    const money = byWeek.get(week.back);
    return money === undefined ? [] : [{ ...week, seen: money - expected * week.seen }];
  });
  const correlation = Math.max(orders.correlation, revenue.correlation);
  const half =
    forecastError({ residuals, correlation }, { reference: reference.orders, weeks }) / expectedOrders;
  const basket = seen.orders === 0 ? 0 : seen.revenue / seen.orders;
  return { seen: basket, expected, effect: around(basket - expected, half) };
}

function both(one: Window, other: Window): Window {
  const sum = (a: Sums, b: Sums): Sums => ({
    orders: a.orders + b.orders,
    revenue: a.revenue + b.revenue,
    margin: a.margin + b.margin,
  });
  return {
    seen: sum(one.seen, other.seen),
    reference: sum(one.reference, other.reference),
    weeks: one.weeks + other.weeks,
  };
}

function around(value: number, half: number): Estimate {
  return { value, low: value - half, high: value + half };
}
