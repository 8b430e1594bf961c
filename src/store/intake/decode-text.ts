import { FilonError } from '../../core/errors/filon-error.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import { westernText } from './western-text.ts';

/** Encodings that files come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
  /** The bytes themselves show it; else (plain ASCII so far) what comes later may show another one. */
  readonly proven: boolean;
}

/**
 * The encoding that a file's first bytes show. Valid UTF-8 there may still turn out as Windows-1252 further on;
 * the caller then reads it as that. Throws `file_not_text` for what is no text.
 */
export function detectEncoding(head: Buffer, file: string, language: Language): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', mark: 3, proven: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2, proven: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2, proven: true };
  const wide = wideEncoding(head);
  if (wide) return { encoding: wide, mark: 0, proven: true };
  if (head.includes(0) || controlShare(head) > 0.01)
    throw new FilonError('file_not_text', { file, reason: because('binary', language) });
  const { valid, broken } = countSequences(head);
  // Western text hardly ever forms a UTF-8 sequence by chance: where most do, the others are damage.
  if (valid >= broken) return { encoding: 'utf-8', mark: 0, proven: valid > 0 };
  return { encoding: 'windows-1252', mark: 0, proven: true };
}

/** UTF-16 without a mark: nearly every second byte of western text is zero, always on the same side. */
function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = head.length - (head.length % 2);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  const units = length / 2;
  if (odd > units * 0.7 && even < units * 0.01) return 'utf-16le';
  if (even > units * 0.7 && odd < units * 0.01) return 'utf-16be';
  return null;
}

function controlShare(head: Buffer): number {
  let count = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) count += 1;
  return head.length === 0 ? 0 : count / head.length;
}

/** How many bytes beyond ASCII begin a UTF-8 sequence, and how many belong to none. */
function countSequences(head: Buffer): { readonly valid: number; readonly broken: number } {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] as number;
    if (byte < 128) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (at + length > head.length) break;
    const whole = length > 1 && head.subarray(at + 1, at + length).every((next) => next >= 128 && next < 192);
    if (whole) {
      valid += 1;
      at += length - 1;
    } else broken += 1;
  }
  return { valid, broken };
}

/** Turns chunks into text; `end` fails if the file stops inside a character. */
export interface Decoder {
  decode(chunk: Buffer): string;
  end(): string;
}

/** A decoder that throws a `TypeError` on bytes that are not text in that encoding. */
export function openDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    decode: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** The beginning of a file as text; what is cut at its end is left out, what is no text becomes a sign for it. */
export function headText(head: Buffer, encoding: DetectedEncoding): string {
  const bytes = head.subarray(encoding.mark);
  if (encoding.encoding === 'windows-1252') return westernText(bytes);
  return new TextDecoder(encoding.encoding).decode(bytes, { stream: true });
}
