import { currentRows, type DeskText } from '../desk/lead-conditions.ts';
import { listed } from '../desk/lead-family.ts';

/**
 * Of each lead: words about being mailed or called (`permission`), mails that came back (`bounced`), unsubscriptions
 * (`unsubscribed`), and if asked when it was last heard of (`heard`). Columns: lead, kind, at_time, given, expires_at,
 * channel.
 */
export function leadStanding(desk: DeskText, keys: readonly string[], withHeard: boolean): string {
  const { parameters, workspace, dialect } = desk;
  const own = parameters.text(workspace);
  const { time, boolean, text } = dialect.types;
  const none = {
    given: `CAST(NULL AS ${boolean})`,
    expires: `CAST(NULL AS ${time})`,
    channel: `CAST(NULL AS ${text})`,
  };
  const plain = `${none.given}, ${none.expires}, ${none.channel}`;
  /** Rows of a fact that name the lead, and those that name its person. */
  const both = (select: (lead: string) => string, table: string, condition: string, group = ''): string =>
    [
      `SELECT ${select('r.lead')} FROM lead_refs r JOIN ${currentRows(desk, table)} AS x ON x.lead_ref = r.ref WHERE ${condition} ${group}`,
      `SELECT ${select('m.lead')} FROM members m JOIN ${currentRows(desk, table)} AS x ON x.person_key = m.person WHERE ${condition} ${group}`,
    ].join(' UNION ALL ');
  return `WITH asked AS (SELECT l.key, l.person_key FROM settled_leads l
      WHERE l.workspace_id = ${own} AND l.key IN (${listed(desk, keys)})),
    lead_refs AS (SELECT key AS lead, key AS ref FROM asked
      UNION ALL SELECT a.key, x.key FROM asked a JOIN ${currentRows(desk, 'leads')} AS x ON x.duplicate_of = a.key),
    members AS (SELECT key AS lead, person_key AS person FROM asked WHERE person_key IS NOT NULL
      UNION ALL SELECT a.key, x.key FROM asked a JOIN ${currentRows(desk, 'person_aliases')} AS x
        ON x.root_key = a.person_key AND x.key <> x.root_key)
    ${both((lead) => `${lead} AS lead, 'permission' AS kind, x.at_time, x.given, x.expires_at, x.channel`, 'permissions', `x.channel IN ('email', 'phone')`)}
    UNION ALL ${both((lead) => `${lead}, x.type, max(x.at_time), ${plain}`, 'messages', `x.type IN ('bounced', 'unsubscribed')`, 'GROUP BY 1, 2')}
    ${withHeard ? `UNION ALL ${both((lead) => `${lead}, 'heard', max(x.at_time), ${plain}`, 'interactions', `x.direction = 'in'`, 'GROUP BY 1, 2')}` : ''}`;
}
