import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { FilonError } from '../../core/errors/filon-error.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import { limits } from './limits.ts';

const newline = 10;
const carriageReturn = 13;

/**
 * Whether DuckDB may read a UTF-8 file as it stands: valid text, no quotation marks, no blank lines, one kind of line
 * end. Then a row's line follows from its position. Throws for binary data and endless lines.
 */
export async function isPlainText(
  path: string,
  file: string,
  language: Language,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const block = Buffer.allocUnsafe(4 << 20);
    let kept = 0;
    const seen: Seen = { line: 0, windows: null };
    for (;;) {
      const { bytesRead } = await handle.read(block, kept, block.length - kept);
      onBytes(bytesRead);
      const filled = block.subarray(0, kept + bytesRead);
      if (filled.includes(0))
        throw new FilonError('file_not_text', { file, reason: because('binary', language) });
      const last = bytesRead === 0 ? filled.length : filled.lastIndexOf(newline) + 1;
      const whole = filled.subarray(0, last);
      if (whole.length > 0 && !arePlainLines(whole, seen)) return false;
      if (bytesRead === 0) return true;
      kept = filled.length - last;
      if (kept > limits.recordLength * 4) throw lineTooLong(file, seen.line + 1, language);
      block.copyWithin(0, last, filled.length);
    }
  } finally {
    await handle.close();
  }
}

interface Seen {
  line: number;
  windows: boolean | null;
}

function arePlainLines(lines: Buffer, seen: Seen): boolean {
  if (lines.includes(0x22) || !isUtf8(lines)) return false;
  const windows = lines.includes(carriageReturn);
  seen.windows ??= windows;
  if (windows !== seen.windows && lines.includes(newline)) return false;
  let from = 0;
  while (from < lines.length) {
    const found = lines.indexOf(newline, from);
    const end = found < 0 ? lines.length : found;
    const text = windows && found >= 0 ? end - 1 : end;
    if (text <= from || text - from > limits.recordLength) return false;
    // The only carriage return of a line must be the one before its line feed.
    if (windows && found >= 0 && lines.indexOf(carriageReturn, from) !== text) return false;
    if (windows && found < 0 && lines.includes(carriageReturn, from)) return false;
    seen.line += 1;
    from = end + 1;
  }
  return true;
}

export function lineTooLong(file: string, line: number, language: Language): FilonError {
  return new FilonError('file_too_large', {
    file,
    what: because('line_length', language, { line }),
    limit: limits.recordLength,
  });
}
