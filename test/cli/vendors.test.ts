import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInside } from './run-cli.ts';

let folder = '';
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const month = daysAgo(3).slice(0, 7);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-vendors-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...words: string[]): Promise<string> => {
  const { out, err, code } = await runInside(folder, ['vendors', ...words]);
  expect(code, err).toBe(0);
  return out;
};

it('prices leads by a contract, sends one back, and checks the invoice', { timeout: 180_000 }, async () => {
  writeFileSync(
    join(folder, 'leads.csv'),
    `id,created_at,vendor,email,phone,postcode\nA1,${daysAgo(3)},Acme,ann@example.com,+33639980001,75011\nA2,${daysAgo(3)},Acme,bob@example.com,+33639980002,13001\n`,
  );
  writeFileSync(
    join(folder, 'leads.yaml'),
    'name: bought\nfacts:\n  leads: { id: id, created_at: created_at, vendor: vendor, email: email, phone: phone, postcode: postcode }\n',
  );
  const contract = {
    vendor: 'Acme',
    from: '2020-01-01',
    currency: 'EUR',
    prices: [{ priceMinor: 4_000 }],
    area: ['75'],
    returnDays: 30,
    reasons: ['out_of_area'],
  };
  writeFileSync(join(folder, 'contract.json'), JSON.stringify(contract));
  await runInside(folder, ['import', 'leads.csv', '--mapping', 'leads.yaml']);
  expect(await run('contract', 'contract.json')).toBe('Contract with Acme saved; 2 leads priced.\n');
  expect(await run()).toMatch(/Acme +2 +2020-01-01 +1 · €40\.00 +–/u);

  const proposed = JSON.parse(await run('returns', '--format', 'json'));
  expect(proposed.returns).toMatchObject([{ key: 'A2', proposed: 'out_of_area', paidMinor: 4_000 }]);
  expect(await run('return', 'A2', '--reason', 'out_of_area')).toContain('filon undo');
  expect(await run('returns', '--state', 'asked')).toContain('bob@example.com');
  await run('decide', 'A2', '--accepted');
  const { err, code } = await runInside(folder, ['vendors', 'decide', 'A2', '--refused', '--lang', 'fr']);
  expect([code, err]).toEqual([1, expect.stringContaining('Le fournisseur a déjà tranché sur ce retour.')]);

  writeFileSync(join(folder, 'invoice.csv'), 'lead;prix HT\nA1;40,00\nA2;40,00\n');
  const words = ['check-invoice', 'invoice.csv', '--vendor', 'acme', '--month', month];
  expect(await run(...words)).toMatch(/Total +2 +€80\.00 +€40\.00 +€40\.00/u);
  expect(await run(...words, '--format', 'csv')).toContain('"returned, yet billed",40.00,0.00,40.00');
  expect(await run(...words, '--format', 'claim')).toContain('We ask for a credit of €40.00 without tax.');
});

it('says which words it does not understand', { timeout: 120_000 }, async () => {
  const wrong = async (...words: string[]) => (await runInside(folder, ['vendors', ...words])).err;
  expect(await wrong('decide', 'A1')).toContain('--accepted');
  expect(await wrong('returns', '--state', 'lost')).toContain('proposed, asked, accepted, refused');
  expect(await wrong('return', 'A1', '--reason', 'ugly')).toContain('wrong_number');
  const invoice = ['check-invoice', 'invoice.csv', '--vendor', 'Acme', '--month', month];
  expect(await wrong(...invoice, '--column', 'lead')).toContain('field=title');
  expect(await wrong('check-invoice', 'invoice.csv', '--vendor', 'Nobody', '--month', month)).toContain(
    'Known vendors: Acme',
  );
  const badMonth = await wrong('check-invoice', 'invoice.csv', '--vendor', 'Acme', '--month', 'nov');
  expect(badMonth).toContain('"nov" is not a month');
  expect(badMonth).toContain('Write it as 2026-01.');
  expect(await wrong('returns', '--limit', 'all')).toContain('See filon vendors returns --help.');
});
