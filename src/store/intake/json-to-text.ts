import { readFile, writeFile } from 'node:fs/promises';
import { FilonError } from '../../core/errors/filon-error.ts';
import { stripeColumns } from '../../core/import/stripe-cells.ts';
import { isStripeObject, stripeRows } from '../../core/import/stripe-rows.ts';
import type { Language } from '../../core/words/language.ts';
import { limits } from './limits.ts';
import { quoteCell } from './read-record.ts';

/** What parts the cells in the text that JSON becomes. */
export const jsonDelimiter = '\t';

/** Whether a file's first characters are those of JSON; a CSV may begin so, too. */
export function looksLikeJson(head: Buffer): boolean {
  return /^\ufeff?\s*(?:\{\s*["}]|\[\s*[{\]])/u.test(head.subarray(0, 2_000).toString('utf8'));
}

/**
 * Writes a JSON file of Stripe's objects (a list as the API gives it, an array, an object of objects, or one object
 * per line) as rows below titles. Returns false for what is none, so that it can be read as any other text.
 * Throws `file_too_large`, and `mapping_finds_no_facts` for Stripe's objects that say nothing of money.
 */
export async function jsonToText(
  path: string,
  target: string,
  { file, bytes, language }: { readonly file: string; readonly bytes: number; readonly language: Language },
): Promise<boolean> {
  if (bytes > limits.json) {
    const limit = `${limits.json / 1024 / 1024} MB`;
    throw new FilonError('file_too_large', { file, what: 'JSON', limit });
  }
  const objects = objectsOf(parsed(await readFile(path, 'utf8'))).filter(isStripeObject);
  if (objects.length === 0) return false;
  const rows = objects.flatMap(stripeRows);
  if (rows.length === 0) throw noMoney(file, language);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => quoteCell(cell, jsonDelimiter)).join(jsonDelimiter);
  const lines = [line(stripeColumns), ...rows.map((row) => line(stripeColumns.map((column) => row[column])))];
  await writeFile(target, `${lines.join('\n')}\n`);
  return true;
}

/** The JSON value, the array of the values of its lines, or null. */
function parsed(text: string): unknown {
  const plain = text.replace(/^\ufeff/u, '');
  try {
    return JSON.parse(plain);
  } catch {
    return parsedLines(plain);
  }
}

function parsedLines(text: string): unknown {
  try {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
  } catch {
    return null;
  }
}

function objectsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  if ('data' in value && Array.isArray(value.data)) return value.data;
  return 'object' in value ? [value] : Object.values(value);
}

function noMoney(file: string, language: Language): FilonError {
  return new FilonError('mapping_finds_no_facts', {
    file,
    what: {
      fr: 'des objets de Stripe sans paiement, abonnement ni facture',
      en: 'Stripe objects without payments',
    }[language],
    instead: {
      fr: 'Exportez les paiements (charges), les remboursements, les abonnements et les factures.',
      en: 'Export the charges, refunds, subscriptions and invoices.',
    }[language],
  });
}
