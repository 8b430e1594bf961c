import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';
import { newId } from '../new-id.ts';

export interface NewEntry {
  readonly lead: string;
  readonly person: string | null;
  readonly stage: string | null;
  readonly step: string;
  readonly dueAt: string;
}

/**
 * Enters leads; returns the keys of those that entered. One whose person is in the sequence by another lead is passed over, and one
 * that was in it itself, unless it is entered by hand after it was stopped: it goes on where it stood.
 */
export async function enterLeads(
  engine: Engine,
  workspace: string,
  sequence: string,
  entries: readonly NewEntry[],
  by: { readonly author: string | null; readonly now: string; readonly byHand: boolean },
): Promise<readonly string[]> {
  return engine.write(async (session) => {
    const known = await session.run(
      statement(
        `SELECT id, lead_key, person_key, state FROM sequence_entries WHERE workspace_id = $1 AND sequence_id = $2`,
        workspace,
        sequence,
      ),
    );
    const before = new Map(known.map((row) => [String(row.lead_key), row]));
    const persons = new Set(
      known.filter(({ state }) => state === 'active').map((row) => textIn(row.person_key)),
    );
    const entering: NewEntry[] = [];
    const again: string[] = [];
    for (const entry of entries) {
      const { lead, person, stage, dueAt } = entry;
      const was = before.get(lead);
      if (person !== null && persons.has(person)) continue;
      if (was && !(by.byHand && was.state === 'stopped')) continue;
      if (person !== null) persons.add(person);
      if (!was) {
        entering.push(entry);
        continue;
      }
      again.push(lead);
      await session.run(
        statement(
          `UPDATE sequence_entries SET state = 'active', reason = NULL, ended_at = NULL, stage = $3,
            due_at = CAST($4 AS TIMESTAMPTZ), entered_at = CAST($5 AS TIMESTAMPTZ)
            WHERE workspace_id = $1 AND id = $2`,
          workspace,
          String(was.id),
          stage,
          dueAt,
          by.now,
        ),
      );
    }
    await session.insert(
      'sequence_entries',
      entering.map(({ lead, person, stage, step, dueAt }) => ({
        workspace_id: workspace,
        id: newId(),
        sequence_id: sequence,
        lead_key: lead,
        person_key: person,
        step_id: step,
        due_at: dueAt,
        state: 'active',
        stage,
        author: by.author,
        entered_at: by.now,
      })),
    );
    return [...again, ...entering.map(({ lead }) => lead)];
  });
}
