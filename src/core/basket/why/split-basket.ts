/** Articles of one kind sold through one channel in one period, before discounts. */
export interface SoldArticles {
  readonly units: number;
  readonly gross: number;
}

export interface BasketCell {
  readonly channel: string | null;
  readonly article: string | null;
  readonly before: SoldArticles;
  readonly after: SoldArticles;
}

export interface BasketChannel {
  readonly channel: string | null;
  readonly before: number;
  readonly after: number;
}

/** Sums of one period, in one unit of money. */
export interface BasketSums {
  readonly orders: number;
  /** After discounts, before refunds. */
  readonly sales: number;
  readonly discounts: number;
  readonly refunds: number;
}

export interface BasketSides {
  readonly before: BasketSums;
  readonly after: BasketSums;
  /** Orders by channel. */
  readonly channels: readonly BasketChannel[];
  readonly cells: readonly BasketCell[];
}

/** What the change of the average basket is made of; they add up to it. */
export const basketReasons = [
  'price',
  'quantity',
  'product_mix',
  'channel_mix',
  'other',
  'discount',
  'refund',
] as const;
export type BasketReason = (typeof basketReasons)[number];

export interface BasketSplit {
  readonly before: number;
  readonly after: number;
  readonly parts: Readonly<Record<BasketReason, number>>;
  /** What each article did: through its own price, and by weighing more or less. */
  readonly articles: readonly {
    readonly article: string | null;
    readonly price: number;
    readonly mix: number;
  }[];
  /** What each channel did: by weighing more or less, and through the articles in its baskets. */
  readonly channels: readonly {
    readonly channel: string | null;
    readonly mix: number;
    readonly quantity: number;
  }[];
}

/**
 * Splits the change of the average basket exactly. Per order,
 *   basket = Σ_c w_c · u_c · Σ_p s_cp · P_cp  +  other  −  discount  −  refund
 * with w_c the share of orders of channel c, u_c its units per order, s_cp the share of article p in them and P_cp its
 * price before discounts; `other` is what is sold beside articles with a quantity (shipping, rounding). Each product of
 * two is split by Bennet's symmetric rule, Δ(a·b) = Δa·b̄ + ā·Δb, with means of before and after as weights: first
 * channels against what is in their baskets, then units against their mean price, then shares against prices. Shares
 * sum to 1, so that a mean may be taken off: a share that grows counts by how much dearer it is than the rest. An
 * article or channel sold in one period only has the other's price (contents) there: it came or went, which is mix.
 * Swapping the periods turns every sign. null without orders in one of them.
 * Source: T. L. Bennet, "The theory of measurement of changes in cost of living", JRSS 83 (1920); W. E. Diewert, "Index
 * number theory using differences rather than ratios", American Journal of Economics and Sociology 64 (2005).
 */
export function splitBasket(sides: BasketSides): BasketSplit | null {
  const { before, after } = sides;
  if (before.orders === 0 || after.orders === 0) return null;
  const byChannel = new Map<string | null, BasketCell[]>();
  for (const cell of sides.cells) {
    const list = byChannel.get(cell.channel);
    if (list) list.push(cell);
    else byChannel.set(cell.channel, [cell]);
  }
  const grossOf = (side: Side) => sides.cells.reduce((sum, cell) => sum + cell[side].gross, 0);
  const perOrder = (side: Side, amount: number) => amount / sides[side].orders;
  const gross = { before: grossOf('before'), after: grossOf('after') };
  const middle = (perOrder('before', gross.before) + perOrder('after', gross.after)) / 2;

  const articles = new Map<string | null, { price: number; mix: number }>();
  const channels = sides.channels.map(({ channel, ...orders }) => {
    const cells = byChannel.get(channel) ?? [];
    const weight = pair((side) => orders[side] / sides[side].orders);
    const units = pair((side) => sum(cells, (cell) => cell[side].units));
    const value = pair((side) => sum(cells, (cell) => cell[side].gross));
    const basket = filled(pair((side) => ratio(value[side], orders[side])));
    const number = filled(pair((side) => ratio(units[side], orders[side])));
    const price = filled(pair((side) => ratio(value[side], units[side])));
    const content = mean(weight) * mean(number);
    for (const { article, ...sold } of cells) {
      const share = filled(pair((side) => (units[side] === 0 ? null : sold[side].units / units[side])));
      const own = filled(pair((side) => ratio(sold[side].gross, sold[side].units)));
      const found = articles.get(article) ?? { price: 0, mix: 0 };
      found.price += content * mean(share) * change(own);
      found.mix += content * change(share) * (mean(own) - mean(price));
      articles.set(article, found);
    }
    return {
      channel,
      mix: change(weight) * (mean(basket) - middle),
      quantity: mean(weight) * mean(price) * change(number),
    };
  });

  const moved = (amount: (side: Side) => number) =>
    perOrder('after', amount('after')) - perOrder('before', amount('before'));
  const listed = [...articles].map(([article, parts]) => ({ article, ...parts }));
  return {
    before: perOrder('before', before.sales - before.refunds),
    after: perOrder('after', after.sales - after.refunds),
    parts: {
      price: sum(listed, (one) => one.price),
      quantity: sum(channels, (one) => one.quantity),
      product_mix: sum(listed, (one) => one.mix),
      channel_mix: sum(channels, (one) => one.mix),
      other: moved((side) => sides[side].sales + sides[side].discounts - gross[side]),
      discount: -moved((side) => sides[side].discounts),
      refund: -moved((side) => sides[side].refunds),
    },
    articles: listed,
    channels,
  };
}

type Side = 'before' | 'after';
interface Pair {
  readonly before: number;
  readonly after: number;
}

function pair<Value>(of: (side: Side) => Value): { readonly before: Value; readonly after: Value } {
  return { before: of('before'), after: of('after') };
}

/** Where one period has none, that of the other stands in, so that it does not change. */
function filled({ before, after }: { readonly before: number | null; readonly after: number | null }): Pair {
  return { before: before ?? after ?? 0, after: after ?? before ?? 0 };
}

function ratio(over: number, under: number): number | null {
  return under === 0 ? null : over / under;
}

function mean({ before, after }: Pair): number {
  return (before + after) / 2;
}

function change({ before, after }: Pair): number {
  return after - before;
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}
