import type { LeadFilter, LeadOrder, LeadSort } from '../../../core/desk/lead-question.ts';
import { currentRows, type DeskText, leadConditions, looksAtTasks, openTasks } from './lead-conditions.ts';

/** The place in the order after which a page begins. */
export interface PageStart {
  /** The order's value there as the database writes it; null for none. */
  readonly value: string | null;
  readonly key: string;
}

export interface PageAsked {
  readonly limit: number;
  readonly after: PageStart | null;
  /** In the order of the last activity: only leads with some from that instant on; null for all. */
  readonly since: string | null;
}

interface Sorting {
  readonly value: string;
  readonly type: string;
  readonly join: (desk: DeskText, since: string | null) => string;
}

const nothing = (): string => '';

const sortings: Readonly<Record<LeadSort, Sorting>> = {
  created: { value: 'l.created_at', type: 'TIMESTAMPTZ', join: nothing },
  score: {
    value: 's.score',
    type: 'BIGINT',
    join: (desk) => `LEFT JOIN ${currentRows(desk, 'scores')} AS s ON s.lead_ref = l.key`,
  },
  value: {
    value: 'coalesce(q.net, s.value)',
    type: 'BIGINT',
    join: (desk) => `LEFT JOIN ${openQuotes(desk)} AS q ON q.lead_ref = l.key
      LEFT JOIN ${currentRows(desk, 'scores')} AS s ON s.lead_ref = l.key`,
  },
  next_action: { value: 't.due_at', type: 'TIMESTAMPTZ', join: nothing },
  activity: {
    value: 'coalesce(v.at_time, l.created_at)',
    type: 'TIMESTAMPTZ',
    join: (desk, since) => `LEFT JOIN ${lastActivity(desk, { since })} AS v ON v.lead_ref = l.key`,
  },
};

/** What the latest open quote in the workspace's currency would bring, without tax, by lead; `only` lists leads. */
export function openQuotes(desk: DeskText, only = ''): string {
  const { parameters, settings } = desk;
  return `(SELECT lead_ref, net FROM (SELECT x.lead_ref, x.net, row_number() OVER (
      PARTITION BY x.lead_ref ORDER BY x.quoted_at DESC, x.key DESC) AS place
    FROM ${currentRows(desk, 'quotes')} AS x
    WHERE coalesce(x.status, 'sent') IN ('draft', 'sent', 'accepted')
      AND coalesce(x.currency, ${parameters.text(settings.currency)}) = ${parameters.text(settings.currency)} ${only === '' ? '' : `AND x.lead_ref IN (${only})`}) AS ranked
    WHERE place = 1)`;
}

/**
 * When something last happened with a lead that somebody did: an exchange, a note, a step. `only` lists leads; what was
 * before `since` (ISO 8601) is left out.
 */
export function lastActivity(
  desk: DeskText,
  { only = '', since = null }: { readonly only?: string; readonly since?: string | null },
): string {
  const { parameters, dialect, workspace, now } = desk;
  const instant = (text: string): string => `CAST(${parameters.text(text)} AS TIMESTAMPTZ)`;
  const until = `x.at_time <= ${instant(now)} ${since === null ? '' : `AND x.at_time >= ${instant(since)}`}`;
  const of = (lead: string): string => (only === '' ? '' : `AND ${lead} IN (${only})`);
  const own = (table: string): string =>
    `SELECT x.lead_ref, x.at_time FROM ${currentRows(desk, table)} AS x WHERE ${until} ${of('x.lead_ref')}`;
  const inWorkspace = `workspace_id = ${parameters.text(workspace)}`;
  const exchanged = `SELECT key, lead_key FROM settled_interactions WHERE ${inWorkspace} ${only === '' ? '' : `AND lead_key IN (${only})`}`;
  const exchanges =
    only === ''
      ? currentRows(desk, 'interactions')
      : dialect.fewRows(
          'interactions',
          `${inWorkspace} AND superseded_at IS NULL AND key IN (SELECT key FROM (${exchanged}) AS few)`,
        );
  return `(SELECT lead_ref, max(at_time) AS at_time FROM (
      ${own('lead_events')} UNION ALL ${own('notes')}
      UNION ALL SELECT i.lead_key AS lead_ref, x.at_time FROM (${exchanged}) AS i
        JOIN ${exchanges} AS x ON x.key = i.key WHERE ${until}) AS happened
    WHERE lead_ref IS NOT NULL GROUP BY lead_ref)`;
}

/**
 * Keys and `created_at` of the leads of a page with `place`, the order's value there as text. Leads without a value come last, whatever
 * the direction; equal ones stand in the order of their keys.
 */
export function leadPage(
  desk: DeskText,
  filter: LeadFilter,
  { sort, direction }: LeadOrder,
  { limit, after, since }: PageAsked,
): string {
  const { value, type, join } = sortings[sort];
  const { dialect, parameters } = desk;
  const tasks = sort === 'next_action' || looksAtTasks(filter);
  const conditions = [...leadConditions(desk, filter)];
  if (since !== null) conditions.push(`${value} >= CAST(${parameters.text(since)} AS ${type})`);
  if (after) {
    const key = `l.key > ${parameters.text(after.key)}`;
    if (after.value === null) conditions.push(`(${value} IS NULL AND ${key})`);
    else {
      const from = `CAST(${parameters.text(after.value)} AS ${type})`;
      const beyond = direction === 'asc' ? '>' : '<';
      conditions.push(`(${value} ${beyond} ${from} OR (${value} = ${from} AND ${key}) OR ${value} IS NULL)`);
    }
  }
  // Written as text for the rows of the page only.
  return `SELECT key, created_at, CAST(sorted AS ${dialect.types.text}) AS place FROM (SELECT l.key, l.created_at, ${value} AS sorted FROM settled_leads l
    ${tasks ? `LEFT JOIN ${openTasks(desk)} AS t ON t.lead_ref = l.key` : ''} ${join(desk, since)}
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${value} ${direction === 'asc' ? 'ASC' : 'DESC'} NULLS LAST, l.key
    LIMIT ${limit}) AS page ORDER BY sorted ${direction === 'asc' ? 'ASC' : 'DESC'} NULLS LAST, key`;
}

/** How many leads of a filter stand in each stage as stored, with and without an order, and what they may bring. */
export function stageCounts(desk: DeskText, filter: LeadFilter): string {
  const tasks = looksAtTasks(filter) ? `LEFT JOIN ${openTasks(desk)} AS t ON t.lead_ref = l.key` : '';
  return `SELECT l.stage, l.ordered, count(*) AS leads,
      CAST(sum(q.net) AS ${desk.dialect.types.bigint}) AS quoted
    FROM settled_leads l ${tasks} LEFT JOIN ${openQuotes(desk)} AS q ON q.lead_ref = l.key
    WHERE ${leadConditions(desk, filter).join(' AND ')} GROUP BY l.stage, l.ordered`;
}
