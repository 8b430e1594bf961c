import { currentRows, type DeskText } from '../desk/lead-conditions.ts';
import { paidFor } from './bought-leads.ts';

/**
 * The vendor's leads from a local day to another: key, day, created_at, product, postcode, person_key, returned_day,
 * paid (minor units of the workspace's currency), and the latest event of a return.
 */
export function billedLeads(
  desk: DeskText,
  { vendor, from, to }: { readonly vendor: string; readonly from: string; readonly to: string },
): string {
  const { parameters } = desk;
  const workspace = parameters.text(desk.workspace);
  return `WITH chosen AS MATERIALIZED (SELECT l.key, l.vendor, l.day, l.created_at, l.product, l.postcode, l.person_key,
        l.returned_day FROM settled_leads l
      WHERE l.workspace_id = ${workspace} AND lower(trim(l.vendor)) = ${parameters.text(vendor)}
        AND l.day >= ${parameters.day(from)} AND l.day <= ${parameters.day(to)}),
    paid AS (${paidFor(desk, 'chosen')}),
    asked AS (SELECT x.lead_ref, x.type, row_number() OVER (
          PARTITION BY x.lead_ref ORDER BY x.at_time DESC, x.recorded_at DESC, x.key DESC) AS place
      FROM ${currentRows(desk, 'lead_events')} AS x
      WHERE x.type IN ('return_asked', 'return_refused') AND x.lead_ref IN (SELECT key FROM chosen))
    SELECT l.*, p.amount AS paid, a.type AS return_type FROM chosen l
    LEFT JOIN paid p ON p.lead_key = l.key LEFT JOIN asked a ON a.lead_ref = l.key AND a.place = 1
    ORDER BY l.created_at, l.key`;
}

/** E-mails and phones of the persons of these leads, under every key that they are known by. */
export function billedPersons(
  desk: DeskText,
  { vendor, from, to }: { readonly vendor: string; readonly from: string; readonly to: string },
): string {
  const { parameters } = desk;
  const workspace = parameters.text(desk.workspace);
  return `WITH persons_meant AS (SELECT DISTINCT l.person_key FROM settled_leads l
      WHERE l.workspace_id = ${workspace} AND lower(trim(l.vendor)) = ${parameters.text(vendor)}
        AND l.day >= ${parameters.day(from)} AND l.day <= ${parameters.day(to)} AND l.person_key IS NOT NULL),
    known_as AS (SELECT person_key AS root_key, person_key AS key FROM persons_meant
      UNION SELECT a.root_key, a.key FROM ${currentRows(desk, 'person_aliases')} AS a
        WHERE a.root_key IN (SELECT person_key FROM persons_meant))
    SELECT DISTINCT k.root_key AS person_key, p.email, p.phone FROM known_as k
    JOIN persons p ON p.workspace_id = ${workspace} AND p.person_key = k.key
    WHERE p.email IS NOT NULL OR p.phone IS NOT NULL`;
}
