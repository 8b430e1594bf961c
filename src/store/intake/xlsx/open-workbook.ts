import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { because, type ReasonCode } from '../../../core/import/reasons.ts';
import type { Language } from '../../../core/words/language.ts';
import { limits } from '../limits.ts';

/** What a workbook's reader needs to say what is wrong. */
export interface WorkbookContext {
  readonly file: string;
  readonly language: Language;
}

/** A workbook's parts by path, each to be read as a stream within the limits. */
export interface Workbook {
  has(path: string): boolean;
  read(path: string): Promise<Readable>;
  close(): void;
}

export function notWorkbook(context: WorkbookContext, reason: ReasonCode): FilonError {
  return new FilonError('file_not_text', { file: context.file, reason: because(reason, context.language) });
}

export function beyondLimit(context: WorkbookContext, what: ReasonCode, limit: number): FilonError {
  return new FilonError('file_too_large', {
    file: context.file,
    what: because(what, context.language),
    limit,
  });
}

/**
 * Opens an XLSX file's directory. The sizes it declares are checked here, what really comes out while reading.
 * Throws `file_not_text`, `file_too_large`.
 */
export async function openWorkbook(path: string, context: WorkbookContext): Promise<Workbook> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) throw notWorkbook(context, 'broken_workbook');
  const entries = new Map<string, yauzl.Entry>();
  try {
    if (zip.entryCount > limits.entries) throw beyondLimit(context, 'entries', limits.entries);
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw notWorkbook(context, 'encrypted');
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      const large = entry.uncompressedSize > limits.unpackedBytes;
      if (large || (ratio > limits.unpackRatio && entry.uncompressedSize > 50_000_000))
        throw beyondLimit(context, 'unpacked_size', limits.unpackedBytes);
      entries.set(entry.fileName.replace(/^\//u, ''), entry);
    }
  } catch (cause) {
    zip.close();
    throw cause instanceof FilonError ? cause : notWorkbook(context, 'broken_workbook');
  }
  return {
    has: (name) => entries.has(name),
    close: () => zip.close(),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw notWorkbook(context, 'not_a_workbook');
      return zip.openReadStreamPromise(entry).catch(() => {
        throw notWorkbook(context, 'broken_workbook');
      });
    },
  };
}
