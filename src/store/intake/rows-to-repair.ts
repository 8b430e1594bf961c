import type { Row } from '../engine/engine.ts';
import type { StagedRows } from './stage-facts.ts';

type Repairable = Pick<StagedRows, 'planned' | 'errors'>;

/** The refused rows, and those of which every fact with a problem went in under an identifier of its own. */
export function rowsToRepair(
  rows: readonly Row[],
  staged: Repairable,
  headers: readonly string[],
): readonly Row[] {
  const idCells = staged.planned.map(({ fields }) => {
    const id = fields.find(({ field }) => field.id === 'id');
    return id ? `c${headers.indexOf(id.label)}` : null;
  });
  const refused = linesOf(
    rows.filter(
      (row) => (BigInt(row.problem_mask as bigint) & (staged.errors[Number(row.entry)] ?? 0n)) !== 0n,
    ),
  );
  const found = (row: Row): boolean => {
    const cell = idCells[Number(row.entry)] ?? null;
    // An identifier that is no column's cell is put together or the same for all: it is there.
    return cell !== null && (!(cell in row) || String(row[cell] ?? '').trim() !== '');
  };
  const lost = linesOf(rows.filter((row) => !found(row)));
  return rows.filter((row) => refused.has(row.file_line) || !lost.has(row.file_line));
}

/** Lines of the file that problem rows stand in. */
export function linesOf(rows: readonly Row[]): ReadonlySet<unknown> {
  return new Set(rows.map((row) => row.file_line));
}
