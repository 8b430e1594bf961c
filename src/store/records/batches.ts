import { FilonError } from '../../core/errors/filon-error.ts';
import type { Row, Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import type { Batch, BatchOrigin, FactCounts } from '../store.ts';
import type { Incoming } from './incoming.ts';
import type { Place } from './settle.ts';

const columns =
  'id, sequence, file, kind, system, author, demo, recorded_at, undone_at, problem_count, counts';

/** The next batch's sequence, and its instant: `now`, but never before what was recorded already. */
export async function nextBatch(
  place: Place,
  now: string,
): Promise<{ readonly sequence: bigint; readonly recordedAt: string }> {
  const [row] = await place.session.run(
    statement(
      `SELECT coalesce(max(sequence), 0) + 1 AS sequence,
        greatest(max(recorded_at), max(undone_at), CAST($2 AS TIMESTAMPTZ)) AS recorded_at
      FROM batches WHERE workspace_id = $1`,
      place.workspace,
      now,
    ),
  );
  return { sequence: BigInt(String(row?.sequence ?? 1)), recordedAt: String(row?.recorded_at) };
}

export async function insertBatch(
  place: Place,
  batch: {
    readonly id: string;
    readonly sequence: bigint;
    readonly origin: BatchOrigin;
    readonly incoming: Incoming;
    readonly facts: readonly FactCounts[];
    readonly recordedAt: string;
  },
): Promise<void> {
  const { origin, incoming } = batch;
  await place.session.run(
    statement(
      `INSERT INTO batches (workspace_id, id, sequence, file, kind, system, author, demo, recorded_at, undone_at,
        problem_count, problems_csv, counts)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CAST($9 AS TIMESTAMPTZ), NULL, $10, $11, $12)`,
      place.workspace,
      batch.id,
      batch.sequence,
      origin.file,
      origin.kind,
      origin.system,
      origin.author,
      origin.demo,
      batch.recordedAt,
      BigInt(incoming.problemCount),
      incoming.problemsCsv,
      JSON.stringify(batch.facts),
    ),
  );
}

/** One batch. Error: `batch_not_found`. */
export async function findBatch(session: Session, workspace: string, id: string): Promise<Batch> {
  const [row] = await session.run(
    statement(`SELECT ${columns} FROM batches WHERE workspace_id = $1 AND id = $2`, workspace, id),
  );
  if (!row) throw new FilonError('batch_not_found', { batch: id });
  return batchOf(row);
}

/** The CSV of a batch's problem rows; null when it had none. Error: `batch_not_found`. */
export async function problemsOf(session: Session, workspace: string, id: string): Promise<string | null> {
  const [row] = await session.run(
    statement('SELECT problems_csv FROM batches WHERE workspace_id = $1 AND id = $2', workspace, id),
  );
  if (!row) throw new FilonError('batch_not_found', { batch: id });
  return row.problems_csv as string | null;
}

/** Batches, newest first. The cursor is the sequence of the last one given. */
export async function listBatches(
  session: Session,
  workspace: string,
  page: { readonly cursor?: string; readonly limit: number },
): Promise<{ readonly batches: readonly Batch[]; readonly nextCursor: string | null }> {
  const before = /^\d{1,18}$/.test(page.cursor ?? '') ? BigInt(page.cursor ?? '0') : null;
  const rows = await session.run(
    statement(
      `SELECT ${columns} FROM batches
      WHERE workspace_id = $1 AND (CAST($2 AS BIGINT) IS NULL OR sequence < CAST($2 AS BIGINT))
      ORDER BY sequence DESC LIMIT CAST($3 AS BIGINT)`,
      workspace,
      before,
      BigInt(page.limit + 1),
    ),
  );
  const batches = rows.slice(0, page.limit).map(batchOf);
  const last = batches.at(-1);
  return { batches, nextCursor: rows.length > page.limit && last ? String(last.sequence) : null };
}

function batchOf(row: Row): Batch {
  return {
    id: String(row.id),
    sequence: BigInt(String(row.sequence)),
    file: row.file as string | null,
    kind: row.kind as string | null,
    system: String(row.system ?? ''),
    author: row.author as string | null,
    demo: row.demo === true,
    recordedAt: String(row.recorded_at),
    undoneAt: row.undone_at as string | null,
    facts: JSON.parse(String(row.counts)) as readonly FactCounts[],
    problemCount: Number(row.problem_count),
  };
}
