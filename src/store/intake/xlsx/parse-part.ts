import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { limits } from '../limits.ts';
import { beyondLimit, notWorkbook, type Workbook, type WorkbookContext } from './open-workbook.ts';

/** What a reader of one part is told; names without their namespace prefix. */
export interface PartReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** True once enough is known: the rest is not read. */
  done?(): boolean;
  /** After each block, so that the reader can pass on what it has. */
  flush?(): Promise<void>;
}

/** Reads one XML part as a stream, counting what really comes out of the archive. */
export async function parsePart(
  workbook: Workbook,
  path: string,
  reader: PartReader,
  context: WorkbookContext,
): Promise<void> {
  const stream: Readable = await workbook.read(path);
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => reader.open?.(localName(tag.name), tag.attributes as Record<string, string>));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', (tag) => reader.close?.(localName(tag.name)));
  parser.on('error', () => {
    throw notWorkbook(context, 'broken_workbook');
  });
  const decoder = new StringDecoder('utf8');
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length;
      if (bytes > limits.unpackedBytes) throw beyondLimit(context, 'unpacked_size', limits.unpackedBytes);
      parser.write(decoder.write(chunk as Buffer));
      await reader.flush?.();
      if (reader.done?.()) return;
    }
    parser.close();
    await reader.flush?.();
  } catch (cause) {
    throw cause instanceof FilonError ? cause : notWorkbook(context, 'broken_workbook');
  } finally {
    stream.destroy();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
