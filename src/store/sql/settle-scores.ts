import { leadStateDimensions } from '../../core/facts/dimensions.ts';
import { settledTables } from '../../core/facts/settled.ts';
import { deskQueries } from './settle-lead-desk.ts';
import { type Settling, touchedRows } from './settling.ts';
import { literal, withQueries } from './text.ts';

/** Dimensions of a lead that a score gives it. */
const ofScore = leadStateDimensions.filter((id) => id === 'temperature' || id === 'score_band');

/** Keys of the leads that any version of the changed scores names. */
export function leadsOfScores(workspace: string): string {
  return `SELECT DISTINCT x.lead_ref AS key FROM scores AS x
    WHERE x.workspace_id = ${literal(workspace)} AND x.key IN (SELECT key FROM changed_scores)`;
}

/** SELECT of the touched leads (all in the mode `whole`) with what the latest scores say of them; see `settleScores`. */
export function saidByScores(settling: Settling): string {
  const parts = { scores: true, tasks: false, quotes: false, notes: false };
  const dimensions = ofScore.map((id) => `coalesce(s.${id}, x.${id}) AS ${id}`);
  return `${withQueries(deskQueries(settling, parts), false)}
    SELECT x.key, s.score, s.value, ${dimensions.join(', ')}
    FROM ${touchedRows(settling, 'leads', 'touched_leads')} AS x LEFT JOIN scored s ON s.lead_ref = x.key`;
}

/**
 * Statements that bring what scores say, kept in `said_by_scores`, into settled leads and into what is settled with a
 * lead. Where nothing else changed it comes to the same as settling these tables, which would work out and write every
 * column of them anew.
 */
export function settleScores(workspace: string): readonly string[] {
  const carrying = settledTables.filter(
    ({ columns, carries }) =>
      columns.some(({ id }) => id === 'lead_key') && ofScore.some((dimension) => carries.includes(dimension)),
  );
  const differs = (columns: readonly string[]): string =>
    `(${columns.map((id) => `t.${id} IS DISTINCT FROM n.${id}`).join(' OR ')})`;
  const own = `t.workspace_id = ${literal(workspace)}`;
  const dimensions = ofScore.map((id) => `${id} = n.${id}`).join(', ');
  return [
    `UPDATE settled_leads AS t SET score = n.score, expected = coalesce(t.quoted, n.value), ${dimensions}
      FROM said_by_scores AS n WHERE ${own} AND t.key = n.key
        AND (${differs(['score', ...ofScore])} OR t.expected IS DISTINCT FROM coalesce(t.quoted, n.value))`,
    ...carrying.map(
      ({ id }) => `UPDATE ${id} AS t SET ${dimensions} FROM said_by_scores AS n
        WHERE ${own} AND t.lead_key = n.key AND ${differs(ofScore)}`,
    ),
  ];
}
