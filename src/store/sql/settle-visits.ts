import { settledSelectList } from './settled-select.ts';
import { ledgerRows, localDay, localHour, onlyTouched, type Settling } from './settling.ts';

/** Visits; the lead is the one the visit names, else the one that names the visit. */
export function settleVisits(settling: Settling): string {
  const gaveLead = `(v.lead_ref IS NOT NULL OR n.lead_key IS NOT NULL)`;
  const list = settledSelectList(settling, 'settled_visits', {
    key: 'v.key',
    columns: {
      day: localDay(settling, 'v.visited_at'),
      hour: localHour(settling, 'v.visited_at'),
      pages: 'v.pages',
      bounced: 'coalesce(v.pages, 1) <= 1 AND NOT coalesce(v.engaged, FALSE)',
      entered_path: 'coalesce(v.entered_path, FALSE)',
      abandoned: `coalesce(v.entered_path, FALSE) AND NOT ${gaveLead} AND v.order_ref IS NULL`,
      gave_lead: gaveLead,
      lead_key: 'coalesce(v.lead_ref, n.lead_key)',
    },
    dimension: (id) => `v.${id}`,
  });
  return `SELECT ${list} FROM ${ledgerRows(settling, 'visits')} AS v
    LEFT JOIN (SELECT visit_ref, min(key) AS lead_key FROM ${ledgerRows(settling, 'leads')} AS x
      WHERE visit_ref IS NOT NULL GROUP BY visit_ref) n ON n.visit_ref = v.key
    WHERE ${onlyTouched(settling, 'v.key', 'touched_visits')}`;
}
