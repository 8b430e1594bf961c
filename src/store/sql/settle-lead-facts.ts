import { orderDimensions, type TextDimension } from '../../core/facts/dimensions.ts';
import { linkedRows, linkSources } from './lead-link.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, localDay, localHour, onceIfWorkedOut, onlyTouched, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

const leadState: readonly string[] = ['stage', 'loss_reason', 'temperature', 'score_band'];

/** A dimension of a fact linked to a lead: the fact's own, else the lead's; what became of the lead is the lead's. */
export const ownElseLead =
  (own: string, lead: string) =>
  (id: TextDimension): string =>
    leadState.includes(id) ? `${lead}.${id}` : `coalesce(${own}.${id}, ${lead}.${id})`;

/** Interactions with the lead each belongs to. */
export function settleInteractions(settling: Settling): string {
  const list = settledSelectList(settling, 'settled_interactions', {
    key: 'it.key',
    columns: {
      day: localDay(settling, 'it.at_time'),
      hour: localHour(settling, 'it.at_time'),
      lead_key: 'k.lead_key',
      lead_day: 'ld.day',
      type: 'it.type',
      inbound: `coalesce(it.direction = 'in', FALSE)`,
    },
    dimension: ownElseLead('it', 'ld'),
  });
  return `${withQueries([...linkSources(settling), ...linkedRows(settling, 'interactions', 'it', 'touched_interactions')], fewRows(settling))}
    SELECT ${list} FROM it LEFT JOIN it_link k ON k.key = it.key
    LEFT JOIN ${settling.settled('settled_leads')} AS ld ON ld.key = k.lead_key`;
}

/**
 * One row per mail and person, keyed and dated by its first event. Without a delivery event a mail that was sent and
 * did not bounce is taken as delivered. Openings and clicks by machines do not count.
 */
export function settleMessages(settling: Settling): string {
  const any = (types: string): string => `bool_or(type IN (${types}))`;
  const human = (type: string): string => `bool_or(type = '${type}' AND NOT coalesce(machine, FALSE))`;
  const queries: readonly Query[] = [
    ...linkSources(settling),
    ...linkedRows(settling, 'messages', 'ms', 'touched_messages'),
    [
      'events',
      `SELECT ms.*, k.lead_key, coalesce(ms.person, ms.lead_ref, k.lead_key, '') AS receiver
      FROM ms LEFT JOIN ms_link k ON k.key = ms.key`,
    ],
    [
      'ranked',
      `SELECT events.*, row_number() OVER (PARTITION BY message, receiver ORDER BY at_time, line, key) AS place
      FROM events`,
    ],
    [
      'mails',
      `SELECT message, receiver,
        ${any(`'delivered', 'opened', 'clicked'`)} OR (${any(`'sent'`)} AND NOT ${any(`'bounced'`)}) AS delivered,
        ${human('opened')} AS opened, ${human('clicked')} AS clicked,
        ${any(`'bounced'`)} AS bounced, ${any(`'unsubscribed'`)} AS unsubscribed
      FROM events GROUP BY message, receiver`,
    ],
  ];
  const flags = ['delivered', 'opened', 'clicked', 'bounced', 'unsubscribed'];
  const list = settledSelectList(settling, 'settled_messages', {
    key: 'r.key',
    columns: {
      day: localDay(settling, 'r.at_time'),
      hour: localHour(settling, 'r.at_time'),
      lead_key: 'r.lead_key',
      lead_day: 'ld.day',
      ...Object.fromEntries(flags.map((id) => [id, `m.${id}`])),
    },
    dimension: ownElseLead('r', 'ld'),
  });
  return `${withQueries(queries, fewRows(settling))} SELECT ${list} FROM ranked r
    JOIN mails m ON m.message = r.message AND m.receiver = r.receiver
    LEFT JOIN ${settling.settled('settled_leads')} AS ld ON ld.key = r.lead_key
    WHERE r.place = 1`;
}

/** Answers to surveys; dimensions are the answer's own, else its order's, else its lead's. */
export function settleAnswers(settling: Settling): string {
  const queries: readonly Query[] = [
    ...linkSources(settling),
    ...linkedRows(settling, 'answers', 'an', 'touched_answers'),
    ['so', `SELECT * FROM ${settling.settled('settled_orders')} AS t`, onceIfWorkedOut(settling)],
    [
      'placed',
      `SELECT an.*, so.key AS order_key, coalesce(k.lead_key, so.lead_key) AS lead_key
      FROM an LEFT JOIN an_link k ON k.key = an.key
      LEFT JOIN so ON so.key = an.order_ref`,
    ],
  ];
  const list = settledSelectList(settling, 'settled_answers', {
    key: 'b.key',
    columns: {
      day: localDay(settling, 'b.answered_at'),
      hour: localHour(settling, 'b.answered_at'),
      lead_key: 'b.lead_key',
      lead_day: 'ld.day',
      kind: 'b.kind',
      score: 'b.score',
      promoter: `b.kind = 'nps' AND b.score >= 9`,
      detractor: `b.kind = 'nps' AND b.score <= 6`,
      satisfied: `b.kind = 'csat' AND b.score >= 4`,
    },
    dimension: (id) => {
      if ((orderDimensions as readonly string[]).includes(id)) return `so.${id}`;
      if (leadState.includes(id)) return `ld.${id}`;
      return `coalesce(b.${id}, so.${id}, ld.${id})`;
    },
  });
  return `${withQueries(queries, fewRows(settling))} SELECT ${list} FROM placed b
    LEFT JOIN so ON so.key = b.order_key
    LEFT JOIN ${settling.settled('settled_leads')} AS ld ON ld.key = b.lead_key
    WHERE ${onlyTouched(settling, 'b.key', 'touched_answers')}`;
}
