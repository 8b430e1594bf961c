import { FilonError } from '../../core/errors/filon-error.ts';
import type { Row, Session } from '../engine/engine.ts';
import { statement } from '../engine/statement.ts';
import type { Batch, BatchOrigin, BatchPage, FactCounts } from '../store.ts';
import type { Place } from './settle.ts';

const columns =
  'id, sequence, file, kind, system, author, demo, recorded_at, undone_at, problem_count, counts, file_rows';

/** A batch that is to be kept. */
export interface NewBatch {
  readonly id: string;
  readonly sequence: bigint;
  readonly origin: BatchOrigin;
  readonly facts: readonly FactCounts[];
  readonly recordedAt: string;
  readonly problemCount: number;
  readonly problemsCsv: string | null;
  /** Rows that the file had; absent for calls. */
  readonly fileRows?: number;
}

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

/** Keeps what there is to say of batches. */
export async function insertBatches(place: Place, batches: readonly NewBatch[]): Promise<void> {
  const rows = batches.map(({ id, sequence, origin, facts, recordedAt, ...file }) => ({
    workspace_id: place.workspace,
    id,
    sequence: String(sequence),
    file: origin.file,
    kind: origin.kind,
    system: origin.system,
    author: origin.author,
    demo: String(origin.demo),
    source: origin.source ?? null,
    recorded_at: recordedAt,
    problem_count: String(file.problemCount),
    problems_csv: file.problemsCsv,
    counts: JSON.stringify(facts),
    file_rows: file.fileRows === undefined ? null : String(file.fileRows),
  }));
  await place.session.insert('batches', rows);
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

/** What comes lead by lead: actions at the desk, leads by call, form and webhook, persons joined, scores, prices of contracts. */
const oneByOne = `coalesce(kind, '') IN ('desk', 'api', 'form', 'match', 'score', 'contract') OR starts_with(coalesce(kind, ''), 'webhook_')`;

/** Batches, newest first, those only whose id begins so. The cursor is the sequence of the last one given. */
export async function listBatches(
  session: Session,
  workspace: string,
  page: BatchPage,
): Promise<{ readonly batches: readonly Batch[]; readonly nextCursor: string | null }> {
  const before = /^\d{1,18}$/.test(page.cursor ?? '') ? BigInt(page.cursor ?? '0') : null;
  const rows = await session.run(
    statement(
      `SELECT ${columns} FROM batches
      WHERE workspace_id = $1 AND (CAST($2 AS BIGINT) IS NULL OR sequence < CAST($2 AS BIGINT))
        ${page.withDesk || page.beginning ? '' : `AND NOT (${oneByOne})`}
        AND starts_with(id, CAST($4 AS VARCHAR))
      ORDER BY sequence DESC LIMIT CAST($3 AS BIGINT)`,
      workspace,
      before,
      BigInt(page.limit + 1),
      page.beginning ?? '',
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
    fileRows: row.file_rows === null ? null : Number(row.file_rows),
  };
}
