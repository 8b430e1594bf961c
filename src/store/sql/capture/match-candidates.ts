import type { Dialect } from '../../engine/dialect.ts';

/** How many pairs are looked at more closely, those of the latest leads first. */
export const mostCandidates = 50_000;

/** A person's name as one text; NULL without one. */
const nameOf = (person: string): string =>
  `coalesce(${person}.full_name, nullif(trim(concat_ws(' ', ${person}.first_name, ${person}.last_name)), ''))`;

/**
 * Pairs of leads, with the names of their persons, that may be of one person: same postcode, or same company (SIREN),
 * and the same first letters of first and last word of the name, in any order. One of the two was created from `$2`
 * on; `$1` is the workspace. With `numbers` only leads of the company numbers in `$3` (JSON rows with `key`) count,
 * and only by their company.
 */
export function matchCandidates(dialect: Dialect, numbers: boolean): string {
  const given = dialect.rowsFromJson('$3', [{ id: 'key', sqlType: dialect.types.text }]);
  const known = numbers ? `AND l.company_number IN (SELECT key FROM ${given} AS wanted)` : '';
  const where = numbers
    ? 'l.company_number IS NOT NULL'
    : '(l.postcode IS NOT NULL OR l.company_number IS NOT NULL)';
  const by = (
    column: string,
  ): string => `SELECT x.key AS one, y.key AS other, x.name AS one_name, y.name AS other_name,
      x.created_at AS latest
    FROM recent x JOIN lettered y ON x.${column} = y.${column} AND x.letters = y.letters
      AND x.person_key <> y.person_key AND (y.created_at < x.created_at OR (y.created_at = x.created_at AND y.key < x.key))`;
  return `WITH named AS (
      SELECT l.key, l.person_key, l.postcode, left(l.company_number, 9) AS siren, l.created_at, ${nameOf('p')} AS name
      FROM leads l JOIN persons p ON p.workspace_id = $1 AND p.person_key = l.person_key
      WHERE l.workspace_id = $1 AND l.superseded_at IS NULL AND l.person_key NOT LIKE 'n-place-%'
        AND ${where} ${known}),
    begun AS (
      SELECT n.*, ${dialect.folded(`left(n.name, 1) || left(split_part(n.name, ' ', -1), 1)`)} AS begins FROM named n
      WHERE n.name <> ''),
    lettered AS MATERIALIZED (
      SELECT key, person_key, postcode, siren, created_at, name,
        least(left(begins, 1), right(begins, 1)) || greatest(left(begins, 1), right(begins, 1)) AS letters
      FROM begun),
    recent AS (SELECT * FROM lettered WHERE created_at >= CAST($2 AS ${dialect.types.time}))
    SELECT one, other, one_name, other_name FROM (${numbers ? by('siren') : `${by('postcode')} UNION ALL ${by('siren')}`}) AS pairs
    ORDER BY latest DESC, one, other LIMIT ${mostCandidates}`;
}

/** What is known of the persons behind the leads in `$2` (JSON rows with `key`); `$1` is the workspace. */
export function matchSides(dialect: Dialect): string {
  const given = dialect.rowsFromJson('$2', [{ id: 'key', sqlType: dialect.types.text }]);
  return `SELECT l.key AS lead, l.created_at, l.postcode, l.company_number, coalesce(a.root_key, l.person_key) AS root,
      ${nameOf('p')} AS name, p.email, p.phone, p.company, b.kind AS from_kind, b.file AS from_file,
      b.author AS from_author
    FROM ${given} AS wanted JOIN leads l ON l.workspace_id = $1 AND l.key = wanted.key AND l.superseded_at IS NULL
    JOIN persons p ON p.workspace_id = $1 AND p.person_key = l.person_key
    LEFT JOIN person_aliases a ON a.workspace_id = $1 AND a.superseded_at IS NULL AND a.key = l.person_key
    LEFT JOIN batches b ON b.workspace_id = $1 AND b.id = l.batch_id`;
}

/** How many leads that count the persons in `$2` (JSON rows with `key`) have; `$1` is the workspace. */
export function leadsOfRoots(dialect: Dialect): string {
  const given = dialect.rowsFromJson('$2', [{ id: 'key', sqlType: dialect.types.text }]);
  return `SELECT coalesce(a.root_key, l.person_key) AS root, count(*) AS leads FROM leads l
    LEFT JOIN person_aliases a ON a.workspace_id = $1 AND a.superseded_at IS NULL AND a.key = l.person_key
    WHERE l.workspace_id = $1 AND l.superseded_at IS NULL AND l.duplicate_of IS NULL
      AND coalesce(a.root_key, l.person_key) IN (SELECT key FROM ${given} AS wanted)
    GROUP BY 1`;
}

/** Joins of two persons that stand, newest first, with what is known of both; `$1` is the workspace. */
export function standingMerges(limit: number): string {
  const side = (alias: string, id: string): string =>
    `${nameOf(alias)} AS ${id}_name, ${alias}.email AS ${id}_email, ${alias}.phone AS ${id}_phone`;
  return `SELECT b.id, b.recorded_at, b.author, k.one_key, k.other_key, ${side('p', 'one')}, ${side('q', 'other')},
      (SELECT min(l.key) FROM leads l WHERE l.workspace_id = $1 AND l.batch_id = b.id
        AND l.superseded_at IS NULL) AS duplicate
    FROM batches b JOIN person_links k ON k.workspace_id = $1 AND k.batch_id = b.id AND k.superseded_at IS NULL
    LEFT JOIN persons p ON p.workspace_id = $1 AND p.person_key = k.one_key
    LEFT JOIN persons q ON q.workspace_id = $1 AND q.person_key = k.other_key
    WHERE b.workspace_id = $1 AND b.kind = 'match' AND b.undone_at IS NULL
    ORDER BY b.sequence DESC LIMIT ${limit}`;
}
