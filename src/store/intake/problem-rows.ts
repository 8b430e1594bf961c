import type { Language } from '../../core/errors/filon-error.ts';
import { explainProblem, problems as problemEntries } from '../../core/import/problems.ts';
import type { Problem } from '../../core/import/report.ts';
import type { Row, Session } from '../engine/engine.ts';
import { limits } from './limits.ts';
import type { LoadedRows } from './load-rows.ts';
import { quoteCell } from './read-record.ts';
import type { StagedRows } from './stage-facts.ts';
import { query } from './staging-query.ts';
import { foldedText } from './text-expression.ts';

/** What is wrong in a file, row by row. */
export interface FileProblems {
  /** The first ones, in the file's order. */
  readonly listed: readonly Problem[];
  readonly count: number;
  /** Rows that stay out. */
  readonly refused: number;
  /** The rows as a file that can be repaired and imported again; null without problems. */
  readonly csv: string | null;
}

/** Totals and notes below or above the rows are no problem: they are left out silently. */
const totals = '^(sous[- ]?|grand )?(total|totaux|sum|somme|ensemble)( |:|$|\\b)';

/** Reads `problem_rows` back together with the cells they come from. */
export async function collectProblems(
  session: Session,
  staged: StagedRows,
  loaded: LoadedRows,
  headers: readonly string[],
  language: Language,
): Promise<FileProblems> {
  await dropTotals(session, staged, loaded, headers.length);
  const [counts] = await query(
    session,
    `SELECT coalesce(sum(bit_count(problem_mask)), 0) AS problems,
      (SELECT count(*) FROM refused_lines) AS refused FROM problem_rows`,
  );
  const count = Number(counts?.problems ?? 0);
  const refused = Number(counts?.refused ?? 0);
  if (count === 0) return { listed: [], count, refused, csv: null };
  const kept = Math.min(limits.problemsKept, Math.floor(2_000_000 / headers.length));
  const rows = await query(
    session,
    `SELECT p.entry, p.problem_mask, c.* FROM problem_rows p
      JOIN (SELECT ${loaded.line} AS file_line, f.* FROM file_rows f) c ON c.file_line = p.line
      ORDER BY p.line, p.entry LIMIT ${kept}`,
  );
  const listed = rows.flatMap((row) => problemsOf(row, staged, headers, language));
  return {
    listed: listed.slice(0, limits.problemsListed),
    count,
    refused,
    csv: problemsCsv(rows, staged, headers, language),
  };
}

async function dropTotals(
  session: Session,
  staged: StagedRows,
  loaded: LoadedRows,
  width: number,
): Promise<void> {
  const cells = Array.from({ length: width }, (_, index) => `f.c${index}`);
  const filled = cells.map((cell) => `(${cell} IS NOT NULL)::INT`).join(' + ');
  const accepted = staged.facts
    .map((fact) => `SELECT max(line) AS line FROM incoming_${fact}`)
    .join(' UNION ALL ');
  await query(
    session,
    `CREATE TEMPORARY TABLE side_lines AS SELECT ${loaded.line} AS line FROM file_rows f
      WHERE ${loaded.line} IN (SELECT line FROM refused_lines)
        AND (coalesce(regexp_matches(${foldedText(`coalesce(${cells.join(', ')})`)}, '${totals}'), false)
          OR ${filled} = 0
          OR (${width} >= 3 AND ${filled} = 1 AND ${loaded.line} > (SELECT coalesce(max(line), 0) FROM (${accepted}))))`,
  );
  await query(session, 'DELETE FROM problem_rows WHERE line IN (SELECT line FROM side_lines)');
  await query(session, 'DELETE FROM refused_lines WHERE line IN (SELECT line FROM side_lines)');
}

function problemsOf(
  row: Row,
  staged: StagedRows,
  headers: readonly string[],
  language: Language,
): readonly Problem[] {
  const mask = BigInt(row.problem_mask as bigint);
  const checks = staged.checks[Number(row.entry)] ?? [];
  return checks.flatMap((check, index) => {
    if ((mask & (1n << BigInt(index))) === 0n) return [];
    const column = headers.indexOf(check.label);
    const value = column < 0 ? null : row[`c${column}`];
    return [
      {
        line: Number(row.file_line),
        column: check.label === '' ? null : check.label,
        value: value === null || value === undefined ? '' : String(value).slice(0, 200),
        code: check.code,
        level: problemEntries[check.code].level,
        ...explainProblem(check.code, language),
      },
    ];
  });
}

/** Columns that the problem file adds; a file that has them is read without them. */
export const addedColumns = ['filon_line', 'filon_problem', 'filon_advice'] as const;

function problemsCsv(
  rows: readonly Row[],
  staged: StagedRows,
  headers: readonly string[],
  language: Language,
): string {
  const own = headers.flatMap((header, index) => (isAdded(header) ? [] : [{ header, index }]));
  const lines = [csvLine([...own.map((column) => column.header), ...addedColumns])];
  const byLine = new Map<number, { readonly row: Row; readonly problems: Problem[] }>();
  for (const row of rows) {
    const line = Number(row.file_line);
    const entry = byLine.get(line) ?? { row, problems: [] };
    entry.problems.push(...problemsOf(row, staged, headers, language));
    byLine.set(line, entry);
  }
  for (const [line, { row, problems }] of byLine) {
    const what = problems.map((problem) =>
      problem.column ? `${problem.column} : ${problem.reason}` : problem.reason,
    );
    const advice = [...new Set(problems.map((problem) => problem.advice))];
    const cells = own.map((column) => String(row[`c${column.index}`] ?? ''));
    lines.push(csvLine([...cells, String(line), [...new Set(what)].join(' '), advice.join(' ')]));
  }
  // The mark makes spreadsheets read the accents.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function isAdded(header: string): boolean {
  return (addedColumns as readonly string[]).includes(header);
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => quoteCell(withoutFormula(cell), ';')).join(';');
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; plain numbers and phones stay. */
export function withoutFormula(cell: string): string {
  if (!/^[=+\-@\t\r]/u.test(cell)) return cell;
  return /^[+-]?[\d\s.,()/\u00a0\u202f€%-]*$/u.test(cell) ? cell : `'${cell}`;
}
