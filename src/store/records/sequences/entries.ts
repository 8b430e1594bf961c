import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';
import { entryColumns, entryIn, type SequenceEntry } from './sequence-entry.ts';

/** The sequence of entry `e` is switched on. */
const isOn = `EXISTS (SELECT 1 FROM sequences s WHERE s.workspace_id = e.workspace_id AND s.id = e.sequence_id
  AND s.state = 'on' AND s.removed_at IS NULL)`;

/** Entries of sequences that are switched on and due, the longest waiting first. */
export async function dueEntries(
  engine: Engine,
  workspace: string,
  now: string,
  limit: number,
): Promise<readonly SequenceEntry[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${entryColumns} FROM sequence_entries e WHERE workspace_id = $1 AND state = 'active'
        AND due_at <= CAST($2 AS TIMESTAMPTZ) AND ${isOn} ORDER BY due_at, id LIMIT ${limit}`,
      workspace,
      now,
    ),
  );
  return rows.map(entryIn);
}

/** When the next entry is due; null if none waits. */
export async function nextDueAt(engine: Engine, workspace: string): Promise<string | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT min(due_at) AS due_at FROM sequence_entries e
        WHERE workspace_id = $1 AND state = 'active' AND ${isOn}`,
      workspace,
    ),
  );
  return textIn(row?.due_at);
}

/** Entries of a sequence, of one state if asked, newest first. */
export async function listEntries(
  engine: Engine,
  workspace: string,
  sequence: string,
  { limit, state = null }: { readonly limit: number; readonly state?: SequenceEntry['state'] | null },
): Promise<readonly SequenceEntry[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${entryColumns} FROM sequence_entries WHERE workspace_id = $1 AND sequence_id = $2
        AND state = coalesce(CAST($3 AS VARCHAR), state) ORDER BY entered_at DESC, id DESC LIMIT ${limit}`,
      workspace,
      sequence,
      state,
    ),
  );
  return rows.map(entryIn);
}

export interface EntryOfLead extends SequenceEntry {
  readonly name: string;
  readonly on: boolean;
}

/** Entries of a lead with their sequences, newest first; those of sequences that were deleted are left out. */
export async function entriesOfLead(
  engine: Engine,
  workspace: string,
  lead: string,
): Promise<readonly EntryOfLead[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${entryColumns
        .split(', ')
        .map((column) => `e.${column}`)
        .join(', ')}, s.definition, s.state AS switched FROM sequence_entries e
        JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id AND s.removed_at IS NULL
        WHERE e.workspace_id = $1 AND e.lead_key = $2 ORDER BY e.entered_at DESC, e.id DESC`,
      workspace,
      lead,
    ),
  );
  return rows.map((row) => ({
    ...entryIn(row),
    name: (JSON.parse(String(row.definition)) as { readonly name: string }).name,
    on: row.switched === 'on',
  }));
}
