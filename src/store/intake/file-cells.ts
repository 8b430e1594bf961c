import type { Source } from '../../core/import/mapping.ts';
import { missingMarks } from '../../core/import/missing-marks.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { makeFileYears } from './file-years.ts';
import type { LoadedRows } from './load-rows.ts';
import { query } from './staging-query.ts';
import type { Columns } from './text-expression.ts';

/** Every kind of space at an end of a cell, and whole texts that stand for "no value". */
const space = '[\\s\\p{Z}\u200b\ufeff]';
const nothing = missingMarks.filter((mark) => mark !== '').map((mark) => mark.replace(/[()]/gu, '\\$&'));
const padding = `^${space}*(?i:${nothing.join('|')})?${space}*$|^${space}+|${space}+$`;

/**
 * Makes the view `file_cells` over `file_rows`: position (from 0), line, surplus, and each column as it stands (c0 …)
 * and trimmed (t0 …). Each trimmed cell is worked out once, and only where something asks for it. Where some of the
 * `dates` name no year, also their years (y0 …).
 */
export async function makeFileCells(
  session: Session,
  loaded: LoadedRows,
  headers: readonly string[],
  today: string,
  dates: readonly Source[] = [],
): Promise<Columns> {
  const cells = headers.map((_, index) => `f.c${index}, ${trimmedCell(`f.c${index}`)} AS t${index}`);
  await query(
    session,
    `CREATE OR REPLACE TEMPORARY VIEW file_cells AS SELECT f.rowid AS position, ${loaded.line} AS line,
      ${loaded.surplus ?? 'false'} AS surplus, ${cells.join(', ')} FROM file_rows f`,
  );
  const positions = new Map(headers.map((header, index) => [header, index]));
  const of = (name: string): number => {
    const index = positions.get(name);
    if (index === undefined) throw new Error(`the mapping was not fitted to the file: ${name}`);
    return index;
  };
  const plain = { cell: (name: string) => `f.t${of(name)}`, today };
  const year = await makeFileYears(session, dates, plain);
  return { raw: (name) => `f.c${of(name)}`, ...plain, year };
}

/**
 * SQL of a cell without spaces of any kind at its ends, NULL where it says nothing. One pattern looks, and only what
 * it finds is rewritten: DuckDB keeps room for a vector per part of an expression, and files may have 1,000 columns.
 */
function trimmedCell(cell: string): string {
  const pattern = literal(padding);
  return `CASE WHEN regexp_matches(${cell}, ${pattern})
    THEN nullif(regexp_replace(${cell}, ${pattern}, '', 'g'), '') ELSE ${cell} END`;
}
