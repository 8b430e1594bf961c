import { explainProblem, problems as problemEntries } from '../../core/import/problems.ts';
import type { Problem } from '../../core/import/report.ts';
import type { Language } from '../../core/words/language.ts';
import type { Row, Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { limits } from './limits.ts';
import type { LoadedRows } from './load-rows.ts';
import type { PreparedFile } from './prepared-file.ts';
import { problemsCsv } from './problems-csv.ts';
import { linesOf, rowsToRepair } from './rows-to-repair.ts';
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
  /**
   * Rows that went in without a value and are not in that file: they have no identifier by which their repaired form
   * would find them again, so that it would count twice.
   */
  readonly notAgain: number;
}

/** Totals and notes below or above the rows are no problem: they are left out silently. */
const totals = '^(sous[- ]?|grand )?(total|totaux|sum|somme|ensemble)( |:|$|\\b)';

/** A cell that says "total" and nothing else, in whatever column, among cells parted by U+001F. */
const totalCell =
  '(^|\u001f)(sous[- ]?|grand )?(total|totaux|somme)( general| generaux| ht| ttc)?[ \u00a0\u202f]*:?(\u001f|$)';

/** Reads `problem_rows` back together with the cells they come from. */
export async function collectProblems(
  session: Session,
  staged: StagedRows,
  loaded: LoadedRows,
  prepared: PreparedFile,
  language: Language,
): Promise<FileProblems> {
  const { headers, delimiter } = prepared.layout;
  const [any] = await query(session, 'SELECT count(*) AS lines FROM refused_lines');
  if (Number(any?.lines) > 0) await dropTotals(session, staged, loaded, headers);
  const [counts] = await query(
    session,
    `SELECT coalesce(sum(bit_count(problem_mask)), 0) AS problems,
      (SELECT count(*) FROM refused_lines) AS refused FROM problem_rows`,
  );
  const count = Number(counts?.problems ?? 0);
  const refused = Number(counts?.refused ?? 0);
  if (count === 0) return { listed: [], count, refused, csv: null, notAgain: 0 };
  const kept = Math.min(limits.problemsKept, Math.floor(2_000_000 / headers.length));
  const rows = await query(
    session,
    `SELECT p.entry, p.problem_mask, c.* FROM problem_rows p
      JOIN (SELECT ${loaded.line} AS file_line, f.* FROM file_rows f) c ON c.file_line = p.line
      ORDER BY p.line, p.entry LIMIT ${kept}`,
  );
  const listed = withoutRepeats(rows.flatMap((row) => problemsOf(row, staged, headers, language)));
  const again = rowsToRepair(rows, staged, headers);
  // Two facts that read one cell find the same problem: it is one, as long as all rows were looked at.
  const allSeen = rows.length < kept;
  return {
    listed: listed.slice(0, limits.problemsListed),
    count: allSeen ? listed.length : count,
    refused,
    // Tabs are kept out: spreadsheets open a .csv by its semicolons or commas.
    csv: problemsCsv(again, headers, delimiter === ',' ? ',' : ';', (row) =>
      problemsOf(row, staged, headers, language),
    ),
    notAgain: linesOf(rows).size - linesOf(again).size,
  };
}

async function dropTotals(
  session: Session,
  staged: StagedRows,
  loaded: LoadedRows,
  headers: readonly string[],
): Promise<void> {
  const width = headers.length;
  const cells = Array.from({ length: width }, (_, index) => `nullif(trim(f.c${index}), '')`);
  const filled = cells.map((cell) => `(${cell} IS NOT NULL)::INT`).join(' + ');
  const accepted = staged.facts
    .map((fact) => `SELECT max(line) AS line FROM incoming_${fact}`)
    .join(' UNION ALL ');
  await query(
    session,
    `CREATE TEMPORARY TABLE side_lines AS SELECT ${loaded.line} AS line FROM file_rows f
      WHERE ${loaded.line} IN (SELECT line FROM refused_lines)
        AND (coalesce(regexp_matches(${foldedText(`coalesce(${cells.join(', ')})`)}, '${totals}'), false)
          OR ${labelledElsewhere(staged, cells, headers)}
          OR ${filled} = 0
          OR (${width} >= 3 AND ${filled} = 1 AND ${loaded.line} > (SELECT coalesce(max(line), 0) FROM (${accepted}))))`,
  );
  await query(session, 'DELETE FROM problem_rows WHERE line IN (SELECT line FROM side_lines)');
  await query(session, 'DELETE FROM refused_lines WHERE line IN (SELECT line FROM side_lines)');
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ line, column, code }) => {
    const key = `${line} ${code} ${column ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * SQL that is true for a line whose label of a total stands in another column than the first, and that names nothing:
 * neither its first cell nor any that a fact cannot do without is filled.
 */
function labelledElsewhere(staged: StagedRows, cells: readonly string[], headers: readonly string[]): string {
  const needed = staged.checks.flatMap((checks) =>
    checks.flatMap(({ code, field, label }) =>
      code === 'value_missing' && field?.field.required && field.reading !== 'number'
        ? (cells[headers.indexOf(label)] ?? [])
        : [],
    ),
  );
  if (needed.length === 0) return 'false';
  const empty = [...new Set([cells[0] ?? 'NULL', ...needed])].map((cell) => `${cell} IS NULL`).join(' AND ');
  const line = foldedText(`concat_ws(chr(31), ${cells.join(', ')})`);
  return `(${empty} AND regexp_matches(${line}, ${literal(totalCell)}))`;
}

export function problemsOf(
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
        value: value === null || value === undefined ? '' : String(value).trim().slice(0, 200),
        code: check.code,
        level: problemEntries[check.code].level,
        ...explainProblem(check.code, language),
      },
    ];
  });
}
