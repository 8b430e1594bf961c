import { conversionQueries, converted, currencyOf, isForeign, joinConversion } from './convert-money.ts';
import { customerKey, linkedRows, linkSources } from './lead-link.ts';
import { ownElseLead } from './settle-lead-facts.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, localDay, onceIfWorkedOut, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

/**
 * What changed a client's MRR, by local day and service (the product of a subscription, else that of its lead): one row
 * per client, day and service, and another one (key: with `#rates`) for what exchange rates did to what did not change.
 * Amounts are converted at the day of their own change. On the day a client comes, comes back or leaves, all its rows
 * say so; on other days each service rises or falls for itself. What a subscription takes along to another service is
 * taken off the service it leaves (key: with `#left`). All rows of a client have the lead and the dimensions of its first
 * change: if it came by one channel and left with another one named, the one would keep what the other loses. Always
 * worked out for all clients: there are few.
 */
export function settleMrr(settling: Settling): string {
  const ofFirst = ownElseLead('f', 'ld');
  const list = settledSelectList(settling, 'settled_mrr', {
    key: `m.change_key || m.suffix`,
    columns: {
      day: 'm.day',
      change_key: 'm.change_key',
      lead_key: 'f.lead_key',
      lead_day: 'ld.day',
      customer_key: 'm.customer_key',
      delta: 'CASE WHEN NOT m.rate_missing THEN m.delta END',
      clients_delta: 'CASE WHEN m.place = 1 THEN m.crossing ELSE 0 END',
      movement: `CASE WHEN m.rates THEN 'currency'
        WHEN m.crossing > 0 THEN CASE WHEN m.was_client THEN 'reactivated' ELSE 'new' END
        WHEN m.crossing < 0 THEN 'churned'
        WHEN m.delta > 0 THEN 'expansion' ELSE 'contraction' END`,
      rate_missing: 'm.rate_missing',
    },
    dimension: (id) => (id === 'product' ? 'm.service' : ofFirst(id)),
  });
  return `${withQueries([...changeQueries(settling), ...movementQueries], fewRows(settling))}
    SELECT ${list} FROM moved m
    JOIN firsts AS f ON f.customer_key = m.customer_key
    LEFT JOIN lead_rows AS ld ON ld.key = f.lead_key`;
}

/** `steps`: what each change of a subscription did to the MRR of its service, and of the one it may have left. */
function changeQueries(settling: Settling): readonly Query[] {
  const inside = (amount: string, conversion: string) =>
    converted(settling, amount, 's.money_currency', conversion);
  const unchanged = 'least(s.earlier_mrr, s.mrr)';
  const same = 's.earlier_service IS NOT DISTINCT FROM s.service AND s.earlier_currency = s.money_currency';
  return [
    ...linkSources(settling),
    ...linkedRows({ ...settling, mode: wholeUnlessAsOf(settling) }, 'subscription_changes', 'sc', ''),
    [
      'lead_rows',
      `SELECT l.* FROM ${settling.settled('settled_leads')} AS l WHERE l.key IN (SELECT lead_key FROM sc_link)`,
      onceIfWorkedOut(settling),
    ],
    [
      'changes',
      `SELECT sc.*, k.lead_key, ${localDay(settling, 'sc.at_time')} AS day, ld.product AS lead_product,
        ${currencyOf(settling, 'sc.currency')} AS money_currency,
        coalesce(${customerKey('sc', 'p', 'k.lead_key')}, sc.subscription) AS customer_key
      FROM sc LEFT JOIN sc_link k ON k.key = sc.key LEFT JOIN all_leads p ON p.key = k.lead_key
      LEFT JOIN lead_rows ld ON ld.key = k.lead_key`,
    ],
    [
      'firsts',
      `SELECT * FROM (SELECT c.*, row_number() OVER (PARTITION BY c.customer_key ORDER BY c.at_time, c.key) AS place
        FROM changes c) AS q WHERE place = 1`,
      'once',
    ],
    ...conversionQueries(
      settling,
      `(SELECT money_currency AS currency, day FROM changes WHERE ${isForeign(settling, 'money_currency')})`,
    ),
    [
      'told',
      `SELECT c.*, count(c.product) OVER (PARTITION BY c.customer_key, c.subscription ORDER BY c.at_time, c.key)
          AS telling
      FROM changes c`,
    ],
    // A change that names no product, as the end of a subscription, is one of the product named before.
    [
      'named',
      `SELECT t.key, t.customer_key, t.subscription, t.at_time, t.day, t.mrr, t.money_currency,
        coalesce(max(t.product) OVER (PARTITION BY t.customer_key, t.subscription, t.telling), t.lead_product)
          AS service
      FROM told t`,
    ],
    [
      'valued',
      `SELECT s.*, ${inside('s.mrr', 'cv')} AS value FROM named s ${joinConversion('s.money_currency', 's.day')}`,
    ],
    [
      'sequels',
      `SELECT v.*, row_number() OVER w > 1 AS follows, lag(v.value) OVER w AS earlier_value,
        lag(v.mrr) OVER w AS earlier_mrr, lag(v.day) OVER w AS earlier_day, lag(v.service) OVER w AS earlier_service,
        lag(v.money_currency) OVER w AS earlier_currency
      FROM valued v WINDOW w AS (PARTITION BY v.customer_key, v.subscription ORDER BY v.at_time, v.key)`,
    ],
    [
      'steps',
      `SELECT s.*, s.follows AND s.earlier_service IS DISTINCT FROM s.service AS leaves,
        CASE WHEN s.follows AND ${same} THEN ${inside(unchanged, 'cv')} - ${inside(unchanged, 'ec')} ELSE 0 END
          AS revalued
      FROM sequels s ${joinConversion('s.money_currency', 's.day')}
      ${joinConversion('s.money_currency', 's.earlier_day', 'ec')}`,
    ],
  ];
}

/** `moved`: the steps of a day together, and whether the client came, stayed or left. */
const movementQueries: readonly Query[] = [
  [
    'legs',
    `SELECT s.key, s.at_time, s.customer_key, s.day, s.service, FALSE AS away, s.revalued,
      s.value - s.revalued - CASE WHEN s.follows AND NOT s.leaves THEN s.earlier_value ELSE 0 END AS own
    FROM steps s
    UNION ALL SELECT s.key, s.at_time, s.customer_key, s.day, s.earlier_service, TRUE, 0, -s.earlier_value
    FROM steps s WHERE s.leaves`,
  ],
  [
    'placed',
    `SELECT l.*, row_number() OVER (PARTITION BY l.customer_key, l.day, l.service
      ORDER BY l.at_time DESC, l.key DESC, l.away) AS place FROM legs l`,
  ],
  [
    'services',
    `SELECT customer_key, day, service, CAST(coalesce(sum(own), 0) AS BIGINT) AS own,
      CAST(coalesce(sum(revalued), 0) AS BIGINT) AS revalued, count(*) > count(own) AS rate_missing,
      max(CASE WHEN place = 1 THEN key END) AS change_key, max(at_time) AS at_time,
      bool_or(place = 1 AND away) AS away
    FROM placed GROUP BY customer_key, day, service`,
  ],
  [
    'days',
    `SELECT customer_key, day, sum(own) + sum(revalued) AS delta FROM services GROUP BY customer_key, day`,
  ],
  [
    'running',
    `SELECT d.customer_key, d.day, sum(d.delta) OVER w AS after_day, sum(d.delta) OVER w - d.delta AS before_day
    FROM days d WINDOW w AS (PARTITION BY d.customer_key ORDER BY d.day)`,
  ],
  [
    'standing',
    `SELECT r.customer_key, r.day, coalesce(max(r.after_day) OVER (
        PARTITION BY r.customer_key ORDER BY r.day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) > 0
        AS was_client,
      CASE WHEN r.before_day <= 0 AND r.after_day > 0 THEN 1
        WHEN r.before_day > 0 AND r.after_day <= 0 THEN -1 ELSE 0 END AS crossing
    FROM running r`,
  ],
  [
    'parts',
    `SELECT customer_key, day, service, change_key, at_time, FALSE AS rates, own AS delta, rate_missing,
      CASE WHEN away THEN '#left' ELSE '' END AS suffix
    FROM services WHERE own <> 0 OR rate_missing
    UNION ALL SELECT customer_key, day, service, change_key, at_time, TRUE, revalued, FALSE, '#rates'
    FROM services WHERE revalued <> 0`,
  ],
  [
    'moved',
    `SELECT p.*, n.was_client, n.crossing, row_number() OVER (PARTITION BY p.customer_key, p.day
      ORDER BY p.rates, p.at_time DESC, p.change_key DESC, p.suffix) AS place
    FROM parts p JOIN standing n ON n.customer_key = p.customer_key AND n.day = p.day`,
  ],
];

function wholeUnlessAsOf(settling: Settling): Settling['mode'] {
  return settling.mode.kind === 'as_of' ? settling.mode : { kind: 'whole' };
}
