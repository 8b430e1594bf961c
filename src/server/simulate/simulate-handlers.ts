import { FilonError } from '../../core/errors/filon-error.ts';
import { parseFilter } from '../../core/query/parse-filter.ts';
import { assumed, usualBundle, usualPrice, usualShipping } from '../../core/simulate/assumptions.ts';
import { simulateBundle } from '../../core/simulate/simulate-bundle.ts';
import { simulatePrice } from '../../core/simulate/simulate-price.ts';
import { simulateShipping } from '../../core/simulate/simulate-shipping.ts';
import type { CountedFrame } from '../../store/records/simulate/open-orders.ts';
import { countOrders, countParts } from '../../store/records/simulate/read-orders.ts';
import {
  type CountedShipping,
  countShipping,
  type ShippedOrders,
} from '../../store/records/simulate/read-shipping.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { knownArticle } from '../recommend/article-handlers.ts';

type Ids =
  | 'simulationOrders'
  | 'simulationParts'
  | 'shippingOrders'
  | 'simulateShipping'
  | 'simulatePrice'
  | 'simulateBundle';

interface OrdersWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly where?: readonly string[] | undefined;
}

/** What would happen if, on the firm's own orders. */
export function simulateHandlers({ store, workspace, now, recommender }: Application): Handlers<Ids> {
  const questionOf = ({ from, to, where = [] }: OrdersWanted) => ({
    ...defined({ from, to }),
    where: where.map(parseFilter),
  });
  const orders = (wanted: OrdersWanted) =>
    countOrders(store, workspace, questionOf(wanted), now().toISOString());
  const parts = async (wanted: OrdersWanted & { readonly part: readonly string[] }) => {
    if (wanted.part.length < 2) throw new FilonError('bundle_too_small');
    const question = { ...questionOf(wanted), parts: wanted.part };
    const counted = await countParts(store, workspace, question, now().toISOString());
    const unsold = wanted.part.filter(
      (_, place) => !counted.orders.counts.some(({ held }) => Math.floor(held / 2 ** place) % 2 === 1),
    );
    if (unsold.length > 0) {
      // Nobody bought it in this time: is that so, or is it misspelt? Without any article there is nothing it could mean.
      const { known } = await recommender.known();
      if (known.articles.length > 0) for (const article of unsold) knownArticle(known, article);
    }
    return counted;
  };
  const shipping = (wanted: OrdersWanted & { readonly which: ShippedOrders }) =>
    countShipping(store, workspace, { ...questionOf(wanted), which: wanted.which }, now().toISOString());
  return {
    simulationOrders: async ({ search }) => {
      const counted = await orders(search);
      return { counted: countedOf(counted), orders: counted.orders };
    },
    shippingOrders: async ({ search }) => {
      const counted = await shipping(search);
      return { counted: countedOf(counted), orders: counted.orders, ...saidOf(counted) };
    },
    simulationParts: async ({ search }) => {
      const counted = await parts(search);
      return { counted: countedOf(counted), orders: counted.orders };
    },
    simulateShipping: async ({ search }) => {
      const { from, to, where, which, today, ...given } = search;
      const counted = await shipping({ from, to, where, which });
      const usual = usualShipping(counted.orders, { ...counted, tax: taxOf(counted) });
      const plan = {
        ...usual,
        ...defined(given),
        today: today === undefined ? usual.today : today === 'none' ? null : today,
      };
      const known = [...taxKnown(counted), ...shippingKnown(counted)];
      return {
        counted: countedOf(counted),
        ...saidOf(counted),
        plan,
        assumed: notGiven(plan, { ...given, today }, known),
        result: simulateShipping(plan, counted.orders),
      };
    },
    simulatePrice: async ({ search }) => {
      const { from, to, where, ...given } = search;
      const counted = await orders({ from, to, where });
      const plan = { ...usualPrice(taxOf(counted)), ...defined(given) };
      return {
        counted: countedOf(counted),
        plan,
        assumed: notGiven(plan, given, taxKnown(counted)),
        result: simulatePrice(plan, counted.orders),
      };
    },
    simulateBundle: async ({ search }) => {
      const { from, to, where, part, ...given } = search;
      const counted = await parts({ from, to, where, part });
      const plan = { ...usualBundle(counted.orders, taxOf(counted)), ...defined(given) };
      return {
        counted: countedOf(counted),
        orders: counted.orders,
        plan,
        assumed: notGiven(plan, given, taxKnown(counted)),
        result: simulateBundle(plan, counted.orders),
      };
    },
  };
}

type Counted = CountedFrame & {
  readonly orders: { readonly days: number } & (
    | { readonly bands: readonly { readonly orders: number }[] }
    | { readonly counts: readonly { readonly orders: number }[] }
  );
};

/** What the orders say of shipping. */
function saidOf({ which, withoutShipping, freeFrom, meanFee, feeOrders }: CountedShipping) {
  return { which, withoutShipping, freeFrom, meanFee, feeOrders };
}

/** What of a plan the orders show themselves. */
function shippingKnown({ freeFrom, meanFee }: CountedShipping): readonly string[] {
  const today = freeFrom.kind === 'found' || freeFrom.kind === 'all_pay' ? ['today'] : [];
  return meanFee === null ? today : [...today, 'fee'];
}

function countedOf({ period, currency, withTax, taxRate, orders }: Counted) {
  const counts = 'bands' in orders ? orders.bands : orders.counts;
  const found = counts.reduce((sum, one) => sum + one.orders, 0);
  return { ...period, days: orders.days, orders: found, currency, withTax, taxRate };
}

/** The tax inside amounts. */
function taxOf({ withTax, taxRate }: CountedFrame): number {
  return withTax ? (taxRate ?? assumed.tax) : 0;
}

function taxKnown({ withTax, taxRate }: CountedFrame): readonly string[] {
  return withTax && taxRate === null ? [] : ['tax'];
}

/** What of a plan is neither given nor measured: margins are known where they are not given. */
function notGiven(
  plan: object,
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): string[] {
  const measured = new Set([...known, 'marginRate']);
  return Object.keys(plan).filter((field) => given[field] === undefined && !measured.has(field));
}
