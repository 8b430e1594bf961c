import { keyList, keysOf } from '../key-lists.ts';
import { currentRows, type DeskText } from './lead-conditions.ts';

const columns = [
  'key',
  'created_at',
  'stage',
  'ordered',
  'counted',
  'owner',
  'channel',
  'source',
  'campaign',
  'vendor',
  'product',
  'postcode',
  'temperature',
  'score_band',
  'loss_reason',
  'answered_at',
  'contacted_at',
  'qualified_at',
  'response_minutes',
  'created_business_minute',
  'person_key',
  'score',
  'quoted',
  'expected',
  'activity_at',
];

/** The columns of `settled_leads` that a list shows. */
export function shownColumns(alias: string): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

/** What a list shows of leads by their keys, in no order. */
export function leadRows(desk: DeskText, keys: readonly string[]): string {
  const { parameters, dialect, workspace } = desk;
  const asked = `workspace_id = ${parameters.text(workspace)} AND key IN (${keysGiven(desk, keys)})`;
  return `SELECT ${shownColumns('l')} FROM ${dialect.fewRows('settled_leads', asked)} AS l`;
}

/** The task of each lead that is due next. */
export function nextTasks(desk: DeskText, keys: readonly string[]): string {
  const { parameters, dialect, workspace } = desk;
  const open = `workspace_id = ${parameters.text(workspace)} AND superseded_at IS NULL AND done_at IS NULL
    AND cancelled_at IS NULL AND lead_ref IN (${keysGiven(desk, keys)})`;
  return `SELECT lead_ref, key, title, type, due_at, owner FROM (SELECT x.*, row_number() OVER (
      PARTITION BY x.lead_ref ORDER BY x.due_at NULLS LAST, x.created_at, x.key) AS place
    FROM ${dialect.fewRows('tasks', open)} AS x) AS ranked WHERE place = 1`;
}

/** One value however many keys: hundreds of them would take longer to plan than to look up. */
function keysGiven({ dialect, parameters }: DeskText, keys: readonly string[]): string {
  const parameter = parameters.text(keyList(keys));
  return keysOf(dialect, parameter);
}

/**
 * One row per person: the entry of the vault that has a name, with an e-mail and a phone of any entry of theirs. Each
 * table is narrowed by itself and kept: joined whole, it would be hashed whole.
 */
export function personRows(desk: DeskText, persons: readonly string[]): string {
  const { dialect, parameters, workspace } = desk;
  const entries = dialect.fewRows(
    'persons',
    `workspace_id = ${parameters.text(workspace)} AND person_key IN (SELECT key FROM person_keys)`,
  );
  const named = 'p.full_name IS NOT NULL OR p.last_name IS NOT NULL OR p.first_name IS NOT NULL';
  return `WITH asked AS MATERIALIZED (${keysGiven(desk, persons)}),
    person_keys AS MATERIALIZED (SELECT key, key AS root FROM asked
      UNION ALL SELECT a.key, a.root_key FROM ${currentRows(desk, 'person_aliases')} AS a
      WHERE a.root_key IN (SELECT key FROM asked) AND a.key <> a.root_key)
    SELECT * FROM (SELECT k.root AS person_key, p.first_name, p.last_name, p.full_name, p.company, p.city,
      max(p.email) OVER (PARTITION BY k.root) AS email, max(p.phone) OVER (PARTITION BY k.root) AS phone,
      row_number() OVER (PARTITION BY k.root
        ORDER BY CASE WHEN ${named} THEN 0 ELSE 1 END, p.updated_at DESC, p.person_key) AS place
    FROM ${entries} AS p JOIN person_keys k ON k.key = p.person_key) AS entries WHERE place = 1`;
}

/** Titles of leads, for those whose person has no name. */
export function leadTitles(desk: DeskText, keys: readonly string[]): string {
  return `SELECT x.key, x.title FROM ${currentRows(desk, 'leads')} AS x
    WHERE x.title IS NOT NULL AND x.key IN (${keys.map((key) => desk.parameters.text(key)).join(', ')})`;
}
