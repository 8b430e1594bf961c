import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { FilonError } from '../../core/errors/filon-error.ts';
import { because } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';
import { type DetectedEncoding, openDecoder } from './decode-text.ts';
import { limits } from './limits.ts';
import { lineTooLong } from './scan-text.ts';
import { westernConverter } from './western-text.ts';

export interface TranscodeOrder {
  readonly path: string;
  readonly target: string;
  readonly encoding: DetectedEncoding;
  readonly file: string;
  readonly language: Language;
}

/** Writes a file as UTF-8. Throws `file_broken` for bytes that are no text, `file_too_large` for endless lines. */
export async function transcodeText(order: TranscodeOrder): Promise<void> {
  const target = await open(order.target, 'w');
  const convert =
    order.encoding.encoding === 'windows-1252'
      ? { chunk: westernConverter(), end: () => new Uint8Array(0) }
      : decoderConverter(order.encoding);
  const seen = { lines: 0, sinceBreak: 0 };
  const write = async (make: () => Uint8Array): Promise<void> => {
    const bytes = madeOr(make, order, seen.lines + 1);
    await target.write(bytes);
    watchLines(bytes, seen, order);
  };
  try {
    const input = createReadStream(order.path, { start: order.encoding.mark, highWaterMark: 4 << 20 });
    for await (const chunk of input) await write(() => convert.chunk(chunk as Buffer));
    await write(() => convert.end());
  } finally {
    await target.close();
  }
}

function madeOr(make: () => Uint8Array, order: TranscodeOrder, line: number): Uint8Array {
  try {
    return make();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new FilonError('file_broken', {
      file: order.file,
      line,
      reason: because('broken_text', order.language),
    });
  }
}

function watchLines(
  bytes: Uint8Array,
  seen: { lines: number; sinceBreak: number },
  order: TranscodeOrder,
): void {
  const last = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  if (last < 0) seen.sinceBreak += bytes.length;
  else {
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) seen.lines += 1;
    seen.sinceBreak = bytes.length - last;
  }
  if (seen.sinceBreak > limits.recordLength * 4)
    throw lineTooLong(order.file, seen.lines + 1, order.language);
}

interface Converter {
  chunk(bytes: Buffer): Uint8Array;
  end(): Uint8Array;
}

function decoderConverter(encoding: DetectedEncoding): Converter {
  const decoder = openDecoder(encoding.encoding);
  const encoder = new TextEncoder();
  return {
    chunk: (bytes) => encoder.encode(decoder.decode(bytes)),
    end: () => encoder.encode(decoder.end()),
  };
}
