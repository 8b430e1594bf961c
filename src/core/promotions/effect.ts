import type { Estimate } from '../lifetime/estimate.ts';
import type { Period } from '../query/query.ts';

/** What is looked at of each day; money in main units. */
export const measured = ['orders', 'revenue', 'margin'] as const;
export type Measured = (typeof measured)[number];
export type Sums = Readonly<Record<Measured, number>>;

/** Orders of a local day, in what the promotion was held to or in what it was not. */
export interface DayOrders extends Sums {
  readonly day: string;
  /** Orders whose margin is known. */
  readonly known: number;
}

/** `control`: the same weeks where it was not held. `last_year`: the same weekdays 52 weeks before. */
export const methods = ['control', 'last_year'] as const;
export type Method = (typeof methods)[number];

/** All that is read to judge a promotion. */
export interface PromotionDays {
  /** Days of the promotion. */
  readonly promotion: Period;
  /** First day with orders and last whole day. */
  readonly known: Period;
  readonly held: readonly DayOrders[];
  /** Where it was not held; null if it was held everywhere. */
  readonly control: readonly DayOrders[] | null;
  /** Days of other promotions, and of this one in other years. */
  readonly touched: readonly Period[];
  /** Weeks before it to learn from, and after it to look for what was only pulled forward. */
  readonly weeksBefore: number;
  readonly weeksAfter: number;
}

/** Something seen against what was to be expected without the promotion. */
export interface Difference {
  readonly seen: number;
  readonly expected: number;
  /** seen − expected, at 95 %. */
  readonly effect: Estimate;
}

export interface MetricEffect {
  readonly during: Difference;
  /** null where no day after it can be judged. */
  readonly after: Difference | null;
  /** Both together; null as `after`. */
  readonly net: Difference | null;
}

/** A week, or what is left of one, with what was seen and what was to be expected. */
export interface EffectWeek extends Period {
  readonly part: 'before' | 'during' | 'after';
  /** Of the weeks before: it is free of promotions, and taught the ratio. */
  readonly untouched: boolean;
  readonly seen: Sums;
  /** null where the reference has no such days. */
  readonly expected: Sums | null;
}

export interface MeasuredEffect {
  readonly kind: 'measured';
  readonly method: Method;
  readonly untouchedWeeks: number;
  /** Days after the promotion that were judged: fewer than asked for if others began, or time has not come. */
  readonly daysAfter: number;
  /** The promotion still runs: `during` is what was seen of it. */
  readonly running: boolean;
  readonly metrics: {
    readonly orders: MetricEffect;
    readonly revenue: MetricEffect;
    /** null where the margin of more than one order in twenty is not known. */
    readonly margin: MetricEffect | null;
    /** Revenue / orders: of the days of the promotion, and of those after it. */
    readonly basket: Omit<MetricEffect, 'net'>;
  };
  readonly weeks: readonly EffectWeek[];
  /** Both had already moved apart in the weeks before. */
  readonly drifted: boolean;
}

/** Why a method says nothing. */
export const effectReasons = [
  'standing',
  'not_begun',
  'no_control',
  'no_last_year',
  'last_year_promoted',
  'untouched_weeks',
  'orders',
] as const;

export interface NoEffect {
  readonly kind: 'not_enough_data';
  readonly method: Method;
  readonly reason: (typeof effectReasons)[number];
  readonly found: number;
  readonly needed: number;
}
