import type { Statement } from '../../engine/engine.ts';
import { filterSql } from '../query/conditions.ts';
import type { Parameters } from '../query/parameters.ts';
import { clientQueries } from '../recurring/client-work.ts';
import { knownRows, ofService } from '../recurring/reading.ts';
import {
  groupColumn,
  type LifetimeReading,
  monthsBegun,
  type NamedQuery,
  unionStatement,
  wholeMonths,
} from './reading.ts';

/**
 * Clients with recurring revenue, of all services or of one: `t` tenures (a = whole months watched, b = months begun
 * until they left, c = 1 if they are gone for good), `v` changes of their MRR in minor units by month of age (b), the
 * first in month 0, and what was spent for them: `x` by month of age, `k` in all (a = rows, b = rows without a cost).
 * `s` are the sums over clients of what each brought (y) in so many months (x): a = n, b = Σx, c = Σx², x1 = Σy,
 * x2 = Σxy, x3 = Σy²; costs are taken off if `afterCosts`. A change within a month counts from the next one on. Clients
 * who paused and came back were clients throughout.
 */
export function clientTenures(reading: LifetimeReading, afterCosts: boolean): Statement {
  const { dialect } = reading;
  const { bigint, double } = dialect.types;
  const whole = (value: string) => `CAST(${value} AS ${bigint})`;
  const none = `CAST(NULL AS ${double})`;
  return unionStatement(reading, (parameters) => ({
    queries: [
      ...clientQueries(reading, parameters),
      ...lives(reading, parameters),
      spent(reading, parameters),
      [
        'sums',
        `SELECT c.g, c.active AS x, coalesce(sum(q.amount), 0) AS y FROM lives c LEFT JOIN (
            SELECT m.customer_key, m.delta * (m.watched - m.month) AS amount FROM moved m WHERE m.month < m.watched
            ${afterCosts ? 'UNION ALL SELECT s.customer_key, -s.amount FROM spent s WHERE s.month < s.watched' : ''}
          ) AS q ON q.customer_key = c.customer_key
        WHERE c.active > 0 GROUP BY c.g, c.customer_key, c.active`,
      ],
    ],
    parts: [
      `SELECT 't' AS part, g, ${whole('watched')} AS a, ${whole('tenure')} AS b,
        ${whole('CASE WHEN gone THEN 1 ELSE 0 END')} AS c, ${whole('count(*)')} AS customers,
        ${none} AS x1, ${none} AS x2, ${none} AS x3
      FROM lives GROUP BY g, watched, tenure, gone`,
      ...byAge('v', 'moved', 'delta', { whole, double, none }),
      ...byAge('x', 'spent', 'amount', { whole, double, none }),
      `SELECT 'k', ${groupNull(reading)}, ${whole('count(*)')}, ${whole('count(*) - count(amount)')}, ${whole('0')},
        ${whole('0')}, CAST(coalesce(sum(amount), 0) AS ${double}), ${none}, ${none} FROM spent`,
      `SELECT 's', g, ${whole('count(*)')}, ${whole('sum(x)')}, ${whole('sum(x * x)')}, ${whole('0')},
        CAST(sum(y) AS ${double}), sum(CAST(x AS ${double}) * CAST(y AS ${double})),
        sum(CAST(y AS ${double}) * CAST(y AS ${double}))
      FROM sums GROUP BY g`,
    ],
  }));
}

function groupNull({ dialect }: LifetimeReading): string {
  return `CAST(NULL AS ${dialect.types.text})`;
}

/** `lives`: each client's first day, months watched, tenure and months active; `moved`: changes of its MRR by age. */
function lives(reading: LifetimeReading, parameters: Parameters): readonly NamedQuery[] {
  const { dialect, tables, service = null } = reading;
  const mine = `t.workspace_id = ${parameters.text(reading.workspace)}`;
  const until = parameters.day(reading.until);
  const conditions = [
    mine,
    "t.movement = 'new' AND t.clients_delta = 1",
    `t.day <= ${until}`,
    ...filterSql({ parameters, dialect }, reading.where, 'day'),
  ];
  const firsts =
    service === null
      ? `SELECT ${groupColumn(reading)} AS g, t.customer_key, t.day AS first_day
        FROM ${tables.from('settled_mrr')} AS t WHERE ${conditions.join(' AND ')}`
      : `SELECT ${groupNull(reading)} AS g, d.customer_key, min(d.day) AS first_day FROM told d GROUP BY d.customer_key`;
  return [
    [
      'told',
      `SELECT t.customer_key, t.day, t.delta FROM ${tables.from('settled_mrr')} AS t
      WHERE ${mine} AND t.day <= ${until} ${ofService(reading, parameters, 't.product')}`,
    ],
    ['firsts', firsts],
    [
      'clients',
      `SELECT f.g, f.customer_key, f.first_day, ${wholeMonths(dialect, 'f.first_day', until)} AS watched,
        max(d.day) FILTER (WHERE d.delta < 0) AS left_day, sum(d.delta) <= 0 AS gone
      FROM firsts f JOIN told d ON d.customer_key = f.customer_key AND d.day >= f.first_day
      GROUP BY f.g, f.customer_key, f.first_day`,
    ],
    [
      'lives',
      `SELECT q.*, CASE WHEN q.gone THEN least(q.watched, q.tenure) ELSE q.watched END AS active
      FROM (SELECT c.g, c.customer_key, c.first_day, c.watched, c.gone,
          CASE WHEN c.gone THEN greatest(1, ${monthsBegun(dialect, 'c.first_day', 'c.left_day')}) ELSE 0 END AS tenure
        FROM clients c) AS q`,
    ],
    [
      'moved',
      `SELECT c.g, c.customer_key, c.watched, ${monthsBegun(dialect, 'c.first_day', 'd.day')} AS month, d.delta
      FROM lives c JOIN told d ON d.customer_key = c.customer_key AND d.day >= c.first_day`,
    ],
  ];
}

/**
 * `spent`: hours and other costs of a client by month of its age, but for those of other work. What was spent before it
 * came counts in its first month, what was spent after it left in its last.
 */
function spent(reading: LifetimeReading, parameters: Parameters): NamedQuery {
  const age = `greatest(0, ${wholeMonths(reading.dialect, 'c.first_day', 't.day')})`;
  return [
    'spent',
    `SELECT c.g, c.customer_key, c.watched, t.client_amount AS amount,
      CASE WHEN c.gone AND c.tenure <= c.watched THEN least(${age}, c.tenure - 1) ELSE ${age} END AS month
    FROM ${reading.tables.from('settled_costs')} AS t
    JOIN ${knownRows(reading, parameters, 'costs')} AS x ON x.key = t.key JOIN refs f ON f.ref = x.customer_ref
    JOIN lives c ON c.customer_key = f.customer_key
    LEFT JOIN services s ON s.customer_key = f.customer_key AND s.name = lower(trim(t.product))
    WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.amount IS NULL
      AND t.day <= ${parameters.day(reading.until)} AND (t.product IS NULL OR s.name IS NOT NULL)
      ${ofService(reading, parameters, 't.product')}`,
  ];
}

interface Writing {
  readonly whole: (value: string) => string;
  readonly double: string;
  readonly none: string;
}

/** Amounts by months watched and month of age, within whole months watched. */
function byAge(part: string, table: string, amount: string, { whole, double, none }: Writing) {
  return [
    `SELECT '${part}', g, ${whole('watched')}, ${whole('month')}, ${whole('0')}, ${whole('0')},
      CAST(coalesce(sum(${amount}), 0) AS ${double}), ${none}, ${none}
    FROM ${table} WHERE month < watched GROUP BY g, watched, month`,
  ];
}
