import { conversionQueries, converted, currencyOf, isForeign, joinConversion } from './convert-money.ts';
import { customerKey, linkedRows, linkSources } from './lead-link.ts';
import { ownElseLead } from './settle-lead-facts.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, localDay, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

/**
 * One row per client and local day on which the client's MRR changed: the sum over the client's subscriptions of the
 * MRR after the day's changes less that before. Its key and dimensions are those of the day's last change. Amounts
 * are converted at the day of their own change. Always worked out for all clients: there are few.
 */
export function settleMrr(settling: Settling): string {
  const queries: readonly Query[] = [
    ...linkSources(settling),
    ...linkedRows({ ...settling, mode: wholeUnlessAsOf(settling) }, 'subscription_changes', 'sc', ''),
    [
      'changes',
      `SELECT sc.*, k.lead_key, ${localDay(settling, 'sc.at_time')} AS day,
        ${currencyOf(settling, 'sc.currency')} AS money_currency,
        coalesce(${customerKey('sc', 'p', 'k.lead_key')}, sc.subscription) AS customer_key
      FROM sc LEFT JOIN sc_link k ON k.key = sc.key LEFT JOIN all_leads p ON p.key = k.lead_key`,
    ],
    ...conversionQueries(
      settling,
      `(SELECT money_currency AS currency, day FROM changes WHERE ${isForeign(settling, 'money_currency')})`,
    ),
    [
      'valued',
      `SELECT c.*, ${converted(settling, 'c.mrr', 'c.money_currency', 'cv')} AS value
      FROM changes c ${joinConversion('c.money_currency', 'c.day')}`,
    ],
    [
      'steps',
      `SELECT v.*, v.value - CASE WHEN row_number() OVER w = 1 THEN 0 ELSE lag(v.value) OVER w END AS step,
        row_number() OVER (PARTITION BY v.customer_key, v.day ORDER BY v.at_time DESC, v.key DESC) AS place
      FROM valued v WINDOW w AS (PARTITION BY v.customer_key, v.subscription ORDER BY v.at_time, v.key)`,
    ],
    [
      'days',
      `SELECT customer_key, day, CAST(coalesce(sum(step), 0) AS BIGINT) AS delta,
        count(*) > count(step) AS rate_missing
      FROM steps GROUP BY customer_key, day`,
    ],
    [
      'running',
      `SELECT d.*, sum(d.delta) OVER w AS after_day, sum(d.delta) OVER w - d.delta AS before_day
      FROM days d WINDOW w AS (PARTITION BY d.customer_key ORDER BY d.day)`,
    ],
    [
      'known',
      `SELECT r.*, coalesce(max(r.after_day) OVER (
          PARTITION BY r.customer_key ORDER BY r.day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) > 0
          AS was_client
      FROM running r`,
    ],
  ];
  const list = settledSelectList(settling, 'settled_mrr', {
    key: 's.key',
    columns: {
      day: 'd.day',
      lead_key: 's.lead_key',
      lead_day: 'ld.day',
      customer_key: 'd.customer_key',
      delta: 'CASE WHEN NOT d.rate_missing THEN d.delta END',
      clients_delta: `CASE WHEN d.before_day <= 0 AND d.after_day > 0 THEN 1
        WHEN d.before_day > 0 AND d.after_day <= 0 THEN -1 ELSE 0 END`,
      movement: `CASE WHEN d.before_day <= 0 AND d.after_day > 0
          THEN CASE WHEN d.was_client THEN 'reactivated' ELSE 'new' END
        WHEN d.before_day > 0 AND d.after_day <= 0 THEN 'churned'
        WHEN d.delta > 0 THEN 'expansion' ELSE 'contraction' END`,
      rate_missing: 'd.rate_missing',
    },
    dimension: ownElseLead('s', 'ld'),
  });
  return `${withQueries(queries, fewRows(settling))} SELECT ${list} FROM known d
    JOIN steps s ON s.customer_key = d.customer_key AND s.day = d.day AND s.place = 1
    LEFT JOIN ${settling.settled('settled_leads')} AS ld ON ld.key = s.lead_key
    WHERE d.delta <> 0 OR d.rate_missing`;
}

function wholeUnlessAsOf(settling: Settling): Settling['mode'] {
  return settling.mode.kind === 'as_of' ? settling.mode : { kind: 'whole' };
}
