import type { SequenceEntryRule } from '../../../core/sequences/sequence.ts';
import { currentRows, type DeskText, leadConditions } from '../desk/lead-conditions.ts';

/** A day in milliseconds. */
const dayMs = 86_400_000;

/**
 * Open leads that a rule lets in and that never were in the sequence, newest first; one whose person is in it by
 * another lead stays out. Columns: key, person_key. `since` (ISO 8601) is when the sequence was switched on.
 */
export function sequenceCandidates(
  desk: DeskText,
  sequence: string,
  rule: SequenceEntryRule,
  { since, limit }: { readonly since: string | null; readonly limit: number },
): string {
  const { parameters, workspace, now } = desk;
  const own = parameters.text(workspace);
  const instant = (iso: string): string => `CAST(${parameters.text(iso)} AS TIMESTAMPTZ)`;
  const list = (values: readonly string[]) => (values.length > 0 ? values : undefined);
  const [stage, channel, scoreBand, temperature, product, owner] = [
    list(rule.stages),
    list(rule.channels),
    list(rule.scoreBands),
    list(rule.temperatures),
    list(rule.products),
    list(rule.owners),
  ];
  const conditions = [
    ...leadConditions(desk, {
      state: 'open',
      ...(stage ? { stage } : {}),
      ...(channel ? { channel } : {}),
      ...(scoreBand ? { scoreBand } : {}),
      ...(temperature ? { temperature } : {}),
      ...(product ? { product } : {}),
      ...(owner ? { owner } : {}),
    }),
    `NOT EXISTS (SELECT 1 FROM sequence_entries e WHERE e.workspace_id = ${own}
      AND e.sequence_id = ${parameters.text(sequence)}
      AND (e.lead_key = l.key OR (e.person_key = l.person_key AND e.state = 'active')))`,
  ];
  if (rule.newOnly && since !== null) conditions.push(`l.created_at >= ${instant(since)}`);
  if (rule.silentDays !== null) {
    const silence = instant(new Date(Date.parse(now) - rule.silentDays * dayMs).toISOString());
    const heard = (join: string): string =>
      `NOT EXISTS (SELECT 1 FROM ${currentRows(desk, 'interactions')} AS x WHERE ${join}
        AND x.direction = 'in' AND x.at_time > ${silence})`;
    conditions.push(
      `l.created_at <= ${silence}`,
      heard('x.lead_ref = l.key'),
      heard('x.person_key = l.person_key'),
    );
  }
  return `SELECT l.key, l.person_key FROM settled_leads l WHERE ${conditions.join(' AND ')}
    ORDER BY l.created_at DESC, l.key LIMIT ${limit}`;
}
