import type { DetectedEncoding } from './decode-text.ts';
import type { Layout } from './sniff-layout.ts';

/** A file whose layout is known and whose rows can be loaded. */
export interface PreparedFile {
  /** The text to read: the file itself, or the workbook's sheet or JSON written as CSV. */
  readonly path: string;
  /** The file's name for people. */
  readonly file: string;
  readonly bytes: number;
  readonly encoding: DetectedEncoding;
  readonly layout: Layout;
  /** The workbook's sheet, null for text. */
  readonly sheet: string | null;
  /** The text was made of JSON: its delimiter is not the file's. */
  readonly json: boolean;
}
