import { factOf } from '../../../core/facts/catalogue.ts';
import type { Dialect } from '../../engine/dialect.ts';

const fields = factOf('leads').fields;

/** Current leads of the keys in `$2` (JSON rows with `key`), with what the vault knows of their persons; `$1` workspace. */
export function knownLeads(dialect: Dialect): string {
  const columns = fields.map(({ id, person }) => `${person ? 'p' : 'l'}.${id}`);
  return `SELECT l.key, ${columns.join(', ')} FROM ${keys(dialect)}
    JOIN leads l ON l.workspace_id = $1 AND l.key = given.key AND l.superseded_at IS NULL
    LEFT JOIN persons p ON p.workspace_id = $1 AND p.person_key = l.person_key`;
}

/** The details of those leads that hold now: the latest value of each name. */
export function knownDetails(dialect: Dialect): string {
  return `SELECT lead_ref, name, value FROM (
    SELECT d.lead_ref, d.name, d.value,
      row_number() OVER (PARTITION BY d.lead_ref, d.name ORDER BY d.at_time DESC, d.recorded_at DESC, d.key) AS place
    FROM ${keys(dialect)}
    JOIN lead_details d ON d.workspace_id = $1 AND d.lead_ref = given.key AND d.superseded_at IS NULL) AS ranked
    WHERE place = 1`;
}

function keys(dialect: Dialect): string {
  return `${dialect.rowsFromJson('$2', [{ id: 'key', sqlType: dialect.types.text }])} AS given`;
}

/**
 * Open leads of the persons behind the contacts in `$2` (JSON rows: `place`, `kind`, `value`, as in
 * person_identities), created from `$3` on: those that are no duplicates and neither won nor lost nor returned.
 */
export function openLeadsOfContacts(dialect: Dialect): string {
  const { text } = dialect.types;
  const given = dialect.rowsFromJson('$2', [
    { id: 'place', sqlType: text },
    { id: 'kind', sqlType: text },
    { id: 'value', sqlType: text },
  ]);
  const aliases = `person_aliases a ON a.workspace_id = $1 AND a.superseded_at IS NULL`;
  return `WITH named AS (
      SELECT DISTINCT given.place, coalesce(a.root_key, i.person_key) AS root FROM ${given} AS given
      JOIN person_identities i ON i.workspace_id = $1 AND i.kind = given.kind AND i.value = given.value
      LEFT JOIN ${aliases} AND a.key = i.person_key),
    members AS (
      SELECT place, root AS person_key FROM named
      UNION SELECT named.place, a.key FROM named JOIN ${aliases} AND a.root_key = named.root)
    SELECT members.place, l.key, l.created_at, l.product FROM members
    JOIN leads l ON l.workspace_id = $1 AND l.person_key = members.person_key AND l.superseded_at IS NULL
      AND l.duplicate_of IS NULL AND l.created_at >= CAST($3 AS ${dialect.types.time})
    LEFT JOIN settled_leads s ON s.workspace_id = $1 AND s.key = l.key
    WHERE s.won_at IS NULL AND s.lost_at IS NULL AND coalesce(s.counted, TRUE)`;
}
