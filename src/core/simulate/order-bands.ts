/** Orders of one band of amounts, in main units of the workspace's currency. */
export interface OrderBand {
  /** Amounts from here on … */
  readonly from: number;
  /** … up to below this one; null for the last band, which has no end. */
  readonly to: number | null;
  readonly orders: number;
  /** The sum of their amounts. */
  readonly amount: number;
  /** Orders whose margin is known, the sum of their amounts and of their margins. */
  readonly known: number;
  readonly knownAmount: number;
  readonly margin: number;
}

/** The firm's own orders of some days, counted into bands: all that the simulators know of them. */
export interface OrderBands {
  /** Days the orders came in; they set the pace of a month. */
  readonly days: number;
  /** In ascending order, without gaps. */
  readonly bands: readonly OrderBand[];
  /** Sums of squares and products over the orders, which intervals need; of margins where they are known. */
  readonly squares: {
    readonly amount: number;
    readonly knownAmount: number;
    readonly margin: number;
    readonly amountTimesMargin: number;
  };
}

/** Days of a month on average. */
export const daysPerMonth = 365.25 / 12;

/** Fewer orders than this say too little about the others. */
export const leastOrders = 30;

/** What is known of all orders together once each has a margin. */
export interface OrderSums {
  readonly orders: number;
  readonly amount: number;
  readonly margin: number;
  /** Share of the amount that stays as margin. */
  readonly rate: number;
  readonly amountSquares: number;
  readonly marginSquares: number;
  readonly amountTimesMargin: number;
  /** Orders whose own margin was used; 0 where the rate is assumed. */
  readonly known: number;
}

/** Too little to say anything: of what, how much there is and how much it takes. */
export interface NotEnoughOrders {
  readonly kind: 'not_enough_data';
  readonly reason: 'orders' | 'margin';
  readonly found: number;
  readonly needed: number;
}

/**
 * Sums over all orders. Margins are the orders' own; those of orders without one are taken to be like the others. With
 * an assumed rate every order has that share of its amount. Fewer than 30 orders, or fewer than 30 with a margin where
 * no rate is assumed, are not enough.
 */
export function sumOrders(
  { bands, squares }: OrderBands,
  assumedRate: number | null,
): OrderSums | NotEnoughOrders {
  const sum = (of: (band: OrderBand) => number) => bands.reduce((all, band) => all + of(band), 0);
  const orders = sum((band) => band.orders);
  const amount = sum((band) => band.amount);
  if (orders < leastOrders) return notEnough('orders', orders);
  if (assumedRate !== null) {
    return {
      orders,
      amount,
      margin: assumedRate * amount,
      rate: assumedRate,
      amountSquares: squares.amount,
      marginSquares: assumedRate ** 2 * squares.amount,
      amountTimesMargin: assumedRate * squares.amount,
      known: 0,
    };
  }
  const known = sum((band) => band.known);
  if (known < leastOrders) return notEnough('margin', known);
  const knownAmount = sum((band) => band.knownAmount);
  const rate = knownAmount === 0 ? 0 : sum((band) => band.margin) / knownAmount;
  // Orders without a margin count like those with one, in proportion to what they bring.
  const scale = knownAmount === 0 ? 1 : amount / knownAmount;
  return {
    orders,
    amount,
    margin: rate * amount,
    rate,
    amountSquares: squares.knownAmount * scale,
    marginSquares: squares.margin * scale,
    amountTimesMargin: squares.amountTimesMargin * scale,
    known,
  };
}

function notEnough(reason: NotEnoughOrders['reason'], found: number): NotEnoughOrders {
  return { kind: 'not_enough_data', reason, found, needed: leastOrders };
}
