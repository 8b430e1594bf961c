import type { LeadAction } from '../../../core/score/rules/rule-set.ts';
import { literal } from '../text.ts';

interface ActionSource {
  readonly actions: readonly LeadAction[];
  /** SELECT of `lead_key`, `action`, `at_time`, `recorded_at` and `superseded_at`, over the versions named. */
  readonly select: (rows: (table: string) => string, workspace: string) => string;
}

const messageActions = `CASE x.type WHEN 'opened' THEN 'email_opened' WHEN 'clicked' THEN 'email_clicked'
    WHEN 'bounced' THEN 'email_bounced' WHEN 'unsubscribed' THEN 'unsubscribed' END`;

const sources: readonly ActionSource[] = [
  {
    actions: ['visit'],
    select: (
      rows,
      workspace,
    ) => `SELECT v.lead_key, 'visit' AS action, x.visited_at AS at_time, x.recorded_at, x.superseded_at
      FROM settled_visits v JOIN ${rows('visits')} AS x ON x.key = v.key
      WHERE v.workspace_id = ${workspace} AND v.lead_key IS NOT NULL`,
  },
  {
    actions: ['inbound_call', 'inbound_message', 'meeting', 'form_sent'],
    select: (rows, workspace) => `SELECT i.lead_key,
        CASE WHEN x.type = 'meeting' THEN 'meeting' WHEN x.direction = 'in' AND x.type = 'call' THEN 'inbound_call'
          WHEN x.direction = 'in' AND x.type IN ('email', 'sms', 'chat') THEN 'inbound_message'
          WHEN x.type = 'form' AND coalesce(x.direction, 'in') = 'in' THEN 'form_sent' END AS action,
        x.at_time, x.recorded_at, x.superseded_at
      FROM settled_interactions i JOIN ${rows('interactions')} AS x ON x.key = i.key
      WHERE i.workspace_id = ${workspace} AND i.lead_key IS NOT NULL`,
  },
  {
    actions: ['asked_again'],
    select: (rows) => `SELECT x.duplicate_of AS lead_key, 'asked_again' AS action, x.created_at AS at_time,
        x.recorded_at, x.superseded_at
      FROM ${rows('leads')} AS x WHERE x.duplicate_of IS NOT NULL`,
  },
  {
    actions: ['email_opened', 'email_clicked', 'email_bounced', 'unsubscribed'],
    // A mail without a lead is its person's, and so each of the person's leads knows of it: two selects, because one join
    // for both would compare every mail with every lead. Machines do not count.
    select: (rows, workspace) => {
      const told = `${messageActions} AS action, x.at_time, x.recorded_at, x.superseded_at`;
      const human = 'NOT coalesce(x.machine, FALSE)';
      return `SELECT x.lead_ref AS lead_key, ${told} FROM ${rows('messages')} AS x
        WHERE ${human} AND x.lead_ref IS NOT NULL
      UNION ALL SELECT p.key AS lead_key, ${told} FROM (
          SELECT m.*, coalesce(a.root_key, m.person_key) AS person FROM ${rows('messages')} AS m
          LEFT JOIN (SELECT key, root_key FROM person_aliases
            WHERE workspace_id = ${workspace} AND superseded_at IS NULL) AS a ON a.key = m.person_key
          WHERE m.lead_ref IS NULL) AS x
        JOIN (SELECT key, person_key FROM settled_leads WHERE workspace_id = ${workspace}) AS p ON p.person_key = x.person
        WHERE ${human}`;
    },
  },
];

/**
 * SELECT of what leads did: `lead_key`, `action` and `at_time`; only what is asked for, from an instant on (SQL) if one
 * is given. null if nothing is.
 */
export function leadActions(
  workspace: string,
  asked: Iterable<LeadAction>,
  from: string | null = null,
): string | null {
  const all = unionOf(workspace, asked, 'AND superseded_at IS NULL');
  return all && from ? `${all} AND at_time >= ${from}` : all;
}

/** SELECT of the same with `recorded_at` and `superseded_at`, for what was said or taken back since an instant (SQL). */
export function actionsTouched(workspace: string, asked: Iterable<LeadAction>, since: string): string | null {
  return unionOf(workspace, asked, `AND (recorded_at > ${since} OR superseded_at > ${since})`);
}

function unionOf(workspace: string, asked: Iterable<LeadAction>, versions: string): string | null {
  const wanted = [...asked];
  const own = literal(workspace);
  const rows = (table: string): string => `(SELECT * FROM ${table} WHERE workspace_id = ${own} ${versions})`;
  const selects = sources
    .filter(({ actions }) => actions.some((action) => wanted.includes(action)))
    .map(({ select }) => select(rows, own));
  if (selects.length === 0) return null;
  return `SELECT lead_key, action, at_time FROM (${selects.join(' UNION ALL ')}) AS happened
    WHERE action IN (${wanted.map(literal).join(', ')}) AND lead_key IS NOT NULL`;
}
