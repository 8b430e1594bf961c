import { currencyExponent } from '../money/currencies.ts';
import { type CsvStyle, csvCell } from '../query/query-csv.ts';
import { type CustomerFieldId, customerFields } from './customer-fields.ts';

/** Of a customer what a file has of them. */
export interface ExportedCustomer {
  readonly key: string;
  readonly person: {
    readonly name: string | null;
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly company: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly city: string | null;
  };
  readonly fields: Readonly<Record<CustomerFieldId, string | number | boolean | null>>;
}

const named = ['name', 'firstName', 'lastName', 'company', 'email', 'phone', 'city'] as const;
const heads = ['name', 'first_name', 'last_name', 'company', 'email', 'phone', 'city'] as const;

/** The first line of a file of customers: fields by their ids. */
export function customerCsvHead(style: CsvStyle): string {
  return lineOf(['key', ...heads, ...customerFields.map(({ id }) => id)], style);
}

/** One line per customer; money in main units, nothing that a spreadsheet would take for a formula. */
export function customerCsvLine(customer: ExportedCustomer, currency: string, style: CsvStyle): string {
  const unit = 10 ** currencyExponent(currency);
  const fields = customerFields.map(({ id, type }) => {
    const value = customer.fields[id] ?? null;
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'number' && type === 'money' ? value / unit : value;
  });
  return lineOf([customer.key, ...named.map((id) => customer.person[id] ?? null), ...fields], style);
}

function lineOf(cells: readonly (string | number | null)[], style: CsvStyle): string {
  return `${cells.map((cell) => csvCell(cell, style)).join(style === 'fr' ? ';' : ',')}\r\n`;
}
