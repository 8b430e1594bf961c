import { FilonError } from '../errors/filon-error.ts';
import { fold } from '../import/fold.ts';
import { isMissing } from '../import/missing-marks.ts';
import { detectDecimalMark, parseNumber } from '../import/numbers.ts';
import { dateOrderEvidence, parseTime } from '../import/times.ts';
import { minorFromDecimal } from '../money/currencies.ts';
import type { Language } from '../words/language.ts';
import type { InvoiceLine } from './invoice.ts';
import { guessInvoiceColumns, type InvoiceColumns, type InvoiceField } from './invoice-columns.ts';

/** An invoice's cells as text. */
export interface InvoiceTable {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface InvoiceReading {
  readonly currency: string;
  readonly language: Language;
  /** E.164, or null. */
  readonly phoneOf: (text: string) => string | null;
  /** Said by the user; what is missing is guessed by the titles. */
  readonly columns?: InvoiceColumns | undefined;
}

/** Where a column for the leads is missing, or for the amounts. */
const what: Readonly<Record<Language, Readonly<Record<'lead' | 'amount' | 'number' | 'day', string>>>> = {
  fr: {
    lead: 'le lead (numéro, e-mail ou téléphone)',
    amount: 'le montant',
    number: 'un montant',
    day: 'une date',
  },
  en: { lead: 'the lead (number, e-mail or phone)', amount: 'the amount', number: 'amount', day: 'date' },
};

/**
 * An invoice's lines, and the columns they were read by. Totals and empty lines below are left out. Errors:
 * `invoice_columns_missing`, `invoice_cell_unreadable`.
 */
export function readInvoice(
  table: InvoiceTable,
  { currency, language, phoneOf, columns: said = {} }: InvoiceReading,
): { readonly lines: readonly InvoiceLine[]; readonly columns: InvoiceColumns } {
  const columns = { ...guessInvoiceColumns(table.titles), ...said };
  const missing = (field: 'lead' | 'amount'): FilonError =>
    new FilonError('invoice_columns_missing', {
      what: what[language][field],
      columns: table.titles.join(', '),
    });
  const places = placesOf(columns, table.titles);
  if (places.amount === undefined) throw missing('amount');
  const naming = [places.ref, places.email, places.phone].filter((place) => place !== undefined);
  if (naming.length === 0) throw missing('lead');

  const cell = (cells: readonly string[], place: number | undefined): string | null => {
    const text = place === undefined ? '' : (cells[place] ?? '').trim();
    return isMissing(text) ? null : text;
  };
  const rows = table.rows.filter(({ cells }) => naming.some((place) => cell(cells, place) !== null));
  const billed = rows.filter(({ cells }) => !isTotal(naming.map((place) => cell(cells, place))));
  const amounts = billed.flatMap(({ cells }) => cell(cells, places.amount) ?? []);
  const mark = detectDecimalMark(amounts) ?? (language === 'fr' ? 'comma' : 'point');
  const evidence = dateOrderEvidence(billed.flatMap(({ cells }) => cell(cells, places.day) ?? []));
  const order = evidence.mdy > evidence.dmy ? 'mdy' : 'dmy';
  const lines = billed.map(({ line, cells }): InvoiceLine => {
    const unreadable = (kind: 'number' | 'day', value: string | null): FilonError =>
      new FilonError('invoice_cell_unreadable', { line, value: value ?? '', what: what[language][kind] });
    const written = cell(cells, places.amount);
    const decimal = written === null ? null : parseNumber(written, mark);
    const minor = decimal === null ? null : minorFromDecimal(decimal, currency);
    if (minor === null || !Number.isSafeInteger(Number(minor))) throw unreadable('number', written);
    const date = cell(cells, places.day);
    const time = date === null ? null : parseTime(date, order);
    if (date !== null && time === null) throw unreadable('day', date);
    const phone = cell(cells, places.phone);
    return {
      line,
      ref: cell(cells, places.ref),
      email: cell(cells, places.email),
      phone: phone === null ? null : phoneOf(phone),
      day: time === null ? null : time.local.slice(0, 10),
      product: cell(cells, places.product),
      amountMinor: Number(minor),
    };
  });
  return { lines, columns };
}

function placesOf(
  columns: InvoiceColumns,
  titles: readonly string[],
): Readonly<Partial<Record<InvoiceField, number>>> {
  const known = Object.entries(columns).flatMap(([field, title]) => {
    const place = titles.findIndex((one) => fold(one) === fold(title));
    return place < 0 ? [] : [[field, place] as const];
  });
  return Object.fromEntries(known);
}

/** Whether a row is a total: only words for one stand where its lead should. */
function isTotal(named: readonly (string | null)[]): boolean {
  return named.every(
    (text) => text === null || /^(?:sous-?\s?)?total|^tva|^vat|^net a payer/u.test(fold(text)),
  );
}
