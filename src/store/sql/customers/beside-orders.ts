import { customerKey, linkedRows, linkSources } from '../lead-link.ts';
import { settlingOf } from '../settled-source.ts';
import type { Query } from '../text.ts';
import { type BookReading, ofSlice } from './book-reading.ts';

/** Columns that say where the first order came from, as `settled_orders` names them. */
export const origins = {
  channel: 'channel',
  source: 'source',
  campaign: 'campaign',
  vendor: 'vendor',
  capture: 'capture',
  owner: 'owner',
} as const;

/** Everybody with a subscription by then: what it brings a month, since when, and where it came from. */
export function subscribingCustomers(reading: BookReading): string {
  const { workspace, tables, parameters, until, dialect } = reading;
  const { bigint } = dialect.types;
  const first = (column: string): string =>
    dialect.latest(
      `t.${column}`,
      ["CASE WHEN t.movement = 'new' THEN 1 ELSE 0 END", 't.day', 't.key'],
      `t.${column} IS NOT NULL`,
    );
  const columns = [...Object.values(origins), 'product', 'region', 'country', 'age_band'].map(
    (column) => `${first(column)} AS ${column}`,
  );
  return `SELECT t.customer_key, CAST(coalesce(sum(t.delta), 0) AS ${bigint}) AS mrr, sum(t.clients_delta) > 0 AS subscribed,
      min(t.day) AS client_since, ${columns.join(', ')}, ${first('segment')} AS given_segment, ${first('lead_key')} AS lead_key
    FROM ${tables.from('settled_mrr')} AS t
    WHERE t.workspace_id = ${parameters.text(workspace)} AND t.day <= ${parameters.day(until)} AND t.customer_key IS NOT NULL
      AND ${ofSlice(reading, 't.customer_key')}
    GROUP BY t.customer_key`;
}

/** `voiced`: the latest NPS and CSAT of each customer, who is the order's, else the one who answered. */
export function answersQueries(reading: BookReading): readonly Query[] {
  const { dialect, workspace, settings, tables, parameters, until, asOf } = reading;
  const mode = asOf === null ? ({ kind: 'whole' } as const) : ({ kind: 'as_of', instant: asOf } as const);
  const settling = settlingOf(dialect, workspace, settings, mode);
  const score = (kind: string): string =>
    dialect.latest('v.score', ['v.day', 'v.key'], `v.kind = '${kind}' AND v.score IS NOT NULL`);
  return [
    ...linkSources(settling),
    ...linkedRows(settling, 'answers', 'an', ''),
    [
      'voiced',
      `SELECT v.customer_key, ${score('nps')} AS nps, ${score('csat')} AS csat
      FROM (SELECT coalesce(t.customer_key, ${customerKey('an', 'al', 'k.lead_key')}) AS customer_key, s.kind, s.score, s.day,
          s.key
        FROM ${tables.from('settled_answers')} AS s JOIN an ON an.key = s.key
        LEFT JOIN an_link k ON k.key = an.key LEFT JOIN all_leads al ON al.key = k.lead_key
        LEFT JOIN placed t ON t.key = an.order_ref
        WHERE s.workspace_id = ${parameters.text(workspace)} AND s.day <= ${parameters.day(until)}) AS v
      WHERE v.customer_key IS NOT NULL GROUP BY v.customer_key`,
    ],
  ];
}

/** Persons whom facts name beside the source's own reference, so that such customers have a name. */
export function knownNames({ workspace, parameters }: BookReading): string {
  const rows = (table: string): string =>
    `SELECT x.customer_ref AS key, x.person_key FROM ${table} AS x WHERE x.workspace_id = ${parameters.text(workspace)}
      AND x.superseded_at IS NULL AND x.customer_ref IS NOT NULL AND x.person_key IS NOT NULL`;
  return `SELECT key, max(person_key) AS person_key
    FROM (${rows('orders')} UNION ALL ${rows('subscription_changes')}) AS named GROUP BY key`;
}
