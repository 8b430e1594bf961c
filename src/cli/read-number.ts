import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';

/** A whole number from 1 on, as somebody wrote it for an option. Throws a usage error. */
export function wholeNumber(context: Context, name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new UsageError(context.texts.wrong.badValue(name, text, '1, 2, 3 …'));
}

/** A number from 0 on, with point or comma. Throws a usage error. */
export function positiveNumber(context: Context, name: string, text: string): number {
  if (/^\d{1,9}([.,]\d{1,12})?$/u.test(text)) return Number(text.replace(',', '.'));
  throw new UsageError(context.texts.wrong.badValue(name, text, '0.01, 0.5, 1 …'));
}
