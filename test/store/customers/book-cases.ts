import { scoresOf, segmentLimits } from '../../../src/core/customers/segment-limits.ts';
import { segmentOf } from '../../../src/core/customers/segments.ts';
import { daysBetween } from '../../../src/core/periods/days.ts';
import type { FactInput } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';

/** What the plain twin knows of a customer's order; money in cents. */
export interface TwinOrder {
  readonly customer: string;
  readonly day: string;
  readonly net: number;
  readonly margin: number | null;
  readonly channel: string;
  readonly refund: { readonly day: string; readonly net: number } | null;
  readonly category: string;
  readonly region: string | null;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Invented customers, who order at noon so that days are plain; some get money back, some answer, some subscribe. */
export function inventedCustomers(count: number) {
  const next = chance(7);
  const orders: FactInput[] = [];
  const lines: FactInput[] = [];
  const refunds: FactInput[] = [];
  const twins: TwinOrder[] = [];
  for (let customer = 0; customer < count; customer += 1) {
    let at = Date.UTC(2024, 6, 1 + Math.floor(next() * 500), 11);
    // Rates and chances to leave differ from customer to customer, as the model has it.
    const usualGap = 6 / (0.02 - 0.3 * Math.log(1 - next()));
    const leaves = next() ** 2;
    const spends = 20 / (0.2 + next());
    const channel = next() < 0.4 ? 'ads' : 'search';
    for (let time = 0; time < 25 && at < Date.UTC(2026, 5, 30); time += 1) {
      const id = `O${customer}-${time}`;
      const net = 500 + Math.floor(spends * (0.5 + next())) * 100;
      const day = dayOf(at);
      const category = next() < 0.6 ? 'tea' : 'coffee';
      const region = next() < 0.3 ? ['north', 'south'][Math.floor(next() * 2)] : undefined;
      const cost = next() < 0.8 ? Math.round(net * 0.6) : null;
      const order: Record<string, string | number> = {
        id,
        ordered_at: `${day}T11:00:00Z`,
        customer_ref: `C${customer}`,
        channel: time === 0 ? channel : 'direct',
        currency: 'EUR',
        net,
      };
      if (region) order.region = region;
      if (cost !== null) order.purchase_cost = cost;
      orders.push(order);
      lines.push({
        id: `L${id}`,
        order_ref: id,
        product: `${category} box`,
        category,
        quantity: 1,
        net,
        currency: 'EUR',
      });
      let refund: TwinOrder['refund'] = null;
      if (next() < 0.15) {
        const back = dayOf(at + Math.floor(next() * 40) * 86_400_000);
        refund = { day: back, net: 500 };
        refunds.push({
          id: `R${id}`,
          order_ref: id,
          refunded_at: `${back}T11:00:00Z`,
          amount: 500,
          currency: 'EUR',
        });
      }
      twins.push({
        customer: `C${customer}`,
        day,
        net,
        margin: cost === null ? null : net - cost,
        channel: time === 0 ? channel : 'direct',
        refund,
        category,
        region: region ?? null,
      });
      if (next() < leaves) break;
      at += Math.floor(-Math.log(1 - next()) * usualGap) * 86_400_000;
    }
  }
  return { orders, lines, refunds, twins };
}

export interface TwinState {
  readonly key: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly orders: number;
  readonly purchases: number;
  readonly revenue: number;
  readonly refunded: number;
  readonly margin: number | null;
  readonly firstBasket: number;
  readonly channel: string;
  readonly category: string | null;
  readonly region: string | null;
}

/** The state of everybody at the end of a day, by plain loops. */
export function twinStates(twins: readonly TwinOrder[], until: string): ReadonlyMap<string, TwinState> {
  const byCustomer = new Map<string, TwinOrder[]>();
  for (const order of twins) {
    if (order.day <= until)
      byCustomer.set(order.customer, [...(byCustomer.get(order.customer) ?? []), order]);
  }
  const states = new Map<string, TwinState>();
  for (const [key, own] of byCustomer) {
    const given = (order: TwinOrder) => (order.refund && order.refund.day <= until ? order.refund.net : 0);
    const firstDay = own.map(({ day }) => day).sort()[0] ?? '';
    const known = own.filter(({ margin }) => margin !== null);
    const categories = new Map<string, number>();
    for (const order of own)
      categories.set(order.category, (categories.get(order.category) ?? 0) + order.net);
    states.set(key, {
      key,
      firstDay,
      lastDay:
        own
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? '',
      orders: own.length,
      purchases: new Set(own.map(({ day }) => day)).size,
      revenue: own.reduce((sum, order) => sum + order.net - given(order), 0),
      refunded: own.reduce((sum, order) => sum + given(order), 0),
      margin:
        known.length === 0 ? null : known.reduce((sum, order) => sum + (order.margin ?? 0) - given(order), 0),
      firstBasket: own
        .filter(({ day }) => day === firstDay)
        .reduce((sum, order) => sum + order.net - given(order), 0),
      channel: own[0]?.channel ?? '',
      category:
        [...categories].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0] ?? null,
      region: own.filter(({ region }) => region !== null).at(-1)?.region ?? null,
    });
  }
  return states;
}

/** Everybody's segment at the end of a day, by plain loops and the definition of core. */
export function twinSegments(twins: readonly TwinOrder[], until: string): ReadonlyMap<string, string> {
  const states = [...twinStates(twins, until).values()];
  const sizes = states.map((state) => ({
    silenceDays: daysBetween(state.lastDay, until),
    orders: state.orders,
    valueMinor: state.revenue,
  }));
  const fifths = (values: readonly number[]) => {
    const sorted = [...values].sort((one, other) => one - other);
    return [1, 2, 3, 4].map((fifth) => sorted[Math.ceil((sorted.length * fifth) / 5) - 1] ?? 0);
  };
  const orders = sizes.reduce((sum, one) => sum + one.orders, 0);
  const limits = segmentLimits(
    states.length,
    {
      silenceDays: fifths(sizes.map(({ silenceDays }) => silenceDays)),
      orders: fifths(sizes.map((one) => one.orders)),
      value: fifths(sizes.map(({ valueMinor }) => valueMinor)),
    },
    orders > 0 ? sizes.reduce((sum, one) => sum + one.valueMinor, 0) / orders : 0,
  );
  return new Map(
    states.map((state, place) => {
      const size = sizes[place] ?? { silenceDays: 0, orders: 0, valueMinor: 0 };
      return [state.key, segmentOf(scoresOf(limits, size), state.orders)];
    }),
  );
}
