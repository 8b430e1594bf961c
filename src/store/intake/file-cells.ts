import type { Source } from '../../core/import/mapping.ts';
import { missingMarks } from '../../core/import/missing-marks.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { makeFileYears } from './file-years.ts';
import type { LoadedRows } from './load-rows.ts';
import { query } from './staging-query.ts';
import { type Columns, foldedText, untranslated } from './text-expression.ts';

/** Every kind of space at an end of a cell, and whole texts that stand for "no value". */
const space = '[\\s\\p{Z}\u200b\ufeff]';
const nothing = missingMarks.filter((mark) => mark !== '').map((mark) => mark.replace(/[()]/gu, '\\$&'));
const padding = `^${space}*(?i:${nothing.join('|')})?${space}*$|^${space}+|${space}+$`;

/**
 * Makes the view `file_cells` over `file_rows`: position (from 0), line, surplus, and each column as it stands (c0 …)
 * and trimmed (t0 …). Each trimmed cell is worked out once, and only where something asks for it. Where some of the
 * `sources` are dates that name no year, also their years (y0 …).
 */
export async function makeFileCells(
  session: Session,
  loaded: LoadedRows,
  headers: readonly string[],
  today: string,
  sources: readonly Source[] = [],
): Promise<Columns> {
  const trimmed = (index: number): string =>
    loaded.padded === null || loaded.padded.has(index) ? trimmedCell(`f.c${index}`) : `f.c${index}`;
  const cells = headers.map((_, index) => `f.c${index}, ${trimmed(index)} AS t${index}`);
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
  const cell = (name: string): string => `f.t${of(name)}`;
  const written = await writtenTexts(session, sources, { cell, today });
  const year = await makeFileYears(session, sources, { cell, today, written });
  return { raw: (name) => `f.c${of(name)}`, cell, today, written, year };
}

/** Rows at the beginning whose texts are known before they are translated, and how many of these texts. */
const [knownRows, knownTexts] = [4_000, 50];

async function writtenTexts(
  session: Session,
  sources: readonly Source[],
  columns: Pick<Columns, 'cell' | 'today'>,
): Promise<Columns['written']> {
  const found = new Map<string, readonly (readonly [string, string])[]>();
  for (const source of sources) {
    const text = untranslated(source, columns);
    if (!source.values || found.has(text)) continue;
    const rows = await query(
      session,
      `SELECT DISTINCT t AS written, ${foldedText('t')} AS folded
        FROM (SELECT ${text} AS t FROM file_cells f LIMIT ${knownRows}) WHERE t IS NOT NULL LIMIT ${knownTexts}`,
    );
    found.set(
      text,
      rows.map((row) => [String(row.written), String(row.folded)] as const),
    );
  }
  return (text) => found.get(text) ?? [];
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
