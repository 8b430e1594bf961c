import { businessMinute, joinCalendar } from './business-minutes.ts';
import { linkedRows, linkSources } from './lead-link.ts';
import { deskColumns, deskParts, deskQueries, joinDesk } from './settle-lead-desk.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, localDay, localHour, mayHave, type Settling, touchedRows } from './settling.ts';
import { stageMeans, stageShown } from './stage-means.ts';
import { literal, type Query, withQueries } from './text.ts';

/** Milestones that an event or a file's stage can reach, in the order of a sale. */
const milestones = ['contacted', 'qualified', 'quote', 'won', 'lost'] as const;

const largestLine = '9223372036854775807';

/**
 * Leads with their milestones. A milestone is its first event; without one, an order linked to the lead makes it won
 * at the order's time, and the stage in the file counts as reached at creation. Who got a quote or was won had
 * evidently been qualified and contacted. The latest step decides whether it is lost: one that took another step after
 * it was lost, be that by an event or by its file, is open again. The stage shown is the latest event's, else the file's. The owner is the one it was last assigned to, else the
 * file's, else that of the latest event that names one.
 */
export function settleLeads(settling: Settling): string {
  const parts = partsOf(settling);
  const queries: Query[] = [
    [
      'l',
      `SELECT x.*, coalesce(a.root_key, x.person_key) AS person,
        ${stageMeans(settling.settings.stages, 'x.stage')} AS means
      FROM ${touchedRows(settling, 'leads', 'touched_leads')} AS x LEFT JOIN aliases a ON a.key = x.person_key`,
    ],
    ...(parts.events ? linkedRows(settling, 'lead_events', 'ev', 'near_lead_events') : []),
    ...(parts.events ? eventQueries(settling) : []),
    ...(parts.interactions ? exchanges(settling) : []),
    ...(parts.orders ? firstOrders(settling) : []),
    ['reached', reached(settling, parts)],
    [
      'business_days',
      `SELECT day, minutes_before, works FROM calendar WHERE workspace_id = ${literal(settling.workspace)}`,
      'never',
    ],
  ];
  const answers = parts.events || parts.interactions;
  const desk = deskParts(settling);
  const scored = desk.scores;
  queries.push(...deskQueries(settling, desk));
  const list = settledSelectList(settling, 'settled_leads', {
    key: 'm.key',
    columns: { ...leadColumns(settling, answers), ...deskColumns(settling, desk) },
    dimension: (id) => {
      if (id === 'owner') return 'coalesce(m.assigned_owner, m.owner, m.event_owner)';
      if (id === 'stage') return 'coalesce(m.event_stage, m.stage)';
      if (scored && id === 'temperature') return 'coalesce(s.temperature, m.temperature)';
      if (scored && id === 'score_band') return 'coalesce(s.score_band, m.score_band)';
      return `m.${id}`;
    },
  });
  return `${withQueries([...linkSources(settling), ...queries], fewRows(settling))}
    SELECT ${list} FROM reached m ${joinDesk(desk)}
    ${joinCalendar(settling, 'm.created_at', 'created_calendar')}
    ${answers ? joinCalendar(settling, 'm.answered_at', 'answered_calendar') : ''}`;
}

/** The facts from which something of a lead is worked out; without a row they are left out. */
type Parts = Readonly<Record<'events' | 'interactions' | 'orders', boolean>>;

function partsOf(settling: Settling): Parts {
  return {
    events: mayHave(settling, 'lead_events', 'near_lead_events'),
    interactions: mayHave(settling, 'interactions', 'near_interactions'),
    orders: mayHave(settling, 'orders', 'near_orders'),
  };
}

function exchanges(settling: Settling): readonly Query[] {
  const answering = `it.direction = 'out' AND coalesce(it.answered, TRUE)`;
  return [
    ...linkedRows(settling, 'interactions', 'it', 'near_interactions'),
    [
      'exchanged',
      `SELECT k.lead_key, min(it.at_time) FILTER (WHERE ${answering}) AS answered_at, max(it.at_time) AS active_at
      FROM it JOIN it_link k ON k.key = it.key
      WHERE k.lead_key IS NOT NULL GROUP BY k.lead_key`,
    ],
  ];
}

function firstOrders(settling: Settling): readonly Query[] {
  return [
    ...linkedRows(settling, 'orders', 'o', 'near_orders', `coalesce(x.status, 'valid') <> 'cancelled'`),
    [
      'first_order',
      `SELECT k.lead_key, min(o.ordered_at) AS ordered_at FROM o JOIN o_link k ON k.key = o.key
      WHERE k.lead_key IS NOT NULL GROUP BY k.lead_key`,
    ],
  ];
}

function eventQueries(settling: Settling): readonly Query[] {
  const { stages } = settling.settings;
  const rank = `CASE milestone ${milestones.map((id, index) => `WHEN ${literal(id)} THEN ${index + 1}`).join(' ')} ELSE 0 END`;
  // A row without a line came by a call, after the lines of any file.
  const place = ['at_time', rank, `coalesce(line, ${largestLine})`, 'key'];
  const latest = (value: string, condition: string): string =>
    settling.dialect.latest(value, place, condition);
  const firsts = milestones.map((id) => `min(at_time) FILTER (WHERE milestone = ${literal(id)}) AS ${id}_at`);
  return [
    [
      'events',
      `SELECT k.lead_key, ev.key, ev.at_time, ev.line, ev.type, ev.reason, ev.owner,
        CASE WHEN ev.type = 'stage' THEN ${stageMeans(stages, 'ev.stage')} ELSE ev.type END AS milestone,
        ${stageShown(stages, 'ev.stage', 'ev.type')} AS shown
      FROM ev JOIN ev_link k ON k.key = ev.key WHERE k.lead_key IS NOT NULL`,
    ],
    [
      'event_sums',
      `SELECT lead_key, ${firsts.join(', ')},
        ${latest(`coalesce(milestone, 'other')`, `milestone IN (${['new', ...milestones].map(literal).join(', ')}) OR shown IS NOT NULL`)} AS last_step,
        min(at_time) FILTER (WHERE type = 'first_answer') AS first_answer_at,
        min(at_time) FILTER (WHERE type = 'returned') AS returned_at,
        max(at_time) AS active_at,
        count(*) FILTER (WHERE type = 'duplicate') AS duplicates,
        ${latest('shown', 'shown IS NOT NULL')} AS event_stage,
        ${latest('reason', `milestone = 'lost' AND reason IS NOT NULL`)} AS loss_reason,
        ${latest('owner', 'owner IS NOT NULL')} AS event_owner,
        ${latest('owner', `type = 'assigned' AND owner IS NOT NULL`)} AS assigned_owner
      FROM events GROUP BY lead_key`,
    ],
  ];
}

function reached(settling: Settling, parts: Parts): string {
  const { text, time } = settling.dialect.types;
  const fromFile = (id: string): string => `CASE WHEN l.means = ${literal(id)} THEN l.created_at END`;
  const event = (id: string, type: string): string => (parts.events ? `e.${id}` : `CAST(NULL AS ${type})`);
  const whileLost = (id: string, type: string): string =>
    parts.events ? `CASE WHEN e.last_step = 'lost' THEN e.${id} END` : event(id, type);
  const lost = parts.events
    ? `CASE WHEN coalesce(e.last_step, 'lost') = 'lost' THEN coalesce(e.lost_at, ${fromFile('lost')}) END`
    : fromFile('lost');
  const exchanged = (id: string): string => (parts.interactions ? `i.${id}` : `CAST(NULL AS ${time})`);
  const ordered = parts.orders ? 'b.ordered_at' : `CAST(NULL AS ${time})`;
  const own = `SELECT l.*, ${event('event_stage', text)} AS event_stage, ${event('event_owner', text)} AS event_owner,
      ${event('assigned_owner', text)} AS assigned_owner,
      ${whileLost('loss_reason', text)} AS loss_reason, ${event('returned_at', time)} AS returned_at,
      l.duplicate_of IS NULL AND ${event('returned_at', time)} IS NULL
        AND ${parts.events ? 'coalesce(e.duplicates, 0) = 0' : 'TRUE'} AS counted,
      ${ordered} IS NOT NULL AS ordered,
      greatest(l.created_at, ${event('active_at', time)}, ${exchanged('active_at')}) AS active_at,
      least(${event('first_answer_at', time)}, ${exchanged('answered_at')}) AS answered_at,
      coalesce(${event('contacted_at', time)}, ${fromFile('contacted')}) AS own_contacted_at,
      coalesce(${event('qualified_at', time)}, ${fromFile('qualified')}) AS own_qualified_at,
      coalesce(${event('quote_at', time)}, ${fromFile('quote')}) AS quote_at,
      coalesce(${event('won_at', time)}, ${ordered}, ${fromFile('won')}) AS won_at,
      ${lost} AS lost_at
    FROM l ${parts.events ? 'LEFT JOIN event_sums e ON e.lead_key = l.key' : ''}
    ${parts.interactions ? 'LEFT JOIN exchanged i ON i.lead_key = l.key' : ''}
    ${parts.orders ? 'LEFT JOIN first_order b ON b.lead_key = l.key' : ''}`;
  return `SELECT q.*, coalesce(q.own_contacted_at, q.qualified_at) AS contacted_at,
      ${localDay(settling, 'q.created_at')} AS created_day, ${localDay(settling, 'q.won_at')} AS won_day
    FROM (SELECT own.*, coalesce(own.own_qualified_at, own.quote_at, own.won_at) AS qualified_at
      FROM (${own}) AS own) AS q`;
}

function leadColumns(settling: Settling, answers: boolean): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {
    day: 'm.created_day',
    hour: localHour(settling, 'm.created_at'),
    created_at: 'm.created_at',
    person_key: 'm.person',
    counted: 'm.counted',
    won_day: 'm.won_day',
    returned_day: localDay(settling, 'm.returned_at'),
    cycle_days: `greatest(${settling.dialect.daysBetween('m.created_day', 'm.won_day')}, 0)`,
    ordered: 'm.ordered',
  };
  for (const id of ['contacted', 'qualified', 'quote', 'won', 'lost', 'answered']) {
    columns[`${id}_at`] = `m.${id}_at`;
    columns[`${id}_day`] ??= localDay(settling, `m.${id}_at`);
  }
  const created = businessMinute(settling, 'm.created_at', 'created_calendar');
  columns.created_business_minute = created;
  columns.response_minutes = 'NULL';
  if (answers) {
    const answered = businessMinute(settling, 'm.answered_at', 'answered_calendar');
    columns.response_minutes = `CASE WHEN m.answered_at IS NOT NULL THEN greatest(${answered} - ${created}, 0) END`;
  }
  // GREATEST skips NULL in both engines, so an open lead needs its own NULL.
  columns.cycle_days = `CASE WHEN m.won_day IS NOT NULL THEN ${columns.cycle_days} END`;
  return columns;
}
