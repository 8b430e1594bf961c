import { currentRows, type DeskText } from './lead-conditions.ts';
import { lastActivity, openQuotes } from './lead-page.ts';

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
];

/** Leads by their keys; `created` says between which instants they came, where that is known: it saves reading. */
export interface ShownLeads {
  readonly keys: readonly string[];
  readonly created: { readonly from: string; readonly to: string } | null;
}

/** What a list shows of each lead of the keys, in no order; the time of the last activity, which costs most, if asked. */
export function leadRows(desk: DeskText, { keys, created }: ShownLeads, withActivity: boolean): string {
  const { parameters, dialect, workspace } = desk;
  const own = parameters.text(workspace);
  // One value however many keys: hundreds of them would take longer to plan than to look up.
  const asked = dialect.rowsFromJson(parameters.text(JSON.stringify(keys.map((key) => ({ key })))), [
    { id: 'key', sqlType: dialect.types.text },
  ]);
  const listed = 'SELECT key FROM asked';
  const instant = (text: string): string => `CAST(${parameters.text(text)} AS TIMESTAMPTZ)`;
  // The database writes milliseconds only.
  const between = created
    ? `AND created_at >= ${instant(created.from)} AND created_at < ${instant(created.to)} + INTERVAL '1 second'`
    : '';
  // Each table is narrowed by itself and kept: joined whole, it would be hashed whole or read once per lead.
  const parts: readonly (readonly [string, string])[] = [
    ['asked', `SELECT key FROM ${asked} AS given`],
    [
      'leads_shown',
      `SELECT ${columns.join(', ')} FROM ${dialect.fewRows('settled_leads', `workspace_id = ${own} AND key IN (${listed}) ${between}`)} AS few`,
    ],
    [
      'person_keys',
      `SELECT DISTINCT person_key AS key, person_key AS root FROM leads_shown WHERE person_key IS NOT NULL
      UNION ALL SELECT a.key, a.root_key FROM ${currentRows(desk, 'person_aliases')} AS a
        WHERE a.root_key IN (SELECT person_key FROM leads_shown) AND a.key <> a.root_key`,
    ],
    ['persons_shown', personsShown(desk)],
    [
      'next_tasks',
      `SELECT * FROM (SELECT x.*, row_number() OVER (
          PARTITION BY x.lead_ref ORDER BY x.due_at NULLS LAST, x.created_at, x.key) AS place
        FROM ${currentRows(desk, 'tasks')} AS x
        WHERE x.lead_ref IN (${listed}) AND x.done_at IS NULL AND x.cancelled_at IS NULL) AS ranked WHERE place = 1`,
    ],
    [
      'scored',
      `SELECT x.lead_ref, x.score, x.value FROM ${currentRows(desk, 'scores')} AS x WHERE x.lead_ref IN (${listed})`,
    ],
    ['quoted', `SELECT * FROM ${openQuotes(desk, listed)} AS q`],
    ...(withActivity
      ? [['active', `SELECT * FROM ${lastActivity(desk, { only: listed })} AS v`] as const]
      : []),
  ];
  return `WITH ${parts.map(([name, query]) => `${name} AS MATERIALIZED (${query})`).join(', ')}
    SELECT ${columns.map((column) => `l.${column}`).join(', ')},
      p.email, p.phone, p.first_name, p.last_name, p.full_name, p.company, p.city,
      t.key AS task_key, t.title AS task_title, t.type AS task_type, t.due_at AS task_due_at, t.owner AS task_owner,
      s.score, s.value AS score_value, q.net AS quoted,
      ${withActivity ? 'coalesce(v.at_time, l.created_at)' : 'NULL'} AS activity_at
    FROM leads_shown l
    LEFT JOIN persons_shown p ON p.person_key = l.person_key
    LEFT JOIN next_tasks t ON t.lead_ref = l.key
    LEFT JOIN scored s ON s.lead_ref = l.key
    LEFT JOIN quoted q ON q.lead_ref = l.key
    ${withActivity ? 'LEFT JOIN active v ON v.lead_ref = l.key' : ''}`;
}

/** One row per person of `person_keys`: the entry of the vault that has a name, with an e-mail and a phone of any. */
function personsShown({ dialect, parameters, workspace }: DeskText): string {
  const entries = dialect.fewRows(
    'persons',
    `workspace_id = ${parameters.text(workspace)} AND person_key IN (SELECT key FROM person_keys)`,
  );
  const named = 'p.full_name IS NOT NULL OR p.last_name IS NOT NULL OR p.first_name IS NOT NULL';
  return `SELECT * FROM (SELECT k.root AS person_key, p.first_name, p.last_name, p.full_name, p.company, p.city,
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
