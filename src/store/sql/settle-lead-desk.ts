import { mayHave, type Settling, touchedRows } from './settling.ts';
import { literal, type Query } from './text.ts';

/** Facts of the desk that say, by their `lead_ref`, what a list shows of a lead. */
export const deskFacts = ['scores', 'tasks', 'quotes', 'notes'] as const;

type DeskFact = (typeof deskFacts)[number];

/** Which of them have a row that matters, and are therefore joined. */
export type DeskParts = Readonly<Record<DeskFact, boolean>>;

/** What is known to have no row is left out. */
export function deskParts(settling: Settling): DeskParts {
  const has = (fact: DeskFact): boolean => mayHave(settling, fact, `near_${fact}`);
  return { scores: has('scores'), tasks: has('tasks'), quotes: has('quotes'), notes: has('notes') };
}

/** One row per lead of each part; see `DeskParts`. */
export function deskQueries(settling: Settling, parts: DeskParts): readonly Query[] {
  const rows = (fact: DeskFact): string => `${touchedRows(settling, fact, 'touched_leads', 'lead_ref')} AS x`;
  const currency = literal(settling.settings.currency);
  const queries: Readonly<Record<DeskFact, Query>> = {
    // It says more of a lead's temperature than the file the lead came in.
    scores: [
      'scored',
      `SELECT lead_ref, temperature, score_band, score, value FROM (SELECT x.lead_ref, x.temperature, x.score_band,
          x.score, x.value, row_number() OVER (PARTITION BY x.lead_ref ORDER BY x.at_time DESC, x.key) AS place
        FROM ${rows('scores')}) AS ranked WHERE place = 1`,
    ],
    tasks: [
      'planned',
      `SELECT x.lead_ref, min(x.due_at) AS due_at FROM ${rows('tasks')}
        WHERE x.done_at IS NULL AND x.cancelled_at IS NULL AND x.lead_ref IS NOT NULL GROUP BY x.lead_ref`,
    ],
    quotes: [
      'quoted',
      `SELECT x.lead_ref, ${settling.dialect.latest('x.net', ['x.quoted_at', 'x.key'], 'x.net IS NOT NULL')} AS net
        FROM ${rows('quotes')} WHERE coalesce(x.status, 'sent') IN ('draft', 'sent', 'accepted')
          AND coalesce(x.currency, ${currency}) = ${currency} GROUP BY x.lead_ref`,
    ],
    notes: [
      'noted',
      `SELECT x.lead_ref, max(x.at_time) AS at_time FROM ${rows('notes')} GROUP BY x.lead_ref`,
    ],
  };
  return deskFacts.flatMap((fact) => (parts[fact] ? [queries[fact]] : []));
}

/** Joins the parts to `m`, the leads with their milestones. */
export function joinDesk(parts: DeskParts): string {
  const joins: Readonly<Record<DeskFact, string>> = {
    scores: 'scored s',
    tasks: 'planned t',
    quotes: 'quoted q',
    notes: 'noted n',
  };
  return deskFacts
    .flatMap((fact) =>
      parts[fact] ? [`LEFT JOIN ${joins[fact]} ON ${joins[fact].at(-1)}.lead_ref = m.key`] : [],
    )
    .join('\n');
}

/** The columns of `settled_leads` that lists go by, over `m` and the joined parts. */
export function deskColumns(settling: Settling, parts: DeskParts): Readonly<Record<string, string>> {
  const { time, bigint } = settling.dialect.types;
  const worth = parts.scores ? 's.value' : `CAST(NULL AS ${bigint})`;
  const quoted = parts.quotes ? 'q.net' : `CAST(NULL AS ${bigint})`;
  return {
    score: parts.scores ? 's.score' : 'NULL',
    quoted,
    expected: `coalesce(${quoted}, ${worth})`,
    planned: parts.tasks ? 't.lead_ref IS NOT NULL' : 'FALSE',
    next_due_at: parts.tasks ? 't.due_at' : 'NULL',
    activity_at: `greatest(m.active_at, ${parts.notes ? 'n.at_time' : `CAST(NULL AS ${time})`})`,
  };
}
