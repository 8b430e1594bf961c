import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInvoice } from '../../../src/core/vendors/check-invoice.ts';
import type { BilledLead, InvoiceLine } from '../../../src/core/vendors/invoice.ts';
import { claimText, invoiceCsv } from '../../../src/core/vendors/invoice-report.ts';

const month = {
  month: '2026-10',
  billedBefore: new Map<string, string>(),
  creditedBefore: new Set<string>(),
};
const name = { vendor: 'Acme', month: '2026-10', currency: 'EUR' };

const lead = (key: string, more: Partial<BilledLead> = {}): BilledLead => ({
  key,
  day: '2026-10-05',
  at: `2026-10-05T09:00:00.000Z ${key}`,
  emails: [`${key}@example.com`],
  phones: [],
  priceMinor: 4_000,
  cap: null,
  state: 'none',
  ...more,
});
const line = (
  number: number,
  ref: string | null,
  amountMinor = 4_000,
  more: Partial<InvoiceLine> = {},
): InvoiceLine => ({
  line: number,
  ref,
  email: null,
  phone: null,
  day: null,
  product: null,
  amountMinor,
  ...more,
});
const kinds = (lines: InvoiceLine[], leads: BilledLead[], more: Partial<typeof month> = {}) =>
  checkInvoice(lines, leads, { ...month, ...more }).lines.map(({ kind, owedMinor }) => [kind, owedMinor]);

describe('a vendor’s invoice', () => {
  it('names what is wrong with each line', () => {
    const leads = [
      lead('a'),
      lead('b', { state: 'accepted' }),
      lead('c', { state: 'asked' }),
      lead('d', { state: 'refused' }),
      lead('e'),
      lead('f'),
    ];
    const lines = [
      line(1, 'a'),
      line(2, 'b'),
      line(3, 'c'),
      line(4, 'd', 4_500),
      line(5, 'nobody'),
      line(6, 'A'),
      line(7, 'e'),
      line(8, 'b', -4_000),
    ];
    expect(kinds(lines, leads, { billedBefore: new Map([['e', '2026-09']]) })).toEqual([
      ['ok', 4_000],
      ['returned', 0],
      ['asked', 4_000],
      ['price', 4_000],
      ['unknown', 0],
      ['twice', 0],
      ['twice', 0],
      ['credit', 0],
    ]);
    const checked = checkInvoice(lines, leads, { ...month, billedBefore: new Map([['e', '2026-09']]) });
    expect(checked).toMatchObject({
      billedMinor: 24_500,
      owedMinor: 12_000,
      disputedMinor: 12_500,
      unbilledMinor: 4_000,
      uncreditedMinor: 0,
      expectedMinor: 16_000,
      unbilled: [{ lead: 'f' }],
    });
  });

  it('counts the cap in the order leads came, those taken back apart', () => {
    const leads = ['a', 'b', 'c', 'd'].map((key) =>
      lead(key, { cap: 2, state: key === 'b' ? 'accepted' : 'none' }),
    );
    const lines = ['d', 'c', 'a'].map((key, index) => line(index + 1, key));
    expect(kinds(lines, leads)).toEqual([
      ['over_cap', 0],
      ['ok', 4_000],
      ['ok', 4_000],
    ]);
  });

  it('tells two leads of a person apart by the day, and knows a person by any spelling', () => {
    const twins = [
      lead('a', { emails: ['x@gmail.com'] }),
      lead('b', { emails: ['x@gmail.com'], day: '2026-10-20' }),
    ];
    const lines = [
      line(1, null, 4_000, { email: 'X@googlemail.com', day: '2026-10-21' }),
      line(2, null, 4_000, { email: 'x+1@gmail.com', day: '2026-10-21' }),
      line(3, null, 4_000, { email: 'x@gmail.com', day: '2026-10-21' }),
    ];
    const checked = checkInvoice(lines, twins, month);
    expect(checked.lines.map(({ lead: key, kind }) => [key, kind])).toEqual([
      ['b', 'ok'],
      ['a', 'ok'],
      ['b', 'twice'],
    ]);
  });

  it('finds a lead by its number without the system it came from', () => {
    expect(kinds([line(1, '17')], [lead('acme:17')])).toEqual([['ok', 4_000]]);
  });

  it('lets a credit settle what is billed too much, and stand for the rest', () => {
    expect(kinds([line(1, 'a', 5_000), line(2, 'a', -3_000)], [lead('a')])).toEqual([
      ['price', 4_000],
      ['credit', -2_000],
    ]);
  });

  it('misses the credit of a lead taken back after it was billed', () => {
    const billedBefore = new Map([['a', '2026-09']]);
    const leads = [lead('a', { state: 'accepted', day: '2026-09-28' })];
    const checked = checkInvoice([], leads, { ...month, billedBefore });
    expect(checked).toMatchObject({
      uncredited: [{ lead: 'a' }],
      uncreditedMinor: 4_000,
      expectedMinor: -4_000,
    });
    expect(claimText(checked, name, 'en')).toContain('We ask for a credit of €40.00 without tax.');
    expect(
      checkInvoice([], leads, { ...month, billedBefore, creditedBefore: new Set(['a']) }).uncredited,
    ).toEqual([]);
  });

  it('adds up to the cent, whatever the lines', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const leads = fc.uniqueArray(
      fc.record({
        key,
        price: fc.option(fc.integer({ min: 0, max: 9_000 })),
        cap: fc.option(fc.integer({ min: 0, max: 3 })),
        state: fc.constantFrom('none' as const, 'asked' as const, 'accepted' as const, 'refused' as const),
        day: fc.constantFrom('2026-10-03', '2026-09-29'),
      }),
      { selector: (one) => one.key },
    );
    const lines = fc.array(
      fc.record({
        ref: fc.option(fc.oneof(key, fc.string())),
        amount: fc.integer({ min: -9_000, max: 9_000 }),
      }),
    );
    const before = fc.uniqueArray(key);
    fc.assert(
      fc.property(leads, lines, before, before, (known, given, billed, credited) => {
        const checked = checkInvoice(
          given.map(({ ref, amount }, index) => line(index + 1, ref, amount)),
          known.map((one) => lead(one.key, { ...one, priceMinor: one.price })),
          {
            month: '2026-10',
            billedBefore: new Map(billed.map((one) => [one, '2026-09'])),
            creditedBefore: new Set(credited),
          },
        );
        const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
        expect(checked.billedMinor).toBe(sum(given.map(({ amount }) => amount)));
        expect(sum(checked.kinds.map(({ billedMinor }) => billedMinor))).toBe(checked.billedMinor);
        expect(sum(checked.kinds.map(({ lines: count }) => count))).toBe(given.length);
        for (const part of [checked, ...checked.kinds]) {
          expect(part.billedMinor).toBe(part.owedMinor + part.disputedMinor);
        }
        expect(checked.billedMinor - checked.expectedMinor).toBe(
          checked.disputedMinor - checked.unbilledMinor + checked.uncreditedMinor,
        );
        // A lead is paid once at most, for what it costs.
        for (const one of known) {
          const paid = sum(
            checked.lines.filter(({ lead: of }) => of === one.key).map(({ owedMinor }) => owedMinor),
          );
          if (one.price !== null) expect(paid).toBeLessThanOrEqual(one.price);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes a report that no spreadsheet runs, and a claim in both languages', () => {
    const checked = checkInvoice(
      [line(1, '=1+1', 4_050), line(2, 'a', 4_500, { email: '+a@example.com' })],
      [lead('a'), lead('b', { priceMinor: 4_001 })],
      month,
    );
    const french = invoiceCsv(checked, name, 'fr').split('\r\n');
    expect(french[1]).toBe("1;'=1+1;;;;;;lead inconnu;40,50;0,00;40,50;Ce lead ne nous est pas parvenu.");
    expect(french[2]).toContain("2;a;'+a@example.com;;;;a;prix différent du contrat;45,00;40,00;5,00;");
    expect(french[3]).toBe(';;;;2026-10-05;;b;non facturé;0,00;40,01;-40,01;');
    expect(invoiceCsv(checked, name, 'en')).toContain('unknown lead,40.50,0.00,40.50');
    const claim = claimText(checked, name, 'fr') ?? '';
    expect(claim).toContain('la facture Acme d’octobre 2026, d’un montant de 85,50');
    expect(claim).toMatch(/Nous vous demandons un avoir de 45,50\s€ HT\./u);
    expect(claimText(checkInvoice([line(1, 'a')], [lead('a')], month), name, 'en')).toBeNull();
  });
});
