/** Cells of a record, and whether the text is a record that any CSV reader takes as it stands. */
export interface ReadRecord {
  readonly cells: readonly string[];
  readonly wellFormed: boolean;
  /** The record goes on in the next line: a quotation mark is still open. */
  readonly open: boolean;
  /** A quotation mark closed on another line than it was opened, and text follows: the mark was never closed. */
  readonly torn: boolean;
}

/**
 * Splits one record. A quotation mark opens only at the beginning of a cell; one inside a cell stands for itself,
 * as does text after a closing mark ("Le Toit" SARL).
 */
export function readRecord(text: string, delimiter: string): ReadRecord {
  if (!text.includes('"'))
    return { cells: text.split(delimiter), wellFormed: true, open: false, torn: false };
  const cells: string[] = [];
  let at = 0;
  let wellFormed = true;
  let torn = false;
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      const cell = end < 0 ? text.slice(at) : text.slice(at, end);
      if (cell.includes('"')) wellFormed = false;
      cells.push(cell);
      if (end < 0) return { cells, wellFormed, open: false, torn };
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, at + 1);
    if (close < 0) {
      cells.push(text.slice(at + 1));
      return { cells, wellFormed: false, open: true, torn };
    }
    const inside = text.slice(at + 1, close).replaceAll('""', '"');
    const end = text.indexOf(delimiter, close + 1);
    const rest = end < 0 ? text.slice(close + 1) : text.slice(close + 1, end);
    if (rest.trim() === '') cells.push(inside);
    else {
      wellFormed = false;
      if (inside.includes('\n')) torn = true;
      cells.push(`"${inside}"${rest}`);
    }
    if (rest !== '') wellFormed = false;
    if (end < 0) return { cells, wellFormed, open: false, torn };
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** A cell as CSV text, in quotation marks where it needs them. */
export function quoteCell(cell: string, delimiter: string): string {
  return cell.includes('"') || cell.includes(delimiter) || cell.includes('\n') || cell.includes('\r')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
