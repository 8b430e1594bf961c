import { join } from 'node:path';
import { FilonError } from '../../core/errors/filon-error.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import type { DetectedEncoding } from './decode-text.ts';
import { cellsOf, refusedRows } from './file-rows.ts';
import { loadWestern } from './load-western.ts';
import type { PreparedFile } from './prepared-file.ts';
import { isProblemFile } from './problems-csv.ts';
import { rewriteText, UndecodableText } from './rewrite-text.ts';
import { isPlainText } from './scan-text.ts';
import { query } from './staging-query.ts';
import { transcodeText } from './transcode-text.ts';

/** The file's rows as text in the temporary table `file_rows`: columns c0, c1 …, as they stand in the file. */
export interface LoadedRows {
  /** SQL for a row's line in the file, over the alias `f`. */
  readonly line: string;
  /** SQL that is true for a row with more cells than columns; null if there is none such. */
  readonly surplus: string | null;
  readonly rows: number;
  /** The columns (from 0) with cells that must be trimmed or say that there is no value; null if any may be such. */
  readonly padded: ReadonlySet<number> | null;
}

/** Loads a prepared file into `file_rows`. Throws `file_broken`, `file_not_text`, `file_too_large`, `file_empty`. */
export async function loadRows(
  session: Session,
  prepared: PreparedFile,
  folder: string,
  language: Language,
  onShare: (share: number) => void,
): Promise<LoadedRows> {
  let bytes = 0;
  const onBytes = (count: number): void => {
    bytes += count;
    onShare(Math.min(1, bytes / Math.max(1, prepared.bytes)));
  };
  const read = (encoding: DetectedEncoding): Promise<LoadedRows> =>
    loadEncoded(session, { ...prepared, encoding }, folder, language, onBytes);
  let loaded: LoadedRows;
  try {
    loaded = await read(prepared.encoding);
  } catch (cause) {
    if (!(cause instanceof UndecodableText)) throw cause;
    if (prepared.encoding.proven)
      throw new FilonError('file_broken', {
        file: prepared.file,
        line: cause.line,
        reason: because('broken_text', language),
      });
    loaded = await read({ encoding: 'windows-1252', mark: 0, proven: true });
  }
  if (loaded.rows === 0) throw new FilonError('file_empty', { file: prepared.file });
  return loaded;
}

async function loadEncoded(
  session: Session,
  prepared: PreparedFile,
  folder: string,
  language: Language,
  onBytes: (bytes: number) => void,
): Promise<LoadedRows> {
  const { path, file, encoding, layout } = prepared;
  if (encoding.encoding === 'utf-8') return loadText(session, prepared, folder, language, onBytes);
  const padded =
    encoding.encoding === 'windows-1252' ? await loadWestern(session, prepared, folder, onBytes) : null;
  if (padded) {
    const rows = await countRows(session);
    // What stands behind the apostrophes of a problem file was not looked at.
    const known = isProblemFile(layout.headers) ? null : padded;
    return { line: lineBelow(layout.headerLine), surplus: null, rows, padded: known };
  }
  const target = join(folder, 'text.csv');
  await transcodeText({ path, target, encoding, file, language });
  return loadText(session, { ...prepared, path: target }, folder, language, onBytes);
}

/** The line of a row that follows from its place below the titles. */
function lineBelow(headerLine: number): string {
  return `(f.rowid + ${headerLine + 1})`;
}

async function loadText(
  session: Session,
  prepared: PreparedFile,
  folder: string,
  language: Language,
  onBytes: (bytes: number) => void,
): Promise<LoadedRows> {
  return (
    (await loadPlain(session, prepared, language, onBytes)) ??
    (await loadRewritten(session, prepared, join(folder, 'rows.csv'), language, onBytes))
  );
}

async function loadPlain(
  session: Session,
  prepared: PreparedFile,
  language: Language,
  onBytes: (bytes: number) => void,
): Promise<LoadedRows | null> {
  if (!(await isPlainText(prepared.path, prepared.file, language, onBytes))) return null;
  const { headerLine, headers, delimiter } = prepared.layout;
  const columns = headers.map((_, index) => `'c${index}': 'VARCHAR'`);
  const source = `read_csv(${literal(prepared.path)}, auto_detect = false, header = false, skip = ${headerLine},
    delim = ${literal(delimiter)}, quote = '', escape = '', columns = {${columns.join(', ')}})`;
  try {
    const rows = await createRows(session, headers, '', source);
    return { line: lineBelow(headerLine), surplus: null, rows, padded: null };
  } catch (cause) {
    refusedRows(cause);
    return null;
  }
}

async function loadRewritten(
  session: Session,
  prepared: PreparedFile,
  target: string,
  language: Language,
  onBytes: (bytes: number) => void,
): Promise<LoadedRows> {
  await rewriteText({ ...prepared, target, language, onBytes });
  const { headers, delimiter } = prepared.layout;
  const columns = [
    "'line': 'BIGINT'",
    "'surplus': 'UTINYINT'",
    ...headers.map((_, index) => `'c${index}': 'VARCHAR'`),
  ];
  const source = `read_csv(${literal(target)}, auto_detect = false, header = false, delim = ${literal(delimiter)},
    quote = '"', escape = '"', columns = {${columns.join(', ')}})`;
  const rows = await createRows(session, headers, 'line, surplus, ', source);
  return { line: 'f.line', surplus: 'f.surplus = 1', rows, padded: null };
}

async function createRows(
  session: Session,
  headers: readonly string[],
  first: string,
  source: string,
): Promise<number> {
  await query(
    session,
    `CREATE OR REPLACE TEMPORARY TABLE file_rows AS SELECT ${first}${cellsOf(headers)} FROM ${source}`,
  );
  return countRows(session);
}

async function countRows(session: Session): Promise<number> {
  const [count] = await query(session, 'SELECT count(*) AS rows FROM file_rows');
  return Number(count?.rows ?? 0);
}
