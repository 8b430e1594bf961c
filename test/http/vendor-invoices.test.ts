import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/api/client.ts';
import type { Answer } from '../../src/api/endpoints.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, multipart, openTestApp } from './open-test-app.ts';

const now = new Date('2026-11-10T10:00:00Z');
const vendor = 'Leads-Habitat';

describe.each(engines)('invoices of lead vendors on $name', (engine) => {
  let opened: OpenApplication;
  let call: ReturnType<typeof clientOf>;
  const post = (fact: string, rows: Record<string, string | number | boolean | null>[]) =>
    call('recordFacts', { params: { fact }, body: { rows } });

  const sendForm = ({ headers, payload }: ReturnType<typeof multipart>) =>
    opened.app.inject({
      method: 'POST',
      url: '/api/vendors/invoices/file',
      headers: { host: 'localhost:3210', 'accept-language': 'fr', ...headers },
      payload,
    });
  const checkFile = async (content: string | Buffer, fields: Readonly<Record<string, string>>) => {
    const { statusCode, payload } = await sendForm(multipart('facture.csv', content, fields));
    return readAnswer<Answer<'checkInvoiceFile'>>({ status: statusCode, text: payload });
  };
  const filesLeft = () => readdir(join(tmpdir(), `filon-uploads-${process.pid}`)).catch(() => []);

  beforeAll(async () => {
    opened = await openTestApp(engine, {}, () => now);
    call = clientOf(opened.app, { 'accept-language': 'fr' });
    await call('saveContract', {
      body: {
        vendor,
        from: '2026-09-01',
        currency: 'EUR',
        prices: [{ priceMinor: 4_000 }],
        monthlyCap: 5,
        area: ['75'],
        returnDays: 60,
        reasons: ['duplicate', 'out_of_area'],
      },
    });
    const leads = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => ({
      id,
      created_at: `2026-10-${10 + index}T09:00:00Z`,
      vendor,
      postcode: id === 'b' ? '13001' : '75011',
      email: `${id}@example.com`,
      phone: `+3363998000${index}`,
    }));
    await post('leads', leads);
    await call('askReturn', { params: { key: 'b' }, body: { reason: 'out_of_area' } });
    await call('decideReturn', { params: { key: 'b' }, body: { accepted: true } });
  });
  afterAll(() => opened.close());

  it('checks a French file line by line, to the cent, and flags the lead that was returned', async () => {
    const file = [
      'Facture Leads-Habitat octobre',
      'Réf. lead;Date;E-mail;Téléphone;Prix HT',
      'a;10/10/2026;;;40,00',
      'b;11/10/2026;;;40,00',
      'LH-77;12/10/2026;C@example.com;;45,50',
      ';13/10/2026;;06 39 98 00 03;40,00',
      'd;13/10/2026;;;40,00',
      'x9;14/10/2026;zoe@example.com;;40,00',
      'g;16/10/2026;;;40,00',
      'Total;;;;285,50',
    ].join('\r\n');
    const checked = await checkFile(Buffer.from(file, 'latin1'), {
      vendor: 'leads-habitat',
      month: '2026-10',
    });
    expect(await filesLeft()).toEqual([]);
    expect(checked.lines.map(({ line, lead, kind, owedMinor }) => [line, lead, kind, owedMinor])).toEqual([
      [3, 'a', 'ok', 4_000],
      [4, 'b', 'returned', 0],
      [5, 'c', 'price', 4_000],
      [6, 'd', 'ok', 4_000],
      [7, 'd', 'twice', 0],
      [8, null, 'unknown', 0],
      [9, 'g', 'over_cap', 0],
    ]);
    expect(checked).toMatchObject({
      vendor,
      currency: 'EUR',
      billedMinor: 28_550,
      owedMinor: 12_000,
      disputedMinor: 16_550,
      unbilled: [{ lead: 'e' }, { lead: 'f' }],
      unbilledMinor: 8_000,
      expectedMinor: 20_000,
    });
    expect(checked.claim).toContain('Vous avez accepté le retour de ce lead.');
    expect(checked.csv).toContain('rendu, mais facturé');
  });

  it('keeps what was billed, but nobody’s address, and compares it with what is known by then', async () => {
    const { invoices } = await call('invoices');
    expect(invoices).toMatchObject([{ vendor, month: '2026-10', lines: 7, billedMinor: 28_550 }]);
    const kept = await opened.application.store.engine.reader.run({
      sql: 'SELECT lines FROM vendor_invoices',
      parameters: [],
    });
    expect(JSON.stringify(kept)).not.toContain('example.com');
    const again = await call('invoice', { params: { month: '2026-10' }, search: { vendor } });
    expect(again).toMatchObject({ disputedMinor: 16_550, unbilledMinor: 8_000 });
  });

  it('finds what an earlier invoice billed, and the credit that did not come', async () => {
    const lines = [
      { ref: 'a', amountMinor: 4_000 },
      { phone: '06 39 98 00 04', amountMinor: 4_000 },
    ];
    const later = await call('checkInvoice', { body: { vendor, month: '2026-11', lines } });
    expect(later.lines.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['twice', 'Ce lead a déjà été facturé\u202f: facture d’octobre 2026.'],
      ['ok', null],
    ]);
    expect(later.uncredited).toMatchObject([{ lead: 'b', priceMinor: 4_000 }]);
    const settled = await call('checkInvoice', {
      body: { vendor, month: '2026-11', lines: [{ ref: 'b', amountMinor: -4_000 }] },
    });
    expect(settled).toMatchObject({ disputedMinor: 0, uncredited: [], claim: null });
  });

  it('says what is wrong with a file or a name', async () => {
    const of = { vendor, month: '2026-10' };
    const unclear = 'lead;quantite;net\na;1;40\nb;1;40\n';
    await expect(checkFile(unclear, of)).rejects.toMatchObject({ code: 'invoice_columns_missing' });
    expect(await checkFile(unclear, { ...of, amount: 'net' })).toMatchObject({ billedMinor: 8_000 });
    await expect(checkFile(unclear, { ...of, amont: 'net' })).rejects.toMatchObject({
      fields: [{ field: 'amont', advice: expect.stringContaining('amount') }],
    });
    await expect(checkFile(unclear, { vendor, month: 'nov' })).rejects.toMatchObject({
      fields: [{ field: 'month' }],
    });
    await expect(checkFile('%PDF-1.7\n%\u0000\u0001', of)).rejects.toMatchObject({ code: 'file_not_text' });
    await expect(checkFile('x'.repeat(20 * 1024 * 1024 + 1), of)).rejects.toMatchObject({
      code: 'file_too_large',
    });
    await expect(
      call('checkInvoice', { body: { vendor: 'Nobody', month: '2026-10', lines: [] } }),
    ).rejects.toMatchObject({ code: 'vendor_unknown' });
    await expect(call('invoice', { params: { month: '2020-01' }, search: { vendor } })).rejects.toMatchObject(
      { code: 'invoice_not_found' },
    );
  });

  it('leaves no file behind, whatever was wrong', async () => {
    const one = multipart('a.csv', 'lead;prix HT\na;40,00\n', { vendor, month: '2026-10' });
    const end = Buffer.from('\r\n--filon-test-boundary--\r\n');
    const another = multipart('b.csv', 'lead;prix HT\na;40,00\n').payload;
    const payload = Buffer.concat([one.payload.subarray(0, -end.length), Buffer.from('\r\n'), another]);
    expect((await sendForm({ ...one, payload })).statusCode).toBeGreaterThanOrEqual(400);
    const cut = one.payload.subarray(0, -end.length - 4);
    expect((await sendForm({ ...one, payload: cut })).statusCode).toBeGreaterThanOrEqual(400);
    expect(await filesLeft()).toEqual([]);
  });
});
