import type { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import type { Engine } from '../engine/engine.ts';
import { loadRows } from './load-rows.ts';
import { prepareFile } from './prepare-file.ts';
import { inTemporaryFolder } from './recognise-file.ts';
import { query } from './staging-query.ts';

/** A file's cells as they stand in it. */
export interface FileTable {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * Reads a short file (text of any encoding, JSON or a workbook) as a table of text, for what is not imported. Errors:
 * every `file_…` error of an import; `tooLong` makes the one for more than `mostRows` rows.
 */
export async function readTable(
  engine: Engine,
  { path, file, language }: { readonly path: string; readonly file: string; readonly language: Language },
  { mostRows, tooLong }: { readonly mostRows: number; readonly tooLong: (rows: number) => FilonError },
): Promise<FileTable> {
  let table: FileTable = { titles: [], rows: [] };
  await inTemporaryFolder(async (folder) => {
    const prepared = await prepareFile(path, file, { sheet: null, layout: null, language, folder });
    await engine.bulk({
      prepare: async (session) => {
        const loaded = await loadRows(session, prepared, folder, language, () => undefined);
        if (loaded.rows > mostRows) throw tooLong(loaded.rows);
        const { headers } = prepared.layout;
        const cells = headers.map((_, place) => `f.c${place}`);
        const found = await query(
          session,
          `SELECT CAST(${loaded.line} AS BIGINT) AS line, ${cells.join(', ')} FROM file_rows f ORDER BY f.rowid`,
        );
        const rows = found.map((row) => ({
          line: Number(row.line),
          cells: headers.map((_, place) => String(row[`c${place}`] ?? '')),
        }));
        table = { titles: headers, rows };
      },
      commit: async () => undefined,
    });
  });
  return table;
}
