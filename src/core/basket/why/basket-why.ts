import type { Dimension } from '../../facts/dimensions.ts';
import type { ClusterSums, CrossSums } from '../../metrics/clustered-mean.ts';
import type { Interval } from '../../metrics/wilson-interval.ts';
import { leastCases } from '../../query/certainty.ts';
import type { Basis, Period } from '../../query/query.ts';
import { basketChange } from '../figures/basket-change.ts';
import type { BasketOwners } from '../figures/counted-baskets.ts';
import { roundedParts } from './rounded-parts.ts';
import { type MonthlyBasket, type Season, seasonIndex, seasonOf, withoutSeason } from './season-index.ts';
import {
  type BasketReason,
  type BasketSides,
  type BasketSplit,
  basketReasons,
  splitBasket,
} from './split-basket.ts';

/** What the database counted of two periods; amounts in minor units. */
export interface CountedReasons {
  readonly sides: BasketSides;
  /** Whose orders they are, and what the customers of both periods have in common, the later period first. */
  readonly owners: { readonly before: BasketOwners; readonly after: BasketOwners };
  readonly cross: CrossSums;
  readonly months: readonly MonthlyBasket[];
  /** The last month of the later period, `YYYY-MM`. */
  readonly lastMonth: string;
  /** How many orders of each period lie in each month. */
  readonly spread: { readonly before: readonly MonthOrders[]; readonly after: readonly MonthOrders[] };
}

export interface MonthOrders {
  readonly month: string;
  readonly orders: number;
}

/** Where it was asked, and in which currency. */
export interface WhyFrame {
  readonly basis: Basis;
  readonly period: Period;
  readonly compare: Period;
  readonly currency: string;
  readonly mix: Dimension;
  readonly article: 'product' | 'category';
}

interface Side {
  readonly orders: number;
  /** Who made them; an order of nobody known counts as a customer. */
  readonly customers: number;
  readonly basket: number | null;
  readonly unitsPerOrder: number | null;
  readonly discountPerOrder: number | null;
  readonly refundPerOrder: number | null;
}

export type BasketWhy = WhyFrame & {
  readonly before: Side;
  readonly after: Side;
  readonly result:
    | {
        readonly kind: 'not_enough_data';
        readonly reason: 'orders';
        readonly found: number;
        readonly needed: number;
      }
    | {
        readonly kind: 'split';
        /** Major units, rounded to the minor one; the parts add up to it. */
        readonly change: number;
        /** Of the change by the baskets' own scatter (Welch); null where it cannot be said. */
        readonly interval: Interval | null;
        readonly parts: readonly { readonly id: BasketReason; readonly amount: number }[];
        readonly articles: BasketSplit['articles'];
        readonly channels: BasketSplit['channels'];
        readonly season:
          | Extract<Season, { kind: 'not_enough_data' }>
          | {
              readonly kind: 'known';
              readonly months: number;
              readonly before: number;
              readonly after: number;
              /** What the season did to the change, and what is left without it. */
              readonly effect: number;
              readonly rest: number;
            };
      };
};

/** Articles and channels named one by one. */
const named = 12;

/** Why the average basket moved; `unit` is the number of minor units in a major one. */
export function basketWhy(counted: CountedReasons, frame: WhyFrame, unit: number): BasketWhy {
  const { sides } = counted;
  const { before, after } = sides;
  const described = { ...frame, before: sideOf('before'), after: sideOf('after') };
  const found = Math.min(before.orders, after.orders);
  const split = found < leastCases ? null : splitBasket(sides);
  if (!split)
    return { ...described, result: { kind: 'not_enough_data', reason: 'orders', found, needed: leastCases } };

  const whole = Math.round(split.after) - Math.round(split.before);
  const rounded = roundedParts(
    basketReasons.map((id) => split.parts[id]),
    whole,
  );
  const major = (minor: number) => (Math.sign(minor) * Math.round(Math.abs(minor))) / unit;
  const season = seasonIndex(counted.months, counted.lastMonth);
  return {
    ...described,
    result: {
      kind: 'split',
      change: whole / unit,
      interval: basketChange(clustersOf('after'), clustersOf('before'), counted.cross, unit),
      parts: basketReasons.map((id, place) => ({ id, amount: (rounded[place] ?? 0) / unit })),
      articles: [...split.articles]
        .sort((a, b) => size(b.price, b.mix) - size(a.price, a.mix))
        .slice(0, named)
        .map(({ article, price, mix }) => ({ article, price: major(price), mix: major(mix) })),
      channels: [...split.channels]
        .sort((a, b) => size(b.mix, b.quantity) - size(a.mix, a.quantity))
        .slice(0, named)
        .map(({ channel, mix, quantity }) => ({ channel, mix: major(mix), quantity: major(quantity) })),
      season: season.kind === 'known' ? seasonal(season) : season,
    },
  };

  function seasonal({ index, months }: Extract<Season, { kind: 'known' }>) {
    const at = {
      before: seasonOf(index, counted.spread.before),
      after: seasonOf(index, counted.spread.after),
    };
    const effect = Math.round(withoutSeason(split?.before ?? 0, split?.after ?? 0, at).season);
    return { kind: 'known' as const, months, ...at, effect: effect / unit, rest: (whole - effect) / unit };
  }

  function sideOf(side: 'before' | 'after'): Side {
    const { orders, sales, discounts, refunds } = sides[side];
    const per = (amount: number) => (orders === 0 ? null : Math.round(amount / orders) / unit);
    const units = sides.cells.reduce((sum, cell) => sum + cell[side].units, 0);
    return {
      orders,
      customers: counted.owners[side].clusters,
      basket: per(sales - refunds),
      unitsPerOrder: orders === 0 ? null : units / orders,
      discountPerOrder: per(discounts),
      refundPerOrder: per(refunds),
    };
  }

  function clustersOf(side: 'before' | 'after'): ClusterSums {
    const { orders, sales, refunds } = sides[side];
    return { cases: orders, sum: sales - refunds, ...counted.owners[side] };
  }
}

function size(one: number, other: number): number {
  return Math.max(Math.abs(one), Math.abs(other));
}
