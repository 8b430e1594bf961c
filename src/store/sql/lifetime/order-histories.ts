import { addDays } from '../../../core/periods/days.ts';
import type { Statement } from '../../engine/engine.ts';
import type { Parameters } from '../query/parameters.ts';
import {
  firstOrders,
  groupColumn,
  type LifetimeReading,
  type NamedQuery,
  unionStatement,
  wholeMonths,
} from './reading.ts';

/** What is counted of customers who order. */
export interface OrderReading extends LifetimeReading {
  /** The last day that models may know; what came after it is held out. */
  readonly fittedUntil: string;
  readonly money: 'revenue' | 'margin';
  /** Times are taken to the nearest multiple of so many days. */
  readonly resolutionDays: number;
  /**
   * A customer silent for longer is taken for gone. Who left after the last day less so many days can't be told from who
   * will be back: tenures and values by month of age end on that day, for those who left and for those who stayed.
   */
  readonly silenceDays: number;
}

/**
 * `h` histories: a = purchases after the first, b = recency, c = age in days; x1 = purchases held out, x2 and x3 = sum and
 * sum of squares of first purchases, x4 = how many of these have a value.
 * `m` mean values of later purchases, a 250th apart: a = purchases with a value, x1 = sum of the means.
 * `t` tenures: a = whole months watched, b = months until the last purchase, c = 1 if gone within those watched.
 * `v` value by month of age: a = whole months watched, b = month, x1 = value, x2 = sum of squares of
 * what each customer brought in it.
 * `r` repeat purchases of customers known to the models: a = week, 0 being the last that models may know, 1 the next.
 */
export type HistoryPart = 'h' | 'm' | 't' | 'v' | 'r';

/** Value is in minor units. Purchases of one local day count as one. */
export function orderHistories(reading: OrderReading, wanted: readonly HistoryPart[]): Statement {
  return unionStatement(reading, (parameters) => {
    const parts = partsOf(reading, parameters);
    return { queries: queriesOf(reading, parameters), parts: wanted.map((part) => parts[part]) };
  });
}

/** `firsts`: first days of the customers asked about; `purchases`: what each customer paid on each day, net of refunds. */
export function purchaseQueries(
  reading: Pick<OrderReading, keyof LifetimeReading | 'money'>,
  parameters: Parameters,
): readonly NamedQuery[] {
  const { tables, money } = reading;
  const workspace = parameters.text(reading.workspace);
  const until = parameters.day(reading.until);
  const value = money === 'revenue' ? 'o.net' : 'o.margin';
  return [
    [
      'firsts',
      `SELECT ${groupColumn(reading)} AS g, t.customer_key, t.day AS first_day
      FROM ${firstOrders(reading, parameters)}`,
    ],
    [
      'purchases',
      `SELECT o.customer_key, o.day, sum(${value} - coalesce(r.net, 0)) AS value
      FROM ${tables.from('settled_orders')} AS o
      LEFT JOIN (SELECT t.order_key, sum(t.net) AS net FROM ${tables.from('settled_refunds')} AS t
        WHERE t.workspace_id = ${workspace} AND t.day <= ${until} GROUP BY t.order_key) AS r ON r.order_key = o.key
      WHERE o.workspace_id = ${workspace} AND o.customer_key IS NOT NULL AND o.day <= ${until}
      GROUP BY o.customer_key, o.day`,
    ],
  ];
}

function queriesOf(reading: OrderReading, parameters: Parameters): readonly NamedQuery[] {
  const { dialect } = reading;
  const judged = parameters.day(addDays(reading.until, -reading.silenceDays));
  const fitted = parameters.day(reading.fittedUntil);
  const known = `d.day <= ${fitted}`;
  const later = `${known} AND d.day > f.first_day`;
  return [
    ...purchaseQueries(reading, parameters),
    [
      'customers',
      `SELECT c.*, greatest(0, ${wholeMonths(dialect, 'c.first_day', judged)}) AS watched,
        ${wholeMonths(dialect, 'c.first_day', 'c.last_day')} + 1 AS tenure, c.last_day < ${judged} AS silent
      FROM (SELECT f.g, f.customer_key, f.first_day, max(d.day) AS last_day,
          count(*) FILTER (WHERE ${known}) - 1 AS frequency, max(d.day) FILTER (WHERE ${known}) AS fitted_day,
          count(*) FILTER (WHERE NOT ${known}) AS later,
          CAST(sum(d.value) FILTER (WHERE d.day = f.first_day) AS ${dialect.types.double}) AS first_value,
          count(d.value) FILTER (WHERE ${later}) AS valued,
          CAST(sum(d.value) FILTER (WHERE ${later}) AS ${dialect.types.double}) AS repeat_value
        FROM firsts f JOIN purchases d ON d.customer_key = f.customer_key
        GROUP BY f.g, f.customer_key, f.first_day) AS c`,
    ],
    [
      'known_customers',
      `SELECT c.*, ${inSteps(reading, dialect.daysBetween('c.first_day', 'c.fitted_day'))} AS recency,
        ${inSteps(reading, dialect.daysBetween('c.first_day', fitted))} AS age
      FROM customers c WHERE c.first_day <= ${fitted}`,
    ],
  ];
}

function inSteps({ resolutionDays, dialect }: OrderReading, days: string): string {
  if (resolutionDays === 1) return days;
  return `(CAST(floor((${days}) / ${resolutionDays}.0 + 0.5) AS ${dialect.types.bigint}) * ${resolutionDays})`;
}

function partsOf(reading: OrderReading, parameters: Parameters): Readonly<Record<HistoryPart, string>> {
  const { dialect } = reading;
  const fitted = () => parameters.day(reading.fittedUntil);
  const { bigint, double } = dialect.types;
  const none = `CAST(NULL AS ${double})`;
  const columns = (
    part: HistoryPart,
    [a, b, c]: readonly [string, string, string],
    customers: string,
    values: readonly string[],
  ): string => {
    const list = [0, 1, 2, 3].map((index) => `${values[index] ?? none} AS x${index + 1}`);
    const whole = (text: string) => `CAST(${text} AS ${bigint})`;
    return `SELECT '${part}' AS part, g, ${whole(a)} AS a, ${whole(b)} AS b, ${whole(c)} AS c,
      ${whole(customers)} AS customers, ${list.join(', ')}`;
  };
  const sum = (text: string) => `CAST(sum(${text}) AS ${double})`;
  return {
    h: `${columns('h', ['frequency', 'recency', 'age'], 'count(*)', [
      sum('later'),
      sum('first_value'),
      sum('first_value * first_value'),
      `CAST(count(first_value) AS ${double})`,
    ])} FROM known_customers GROUP BY g, frequency, recency, age`,
    m: `${columns('m', ['valued', 'bucket', '0'], 'count(*)', [sum('mean')])}
      FROM (SELECT g, valued, repeat_value / valued AS mean,
          CAST(floor(ln(repeat_value / valued) * 250) AS ${bigint}) AS bucket
        FROM known_customers WHERE valued > 0 AND repeat_value > 0) AS q GROUP BY g, valued, bucket`,
    // Who left in a month not watched to its end was there in all that were.
    t: `${columns('t', ['watched', 'tenure', 'gone'], 'count(*)', [])}
      FROM (SELECT g, watched, tenure, CASE WHEN silent AND tenure <= watched THEN 1 ELSE 0 END AS gone
        FROM customers) AS q GROUP BY g, watched, tenure, gone`,
    v: `${columns('v', ['watched', 'month', '0'], '0', [sum('value'), sum('value * value')])}
      FROM (SELECT g, watched, month, CAST(sum(value) AS ${double}) AS value
        FROM (SELECT c.g, c.customer_key, c.watched, d.value,
            ${wholeMonths(dialect, 'c.first_day', 'd.day')} AS month
          FROM customers c JOIN purchases d ON d.customer_key = c.customer_key) AS p
        WHERE month < watched GROUP BY g, customer_key, watched, month) AS q
      GROUP BY g, watched, month`,
    r: `${columns('r', ['week', '0', '0'], 'count(*)', [])}
      FROM (SELECT c.g, ceil(${dialect.daysBetween(fitted(), 'd.day')} / 7.0) AS week
        FROM known_customers c JOIN purchases d ON d.customer_key = c.customer_key AND d.day > c.first_day) AS q
      GROUP BY g, week`,
  };
}
