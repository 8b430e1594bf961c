import { type CustomerFieldId, customerFields } from '../../../core/customers/customer-fields.ts';
import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import { customerFieldType } from '../../schema/customer-tables.ts';
import type { Query } from '../text.ts';
import { answersQueries, knownNames, origins, subscribingCustomers } from './beside-orders.ts';
import { type BookReading, ofSlice } from './book-reading.ts';
import { customerFlows, scoredAt } from './customer-flows.ts';
import { type CustomerWorth, inSteps, worthTexts } from './customer-worth.ts';
import { ruledTexts, scoreTexts, segmentText, weightText } from './segment-text.ts';
import { withDefinitions } from './with-definitions.ts';

/** What the state of one customer depends on besides its own facts. */
export interface StateScales {
  readonly limits: SegmentLimits;
  /** A year before the day, and the limits of that day. */
  readonly before: { readonly day: string; readonly limits: SegmentLimits };
  readonly twoYearsBefore: string;
  readonly worth: CustomerWorth;
}

/** What the latest order that says so decides. */
const latest = {
  region: 'region',
  country: 'country',
  store: 'store',
  age_band: 'age_band',
  given_segment: 'segment',
} as const;

const placedColumns = [
  'is_first',
  'lead_key',
  'product',
  'category',
  ...Object.values(origins),
  ...Object.values(latest),
];

/**
 * The one definition of a customer's state at the end of a day: a SELECT of `key`, `person_key`, `lead_key` and all
 * fields of the book, of everybody who ordered or subscribed by then.
 */
export function customerStates(reading: BookReading, scales: StateScales): string {
  const { dialect, tables } = reading;
  const queries: readonly Query[] = [
    ...customerFlows(reading, placedColumns),
    ['ordering', orderingCustomers(reading, scales)],
    ['before', beforeThat(reading, scales)],
    ['preferred', preferredCategories(reading)],
    ['bought_first', firstArticles(reading)],
    ['subscribing', subscribingCustomers(reading)],
    ...answersQueries(reading),
    ['known_names', knownNames(reading)],
    ['everybody', everybody()],
  ];
  const texts = fieldTexts(reading, scales);
  const list = customerFields.map(
    (field) => `CAST(${texts[field.id]} AS ${customerFieldType(field, dialect)}) AS ${field.id}`,
  );
  return `${withDefinitions(tables, queries)}
    SELECT e.key, coalesce(kn.person_key, e.key) AS person_key, coalesce(o.lead_key, s.lead_key) AS lead_key,
      ${list.join(', ')}
    FROM everybody e LEFT JOIN ordering o ON o.customer_key = e.key LEFT JOIN before b ON b.customer_key = e.key
    LEFT JOIN preferred p ON p.customer_key = e.key LEFT JOIN bought_first f ON f.customer_key = e.key
    LEFT JOIN subscribing s ON s.customer_key = e.key LEFT JOIN voiced a ON a.customer_key = e.key
    LEFT JOIN known_names kn ON kn.key = e.key
    LEFT JOIN ${scales.worth.ifAlive} AS w ON w.frequency = o.purchases - 1
      AND w.age_days = ${inSteps(scales.worth, 'o.age_days', dialect.types.bigint)}`;
}

function fieldTexts(
  { dialect }: BookReading,
  { worth }: StateScales,
): Readonly<Record<CustomerFieldId, string>> {
  const { double } = dialect.types;
  const ruled = (row: string, weight: string) => ({
    recency: `${row}.recency`,
    weight,
    single: `${row}.orders = 1`,
  });
  const ofSubscription = (column: string): string => `coalesce(o.${column}, s.${column})`;
  return {
    first_day: 'least(o.first_day, s.client_since)',
    last_day: 'o.last_day',
    silence_days: 'o.silence_days',
    orders: 'coalesce(o.orders, 0)',
    purchases: 'coalesce(o.purchases, 0)',
    revenue: 'coalesce(o.revenue, 0)',
    refunded: 'coalesce(o.refunded, 0)',
    margin: 'o.margin',
    margin_orders: 'coalesce(o.margin_orders, 0)',
    discount: 'o.discount',
    basket: `CASE WHEN o.orders > 0 THEN ${dialect.roundedDivision('o.revenue', 'o.orders')} END`,
    first_basket: 'o.first_basket',
    channel: ofSubscription('channel'),
    source: ofSubscription('source'),
    campaign: ofSubscription('campaign'),
    vendor: ofSubscription('vendor'),
    capture: ofSubscription('capture'),
    owner: ofSubscription('owner'),
    first_product: 'coalesce(o.first_product, f.product, s.product)',
    first_category: `coalesce(o.first_category, nullif(f.category, ''))`,
    category: 'p.category',
    category_share: `CASE WHEN p.total > 0 THEN CAST(p.own AS ${double}) / CAST(p.total AS ${double}) END`,
    region: ofSubscription('region'),
    country: ofSubscription('country'),
    store: 'o.store',
    age_band: ofSubscription('age_band'),
    given_segment: ofSubscription('given_segment'),
    mrr: 's.mrr',
    subscribed: 'coalesce(s.subscribed, FALSE)',
    client_since: 's.client_since',
    nps: 'a.nps',
    csat: 'a.csat',
    orders_year: 'coalesce(o.orders_year, 0)',
    orders_year_before: 'coalesce(o.orders_year_before, 0)',
    recency_score: 'CASE WHEN o.orders > 0 THEN o.recency END',
    frequency_score: 'CASE WHEN o.orders > 0 THEN o.frequency END',
    value_score: 'CASE WHEN o.orders > 0 THEN o.value END',
    segment: `CASE WHEN o.orders > 0 THEN ${segmentText(ruled('o', weightText('o.frequency', 'o.value')))}
      WHEN s.subscribed THEN 'subscribers' ELSE 'former_subscribers' END`,
    segment_before: `CASE WHEN b.orders > 0 THEN ${segmentText(ruled('b', 'b.weight'))} END`,
    ...worthTexts(worth, dialect),
  };
}

/** `recency` and `weight` at the end of the day a year before, of those who had ordered by then. */
function beforeThat({ dialect, parameters }: BookReading, { before }: StateScales): string {
  const columns = { silenceDays: 'x.silence_days', orders: 'x.orders', value: 'x.value' };
  const { recency, weight } = ruledTexts(before.limits, columns);
  return `SELECT x.customer_key, x.orders, ${recency} AS recency, ${weight} AS weight
    FROM (${scoredAt(dialect, parameters.day(before.day))}) AS x`;
}

/** Everybody with orders: sums over them, what the first and the latest say, and the scores. */
function orderingCustomers({ dialect, parameters, until }: BookReading, scales: StateScales): string {
  const { bigint } = dialect.types;
  const sum = (text: string): string => `CAST(sum(${text}) AS ${bigint})`;
  const year = parameters.day(scales.before.day);
  const twoYears = parameters.day(scales.twoYearsBefore);
  const age = dialect.daysBetween('f.first_day', parameters.day(until));
  const firsts = [
    ...Object.entries(origins).map(([id, column]) => `t.${column} AS ${id}`),
    't.product AS first_product',
    't.category AS first_category',
  ];
  const last = Object.entries(latest).map(
    ([id, column]) =>
      `${dialect.latest(`t.${column}`, ['t.day', 't.key'], `t.${column} IS NOT NULL`)} AS ${id}`,
  );
  const firstColumns = [...Object.keys(origins), 'first_product', 'first_category'].map((id) => `f.${id}`);
  const lastColumns = Object.keys(latest).map((id) => `l.${id}`);
  const silence = dialect.daysBetween('m.last_day', parameters.day(until));
  const scores = scoreTexts(scales.limits, {
    silenceDays: `(${silence})`,
    orders: 'm.orders',
    value: 'm.revenue',
  });
  return `SELECT m.*, ${silence} AS silence_days, ${scores.recency} AS recency, ${scores.frequency} AS frequency,
      ${scores.value} AS value, f.first_day, ${age} AS age_days, ${dialect.daysBetween('f.first_day', 'm.last_day')} AS recency_days,
      ${[...firstColumns, ...lastColumns].join(', ')}, l.lead_key
    FROM (SELECT x.customer_key, ${sum('x.orders')} AS orders,
        count(DISTINCT CASE WHEN x.orders = 1 THEN x.day END) AS purchases,
        max(CASE WHEN x.orders = 1 THEN x.day END) AS last_day, ${sum('coalesce(x.value, 0)')} AS revenue,
        ${sum('x.refunded')} AS refunded, ${sum('x.margin')} AS margin,
        ${sum('CASE WHEN x.margin IS NOT NULL THEN x.orders ELSE 0 END')} AS margin_orders,
        ${sum('x.discount')} AS discount,
        ${sum('CASE WHEN x.order_day = y.first_day THEN x.value ELSE 0 END')} AS first_basket,
        ${sum(`CASE WHEN x.day > ${year} THEN x.orders ELSE 0 END`)} AS orders_year,
        ${sum(`CASE WHEN x.day > ${twoYears} AND x.day <= ${year} THEN x.orders ELSE 0 END`)} AS orders_year_before
      FROM flows x JOIN (SELECT customer_key, day AS first_day FROM placed WHERE is_first) AS y
        ON y.customer_key = x.customer_key
      GROUP BY x.customer_key) AS m
    JOIN (SELECT t.customer_key, t.day AS first_day, ${firsts.join(', ')} FROM placed t WHERE t.is_first) AS f
      ON f.customer_key = m.customer_key
    JOIN (SELECT t.customer_key, ${last.join(', ')},
        ${dialect.latest('t.lead_key', ['t.day', 't.key'], 't.lead_key IS NOT NULL')} AS lead_key
      FROM placed t GROUP BY t.customer_key) AS l ON l.customer_key = m.customer_key`;
}

/** Of lines with a category and money: the category with most of it (the first by name of equal ones), and all together. */
function preferredCategories(reading: BookReading): string {
  const { workspace, tables, parameters, until, dialect } = reading;
  return `SELECT customer_key, ${dialect.earliest('category', ['-own', 'category'])} AS category, max(own) AS own,
      sum(CASE WHEN own > 0 THEN own ELSE 0 END) AS total
    FROM (SELECT t.customer_key, t.category, coalesce(sum(t.net), 0) AS own FROM ${tables.from('settled_lines')} AS t
      WHERE t.workspace_id = ${parameters.text(workspace)} AND t.customer_key IS NOT NULL AND t.category IS NOT NULL
        AND t.day <= ${parameters.day(until)} AND ${ofSlice(reading, 't.customer_key')}
      GROUP BY t.customer_key, t.category) AS sums
    GROUP BY customer_key`;
}

/** Of lines of first orders: the article that cost most, for orders that name none themselves. */
function firstArticles(reading: BookReading): string {
  const { workspace, tables, parameters, dialect, until } = reading;
  return `SELECT t.customer_key, ${dialect.earliest('t.product', ['-coalesce(t.net, 0)', 't.key'])} AS product,
      ${dialect.earliest(`coalesce(t.category, '')`, ['-coalesce(t.net, 0)', 't.key'])} AS category
    FROM ${tables.from('settled_lines')} AS t
    WHERE t.workspace_id = ${parameters.text(workspace)} AND t.is_first AND NOT t.remainder AND t.product IS NOT NULL
      AND t.customer_key IS NOT NULL AND t.day <= ${parameters.day(until)} AND ${ofSlice(reading, 't.customer_key')}
    GROUP BY t.customer_key`;
}

function everybody(): string {
  return 'SELECT customer_key AS key FROM ordering UNION SELECT customer_key AS key FROM subscribing';
}
