import { describe, expect, it } from 'vitest';
import { FilonError } from '../../../src/core/errors/filon-error.ts';
import { type InvoiceReading, readInvoice } from '../../../src/core/vendors/read-invoice.ts';

const reading: InvoiceReading = {
  currency: 'EUR',
  language: 'fr',
  phoneOf: (text) =>
    /^0\d{9}$/u.test(text.replaceAll(' ', '')) ? `+33${text.replaceAll(' ', '').slice(1)}` : null,
};
const table = (titles: string[], ...rows: string[][]) => ({
  titles,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof FilonError) return error.code;
  }
  return 'none';
};

describe('reading a vendor’s invoice', () => {
  it('reads what French Excel writes, without totals and empty lines', () => {
    const { lines, columns } = readInvoice(
      table(
        ['N° lead', 'Date', 'E-mail', 'Téléphone', 'Produit', 'Prix HT', 'Prix TTC'],
        ['L1', '05/10/2026', 'ana@example.com', '06 39 98 00 01', 'Fenêtres', '1 040,50 €', '1 248,60 €'],
        ['', '', '', '', '', '', ''],
        ['L2', '13/10/2026', '', '', '', '-40,00', '-48,00'],
        ['Total', '', '', '', '', '1 000,50 €', ''],
        ['', '', '', '', 'TVA', '200,10 €', ''],
      ),
      reading,
    );
    expect(columns).toEqual({
      ref: 'N° lead',
      day: 'Date',
      email: 'E-mail',
      phone: 'Téléphone',
      product: 'Produit',
      amount: 'Prix HT',
    });
    expect(lines).toEqual([
      {
        line: 2,
        ref: 'L1',
        email: 'ana@example.com',
        phone: '+33639980001',
        day: '2026-10-05',
        product: 'Fenêtres',
        amountMinor: 104_050,
      },
      { line: 4, ref: 'L2', email: null, phone: null, day: '2026-10-13', product: null, amountMinor: -4_000 },
    ]);
  });

  it('lets the user say which column is which', () => {
    const { lines } = readInvoice(table(['code', 'what', 'sum'], ['x', '3', '4.5']), {
      ...reading,
      language: 'en',
      columns: { ref: 'code', amount: 'sum' },
    });
    expect(lines).toMatchObject([{ ref: 'x', amountMinor: 450 }]);
  });

  it('says which column is missing and which cell cannot be read', () => {
    expect(codeOf(() => readInvoice(table(['lead', 'x'], ['a', '1']), reading))).toBe(
      'invoice_columns_missing',
    );
    expect(codeOf(() => readInvoice(table(['x', 'prix'], ['a', '1']), reading))).toBe(
      'invoice_columns_missing',
    );
    expect(codeOf(() => readInvoice(table(['lead', 'prix'], ['a', 'dix']), reading))).toBe(
      'invoice_cell_unreadable',
    );
    expect(codeOf(() => readInvoice(table(['lead', 'prix'], ['a', '']), reading))).toBe(
      'invoice_cell_unreadable',
    );
    expect(codeOf(() => readInvoice(table(['lead', 'prix', 'date'], ['a', '1', 'hier']), reading))).toBe(
      'invoice_cell_unreadable',
    );
  });
});
