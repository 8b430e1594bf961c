import { missingMarks } from '../../core/import/missing-marks.ts';
import { limits } from './limits.ts';
import { westernText, writeWestern } from './western-text.ts';

const [newline, carriageReturn, quote] = [10, 13, 0x22];

/** Bytes by what the look through a file has to do with them. */
const kinds = { usual: 0, beyondAscii: 1, telling: 2 } as const;

/** Spaces of Windows-1252: no text of it begins or ends with any other. */
const spaces = new Set([9, 10, 11, 12, 13, 32, 0xa0]);
const longestMark = Math.max(...missingMarks.map((mark) => mark.length));
const markBegins = new Set(
  missingMarks.flatMap((mark) => [mark.slice(0, 1), mark.slice(0, 1).toUpperCase()]).filter(Boolean),
);

/** What is known of a first byte of a cell: nothing to do, may begin a mark for "no value", or a space. */
const edges = Uint8Array.from({ length: 256 }, (_, byte) =>
  spaces.has(byte) ? 2 : markBegins.has(westernText(Uint8Array.of(byte))) ? 1 : 0,
);

/**
 * Turns whole lines of Windows-1252 into UTF-8 rows below the titles, and looks at them on the way: files of millions
 * of lines come in this encoding, and each look of its own would cost as much again.
 */
export class WesternScan {
  /** Columns (from 0) with a cell that has spaces at an end or says that there is no value. */
  readonly padded = new Set<number>();
  readonly #headerLine: number;
  readonly #width: number;
  readonly #delimiter: number;
  readonly #kinds: Uint8Array;
  #out = new Uint8Array(0);
  #line = 0;
  #windows: boolean | null = null;

  /** `headerLine` lines at the beginning are no rows; rows have `width` cells. */
  constructor(headerLine: number, width: number, delimiter: number) {
    this.#headerLine = headerLine;
    this.#width = width;
    this.#delimiter = delimiter;
    this.#kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
      const telling = [0, newline, carriageReturn, quote, delimiter].includes(byte);
      return telling ? kinds.telling : byte < 128 ? kinds.usual : kinds.beyondAscii;
    });
  }

  /**
   * The rows of whole lines, until the next call; the file's last line may lack its end. Null where they need a careful
   * look: quotation marks, blank or overlong lines, uneven rows, several kinds of line end, bytes that are no text.
   */
  rows(lines: Uint8Array): Uint8Array | null {
    if (this.#out.length < lines.length * 3 + 1) this.#out = new Uint8Array(lines.length * 3 + 1);
    const [out, known, delimiter] = [this.#out, this.#kinds, this.#delimiter];
    let [at, lineOut, lineFrom, cellFrom, column] = [0, 0, 0, 0, 0];
    for (let index = 0; index < lines.length; index += 1) {
      const byte = lines[index] as number;
      const kind = known[byte];
      if (kind === kinds.usual) {
        out[at++] = byte;
      } else if (kind === kinds.beyondAscii) {
        at = writeWestern(byte, out, at);
      } else if (byte === delimiter) {
        const last = lines[index - 1] as number;
        // Asked here as well, because a call for each cell takes as long as all the rest.
        if (index > cellFrom && (edges[lines[cellFrom] as number] !== 0 || edges[last] === 2))
          this.#look(lines, cellFrom, index, column);
        out[at++] = byte;
        cellFrom = index + 1;
        column += 1;
      } else if (byte === newline) {
        const end = lines[index - 1] === carriageReturn && index > lineFrom ? index - 1 : index;
        this.#look(lines, cellFrom, end, column);
        if (!this.#endsWell(lineFrom, end, end < index, column)) return null;
        out[at++] = newline;
        if (this.#line <= this.#headerLine) at = lineOut;
        [lineOut, lineFrom, cellFrom, column] = [at, index + 1, index + 1, 0];
      } else if (byte !== carriageReturn || lines[index + 1] !== newline) return null;
    }
    if (lineFrom < lines.length) {
      this.#look(lines, cellFrom, lines.length, column);
      if (!this.#endsWell(lineFrom, lines.length, this.#windows ?? false, column)) return null;
      out[at++] = newline;
      if (this.#line <= this.#headerLine) at = lineOut;
    }
    return out.subarray(0, at);
  }

  #endsWell(from: number, end: number, windows: boolean, column: number): boolean {
    this.#line += 1;
    this.#windows ??= windows;
    if (end === from || end - from > limits.recordLength || windows !== this.#windows) return false;
    return this.#line <= this.#headerLine || column === this.#width - 1;
  }

  #look(lines: Uint8Array, from: number, end: number, column: number): void {
    if (end === from) return;
    const first = edges[lines[from] as number];
    const last = edges[lines[end - 1] as number];
    if (first === 0 && last !== 2) return;
    if (this.padded.has(column) || this.#line < this.#headerLine) return;
    if (first === 2 || last === 2 || isMark(lines, from, end)) this.padded.add(column);
  }
}

function isMark(lines: Uint8Array, from: number, end: number): boolean {
  if (end - from > longestMark) return false;
  return missingMarks.includes(westernText(lines.subarray(from, end)).toLowerCase());
}
