import type { AnswerKind } from '../../../core/facts/fact-values.ts';
import type { Filter, Period } from '../../../core/query/query.ts';
import { scaleOf } from '../../../core/satisfaction/answer-scale.ts';
import { latenessUntil } from '../../../core/satisfaction/lateness.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { customerKey, linkedRows, linkSources } from '../lead-link.ts';
import { filterSql, withinSql } from '../query/conditions.ts';
import type { Parameters } from '../query/parameters.ts';
import type { Tables } from '../query/tables.ts';
import { settlingOf } from '../settled-source.ts';
import { ledgerRows, localDay } from '../settling.ts';
import { literal, type Query } from '../text.ts';

/** Whose answers are read. */
export interface VoicesReading {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  readonly tables: Tables;
  /** ISO instant, or null for what is known now. */
  readonly asOf: string | null;
  readonly kind: AnswerKind;
  readonly period: Period;
  readonly where: readonly Filter[];
  /** The last day that is known. */
  readonly until: string;
}

/**
 * `voices`: the answers asked about, one row each: `key`, `score`, `day`, `mood`, `comment`, `person_key`, `lead_key`,
 * `customer_key` (the order's customer, else who answered), `order_key` and `order_net` (a valid order's, before
 * refunds), `lateness` of that order, and all dimensions.
 */
export function voices(reading: VoicesReading, parameters: Parameters): readonly Query[] {
  const { dialect, workspace, settings, tables, asOf, kind, period, where } = reading;
  const mode = asOf === null ? ({ kind: 'whole' } as const) : ({ kind: 'as_of', instant: asOf } as const);
  const settling = settlingOf(dialect, workspace, settings, mode);
  const { happyFrom, unhappyTo } = scaleOf(kind);
  const conditions = [
    `t.workspace_id = ${parameters.text(workspace)}`,
    `t.kind = ${parameters.text(kind)}`,
    't.score IS NOT NULL',
    withinSql({ parameters, dialect }, 't.day', period),
    ...filterSql({ parameters, dialect }, where, 'day'),
  ];
  const promised = localDay(settling, 'o.promised_at');
  const delivered = localDay(settling, 'o.delivered_at');
  const late = dialect.daysBetween(promised, delivered);
  const bands = latenessUntil.map(([name, until]) => `WHEN ${late} <= ${until} THEN ${literal(name)}`);
  return [
    ...linkSources(settling),
    ...linkedRows(settling, 'answers', 'an', ''),
    [
      'deliveries',
      `SELECT o.key, CASE WHEN o.delivered_at IS NULL
          THEN CASE WHEN ${promised} < ${parameters.day(reading.until)} THEN 'missing' END
          ${bands.join(' ')} ELSE 'very_late' END AS lateness
        FROM ${ledgerRows(settling, 'orders')} AS o WHERE o.promised_at IS NOT NULL`,
    ],
    [
      'sold',
      `SELECT x.key, x.net, x.customer_key FROM ${tables.from('settled_orders')} AS x
        WHERE x.workspace_id = ${parameters.text(workspace)}`,
    ],
    [
      'voices',
      `SELECT t.*, an.comment, an.person AS person_key,
          CASE WHEN t.score >= ${happyFrom} THEN 'happy' WHEN t.score <= ${unhappyTo} THEN 'unhappy' ELSE 'neutral' END AS mood,
          sold.key AS order_key, sold.net AS order_net, d.lateness,
          coalesce(sold.customer_key, ${customerKey('an', 'al', 'k.lead_key')}) AS customer_key
        FROM ${tables.from('settled_answers')} AS t JOIN an ON an.key = t.key
        LEFT JOIN an_link k ON k.key = an.key LEFT JOIN all_leads al ON al.key = k.lead_key
        LEFT JOIN sold ON sold.key = an.order_ref LEFT JOIN deliveries d ON d.key = an.order_ref
        WHERE ${conditions.join(' AND ')}`,
      'once',
    ],
  ];
}
