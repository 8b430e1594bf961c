import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { TextLayout } from '../../core/import/cell-layout.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import { detectEncoding, headText } from './decode-text.ts';
import { jsonDelimiter, jsonToText, looksLikeJson } from './json-to-text.ts';
import { layoutDelimiter, layoutToText } from './layout-to-text.ts';
import { limits } from './limits.ts';
import type { PreparedFile } from './prepared-file.ts';
import { lineTooLong } from './scan-text.ts';
import { sniffLayout } from './sniff-layout.ts';
import { isEncryptedWorkbook, sheetDelimiter, sheetToText } from './xlsx/sheet-to-text.ts';

export interface PrepareOptions {
  readonly sheet: string | null;
  /** How the text is laid out, where its mapping says so. */
  readonly layout: TextLayout | null;
  readonly language: Language;
  /** A folder for temporary files, removed by the caller. */
  readonly folder: string;
}

/**
 * Finds out what a file is: text, JSON or workbook, encoding, delimiter, title line. Reads only its beginning (a workbook's
 * sheet and JSON whole). Throws `file_not_found`, `file_empty`, `file_not_text`, `file_too_large`, `file_broken`,
 * `mapping_finds_no_facts`.
 */
export async function prepareFile(
  path: string,
  file: string,
  options: PrepareOptions,
): Promise<PreparedFile> {
  const { head, bytes } = await readHead(path, file);
  if (bytes === 0) throw new FilonError('file_empty', { file });
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const target = join(options.folder, 'sheet.csv');
    const sheet = await sheetToText(path, target, { file, sheet: options.sheet, language: options.language });
    return { ...(await prepareText(target, file, options.language, [sheetDelimiter])), bytes, sheet };
  }
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const reason = isEncryptedWorkbook(head) ? 'encrypted' : 'old_excel';
    throw new FilonError('file_not_text', { file, reason: because(reason, options.language) });
  }
  if (options.layout) {
    const { layout, language, folder } = options;
    const target = join(folder, 'laid-out.csv');
    await layoutToText({
      path,
      target,
      encoding: detectEncoding(head, file, language),
      layout,
      file,
      language,
    });
    return { ...(await prepareText(target, file, language, [layoutDelimiter])), bytes };
  }
  if (looksLikeJson(head)) {
    const target = join(options.folder, 'objects.csv');
    if (await jsonToText(path, target, { file, bytes, language: options.language }))
      return { ...(await prepareText(target, file, options.language, [jsonDelimiter])), bytes, json: true };
  }
  return prepareText(path, file, options.language);
}

async function prepareText(
  path: string,
  file: string,
  language: Language,
  delimiters?: readonly string[],
): Promise<PreparedFile> {
  const { head, bytes } = await readHead(path, file);
  if (bytes === 0) throw new FilonError('file_empty', { file });
  const encoding = detectEncoding(head, file, language);
  const complete = bytes <= head.length;
  const text = headText(head, encoding);
  if (!complete && !/[\r\n]/u.test(text)) throw lineTooLong(file, 1, language);
  if (text.trim() === '') throw new FilonError('file_empty', { file });
  return {
    path,
    file,
    bytes,
    encoding,
    sheet: null,
    json: false,
    layout: sniffLayout(text, complete, file, language, delimiters),
  };
}

async function readHead(
  path: string,
  file: string,
): Promise<{ readonly head: Buffer; readonly bytes: number }> {
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) throw new FilonError('file_not_found', { file });
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(limits.head, info.size));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return { head: head.subarray(0, bytesRead), bytes: info.size };
  } finally {
    await handle.close();
  }
}
