import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { cellsOf, refusedRows } from './file-rows.ts';
import { limits } from './limits.ts';
import type { PreparedFile } from './prepared-file.ts';
import { query } from './staging-query.ts';
import { WesternScan } from './western-scan.ts';

/** Bytes of rows that DuckDB is given to read while the next ones are decoded. */
const sliceBytes = 32 << 20;

/**
 * Loads a Windows-1252 file without quotation marks, blank lines or uneven rows into `file_rows`, decoding one part
 * while DuckDB reads the one before. Gives the columns (from 0) with cells to be trimmed or that say nothing; null,
 * whatever `file_rows` holds then, if the file needs the careful way.
 */
export async function loadWestern(
  session: Session,
  prepared: PreparedFile,
  folder: string,
  onBytes: (bytes: number) => void,
  bytesOfSlice: number = sliceBytes,
): Promise<ReadonlySet<number> | null> {
  const { headerLine, headers, delimiter } = prepared.layout;
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) > 127) return null;
  const columns = headers.map((_, index) => `c${index} VARCHAR`);
  await query(session, `CREATE OR REPLACE TEMPORARY TABLE file_rows (${columns.join(', ')})`);
  const scan = new WesternScan(headerLine, headers.length, delimiter.charCodeAt(0));
  const slices = new Slices(folder, bytesOfSlice, (path) =>
    query(session, appendRows(headers, delimiter, path)),
  );
  const source = await open(prepared.path, 'r');
  try {
    for await (const lines of wholeLines(source, prepared.encoding.mark, onBytes)) {
      const rows = lines === null ? null : scan.rows(lines);
      if (rows === null || !(await slices.write(rows))) return null;
    }
    return (await slices.readRest()) ? scan.padded : null;
  } finally {
    await source.close();
    await slices.close();
  }
}

function appendRows(headers: readonly string[], delimiter: string, path: string): string {
  const types = headers.map((_, index) => `'c${index}': 'VARCHAR'`);
  return `INSERT INTO file_rows SELECT ${cellsOf(headers)} FROM read_csv(${literal(path)}, auto_detect = false,
    header = false, delim = ${literal(delimiter)}, quote = '', escape = '', columns = {${types.join(', ')}})`;
}

/** Blocks of whole lines; null, and then nothing more, for a line beyond all bounds. Each lasts until the next. */
async function* wholeLines(
  source: FileHandle,
  from: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array | null> {
  const block = Buffer.allocUnsafe(4 << 20);
  let [kept, place] = [0, from];
  for (;;) {
    const { bytesRead } = await source.read(block, kept, block.length - kept, place);
    onBytes(bytesRead);
    place += bytesRead;
    const filled = block.subarray(0, kept + bytesRead);
    const last = bytesRead === 0 ? filled.length : filled.lastIndexOf(10) + 1;
    if (last > 0) yield filled.subarray(0, last);
    if (bytesRead === 0) return;
    kept = filled.length - last;
    if (kept > limits.recordLength * 4) return yield null;
    block.copyWithin(0, last, filled.length);
  }
}

/** Writes rows into one file after the other, each of which is read while the next is written. */
class Slices {
  readonly #folder: string;
  readonly #bytes: number;
  readonly #read: (path: string) => Promise<unknown>;
  #made = 0;
  #target: FileHandle | null = null;
  #written = 0;
  #underWay: Promise<boolean> = Promise.resolve(true);

  constructor(folder: string, bytes: number, read: (path: string) => Promise<unknown>) {
    this.#folder = folder;
    this.#bytes = bytes;
    this.#read = read;
  }

  /** False if a slice could not be read as it stands: there is no point in going on. */
  async write(rows: Uint8Array): Promise<boolean> {
    this.#target ??= await open(this.#path(), 'w');
    await this.#target.write(rows);
    this.#written += rows.length;
    return this.#written < this.#bytes || this.#handOver();
  }

  /** Has what is left read as well; true once every slice was read. */
  async readRest(): Promise<boolean> {
    return (this.#target === null || (await this.#handOver())) && this.#underWay;
  }

  /** Waits for the reading under way, whatever becomes of it. */
  async close(): Promise<void> {
    await this.#target?.close();
    await this.#underWay.catch(() => undefined);
  }

  async #handOver(): Promise<boolean> {
    const path = this.#path();
    await this.#target?.close();
    [this.#target, this.#written] = [null, 0];
    if (!(await this.#underWay)) return false;
    this.#made += 1;
    this.#underWay = this.#read(path)
      .then(() => true, refusedRows)
      .finally(() => rm(path));
    // A failure that is not the rows' shows at the next wait.
    this.#underWay.catch(() => undefined);
    return true;
  }

  #path(): string {
    return join(this.#folder, `rows-${this.#made}.csv`);
  }
}
