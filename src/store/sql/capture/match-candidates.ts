import type { Dialect } from '../../engine/dialect.ts';

/** How many pairs are looked at more closely, those of the latest leads first. */
export const mostCandidates = 5_000;

/** Columns of one side of a pair, with their prefix. */
const side = (prefix: string, row: string): string =>
  [
    'person_key',
    'root',
    'name',
    'email',
    'phone',
    'company',
    'company_number',
    'postcode',
    'lead',
    'created_at',
  ]
    .map((id) => `${row}.${id} AS ${prefix}_${id}`)
    .join(', ');

/**
 * Pairs of persons with leads who may be one: same postcode and same first letters of first and last word of the
 * name, in any order; or same company (SIREN) and the same letters. At least one side has a lead created from `$2`
 * on; pairs that are joined already, or refused, are left out. `$1` is the workspace. With `numbers`, only persons
 * of the company numbers in `$3` (JSON rows with `key`) are paired.
 */
export function matchCandidates(dialect: Dialect, numbers: boolean): string {
  const name = `coalesce(p.full_name, nullif(trim(concat_ws(' ', p.first_name, p.last_name)), ''))`;
  const word = `trim(regexp_replace(${dialect.folded('k.name')}, '[^a-z0-9]+', ' ', 'g'))`;
  const of = numbers
    ? `AND l.company_number IN (SELECT key FROM ${dialect.rowsFromJson('$3', [{ id: 'key', sqlType: dialect.types.text }])} AS given)`
    : '';
  const pairs = (match: string): string => `SELECT ${side('one', 'x')}, ${side('other', 'y')},
      greatest(x.created_at, y.created_at) AS latest
    FROM blocked x JOIN blocked y ON ${match} AND x.letters = y.letters AND x.root < y.root
    WHERE greatest(x.created_at, y.created_at) >= CAST($2 AS ${dialect.types.time})`;
  const matches = numbers
    ? [`left(x.company_number, 9) = left(y.company_number, 9)`]
    : [`x.postcode = y.postcode`, `left(x.company_number, 9) = left(y.company_number, 9)`];
  return `WITH latest AS (
      SELECT l.person_key, l.postcode, l.company_number, l.key AS lead, l.created_at,
        row_number() OVER (PARTITION BY l.person_key ORDER BY l.created_at DESC, l.key) AS place
      FROM leads l WHERE l.workspace_id = $1 AND l.superseded_at IS NULL AND l.person_key IS NOT NULL
        AND l.person_key NOT LIKE 'n-place-%'
        AND (l.postcode IS NOT NULL OR l.company_number IS NOT NULL) ${of}),
    known AS (
      SELECT l.*, coalesce(a.root_key, l.person_key) AS root, ${name} AS name, p.email, p.phone, p.company
      FROM latest l JOIN persons p ON p.workspace_id = $1 AND p.person_key = l.person_key
      LEFT JOIN person_aliases a ON a.workspace_id = $1 AND a.superseded_at IS NULL AND a.key = l.person_key
      WHERE l.place = 1),
    worded AS (SELECT k.*, ${word} AS words FROM known k WHERE k.name IS NOT NULL),
    blocked AS (
      SELECT w.*, least(left(words, 1), left(regexp_replace(words, '^.* ', ''), 1))
        || greatest(left(words, 1), left(regexp_replace(words, '^.* ', ''), 1)) AS letters
      FROM worded w WHERE words <> '')
    SELECT DISTINCT pairs.* FROM (${matches.map(pairs).join(' UNION ALL ')}) AS pairs
    WHERE NOT EXISTS (SELECT 1 FROM match_refusals r WHERE r.workspace_id = $1
      AND r.one_key = pairs.one_root AND r.other_key = pairs.other_root)
    ORDER BY latest DESC, one_root, other_root LIMIT ${mostCandidates}`;
}
