import { badRequest } from '../../../core/errors/filon-error.ts';

/** Where a page begins: after the row of that value and key; null for a row without a value. */
export interface Cursor {
  readonly value: string | null;
  readonly key: string;
}

/** A cursor as callers hand it back. */
export function writeCursor({ value, key }: Cursor): string {
  return Buffer.from(JSON.stringify([value, key])).toString('base64url');
}

/** A cursor whose value, if it has one, is as expected. Error: `bad_request` for a text that no page gave. */
export function readCursor(text: string, expected: (value: string) => boolean): Cursor {
  const [value, key] = partsOf(text);
  const fits = value === null || (typeof value === 'string' && expected(value));
  if (!fits || typeof key !== 'string') throw badRequest([{ field: 'cursor', fault: 'not_a_cursor' }]);
  return { value, key };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(read) && read.length === 2 ? (read as unknown[]) : [];
  } catch {
    return [];
  }
}

/** Milliseconds since 1970 of an instant as the database writes it in full; null for any other text. */
export function exactInstant(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)\+00(?::00)?$/.exec(text);
  const instant = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}
