import type { ReturnState } from '../../../core/vendors/return-rule.ts';
import { currentRows, type DeskText } from '../desk/lead-conditions.ts';
import { returnTypes, sumsByVendor } from './bought-leads.ts';

/** What a vendor was asked or decided. */
export type KnownReturnState = Exclude<ReturnState, 'none'>;

/** How many returns of each vendor stand so, and what was paid for them: vendor (without capitals), leads, paid. */
export function knownReturnSums(desk: DeskText, state: KnownReturnState): string {
  return `${known(desk, state)} ${sumsByVendor(desk, 'known')}`;
}

/** Keys of the leads whose return stands so, with `place`, when they came, as text; newest first, of a vendor or all. */
export function knownReturnPage(
  desk: DeskText,
  state: KnownReturnState,
  {
    vendor,
    limit,
    after,
  }: {
    readonly vendor: string | null;
    readonly limit: number;
    readonly after: { readonly at: string; readonly key: string } | null;
  },
): string {
  const { parameters, dialect } = desk;
  const at = after && `CAST(${parameters.text(after.at)} AS ${dialect.types.time})`;
  const conditions = [
    ...(vendor === null ? [] : [`k.vendor = ${parameters.text(vendor)}`]),
    ...(after
      ? [`(k.created_at < ${at} OR k.created_at = ${at} AND k.key > ${parameters.text(after.key)})`]
      : []),
  ];
  return `${known(desk, state)} SELECT k.key, CAST(k.created_at AS ${dialect.types.text}) AS place FROM known k
    ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
    ORDER BY k.created_at DESC, k.key LIMIT ${parameters.bigint(limit)}`;
}

/**
 * CTEs that end with `known` (key, vendor, created_at): bought leads whose return stands so, as `returnStanding` of core
 * says it. A file may say of a person or a click that their lead was returned, and not name the lead.
 */
function known(desk: DeskText, state: KnownReturnState): string {
  const { dialect, parameters } = desk;
  const last = dialect.latest('x.type', ['x.at_time', 'x.recorded_at', 'x.key'], 'TRUE');
  const accepted = '(l.returned_day IS NOT NULL OR coalesce(s.taken, FALSE))';
  const states: Readonly<Record<KnownReturnState, string>> = {
    accepted,
    asked: `s.last = 'return_asked' AND NOT ${accepted}`,
    refused: `s.last = 'return_refused' AND NOT ${accepted}`,
  };
  return `WITH steps AS (SELECT x.lead_ref, bool_or(x.type = 'returned') AS taken, ${last} AS last
      FROM ${currentRows(desk, 'lead_events')} AS x
      WHERE x.type IN ${returnTypes} AND x.lead_ref IS NOT NULL GROUP BY x.lead_ref),
    known AS MATERIALIZED (SELECT l.key, lower(trim(l.vendor)) AS vendor, l.created_at
      FROM settled_leads l LEFT JOIN steps s ON s.lead_ref = l.key
      WHERE l.workspace_id = ${parameters.text(desk.workspace)} AND l.vendor IS NOT NULL AND ${states[state]})`;
}
