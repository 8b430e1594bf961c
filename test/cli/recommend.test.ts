import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInside } from './run-cli.ts';

const mapping = fileURLToPath(new URL('../fixtures/mappings/groceries.yaml', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-recommend-'));
  // 120 baskets without prices or customers: jam comes with bread in three of four, milk in any third.
  const baskets = Array.from({ length: 120 }, (_, basket) =>
    [
      ...(basket % 2 === 0 ? ['bread'] : ['tea']),
      ...(basket % 2 === 0 && basket % 8 !== 0 ? ['jam'] : []),
      ...(basket % 3 === 0 ? ['milk'] : []),
    ].join(','),
  );
  writeFileSync(join(folder, 'baskets.csv'), `${baskets.join('\n')}\n`);
  const { code, err } = await runInside(folder, ['import', 'baskets.csv', '--mapping', mapping]);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says where nothing is known of what rules bring, in both languages', async () => {
  const english = await runInside(folder, ['rules', '--order', 'extra']);
  expect(english.out).toContain('No prices are known: nothing can be said of what rules bring');
  expect(english.out).not.toContain('margin / 1,000');
  const french = await runInside(folder, ['rules', '--order', 'extra', '--lang', 'fr']);
  expect(french.out).toContain('Aucun prix n’est connu');
  // Rules that a table leaves out are counted, and written where they are asked for.
  expect(english.out).toContain('(--show all)');
  const all = await runInside(folder, ['rules', '--show', 'all']);
  expect(all.out).not.toContain('(--show all)');
  expect(all.out.split('\n').length).toBeGreaterThan(english.out.split('\n').length - 1);
});

it('says what follows what, or what that takes', async () => {
  const none = await runInside(folder, ['rules', '--sequence', '--lang', 'fr']);
  expect(none.out).toBe('Aucune commande d’un client connu n’a de lignes avec des articles nommés.\n');
  const mapped = join(folder, 'till.yaml');
  writeFileSync(
    mapped,
    [
      'name: till',
      'system: till',
      'facts:',
      '  orders: { id: order, ordered_at: date, customer_ref: customer, net: price }',
      '  order_lines: { id: order, order_ref: order, product: item, net: price }',
    ].join('\n'),
  );
  const lines = ['order,date,customer,item,price'];
  for (let customer = 0; customer < 12; customer += 1) {
    lines.push(`A${customer},2026-03-01,T${customer},printer,90.00`);
    lines.push(`B${customer},2026-03-20,T${customer},ink,15.00`);
  }
  writeFileSync(join(folder, 'till.csv'), `${lines.join('\n')}\n`);
  const { code, err } = await runInside(folder, ['import', 'till.csv', '--mapping', mapped]);
  expect(code, err).toBe(0);
  const english = await runInside(folder, ['rules', '--sequence', '--lang', 'en']);
  expect(english.out).toContain('Pairs bought one after the other, of 12 customers: 1');
  // All 12 began with the printer, 6 by lot: 2 × 1 in 4,096 by chance. 6 ÷ 12 × 1,000 × 15.00 is what that brings.
  expect(english.out).toMatch(/printer +ink +12 +6\.00 +2\.00 +0 +< 0\.1% +19 +€7,500\.00/u);
});

it('recommends with the reason, heeds marks, and says what a proof takes', async () => {
  const bread = await runInside(folder, ['recommend', '--basket', 'bread', '--basket', 'caviar']);
  expect(bread.out).toMatch(
    /No order has: caviar\.\narticle .*\n.*\njam +– +bought with “bread” 75% of the time \(45 baskets\)/u,
  );
  const none = await runInside(folder, ['articles', 'mark', 'jam']);
  expect(none.err).toContain('Give --retired or --excluded');
  expect((await runInside(folder, ['articles', 'mark', 'jam', '--excluded'])).out).toMatch(/^jam: excluded/u);
  expect((await runInside(folder, ['recommend', '--product', 'bread'])).out).not.toContain('jam');
  const listed = await runInside(folder, ['articles', '--state', 'marked', '--lang', 'fr']);
  expect(listed.out).toMatch(/jam .* exclu \(marqué\)/u);
  expect((await runInside(folder, ['articles', 'mark', 'jam', '--clear'])).out).toMatch(/^jam: sold/u);
  const proof = await runInside(folder, ['recommend', 'prove', '--lang', 'fr']);
  expect(proof.out).toContain(
    'La prochaine commande d’un client\u202f: pas assez de données\u202f: 0 cas\u202f; il en faut 100.',
  );
});

it('proposes packages without making up prices, and needs two articles for their customers', async () => {
  const packages = await runInside(folder, ['packages', '--discount', '0,2']);
  expect(packages.out).toMatch(/bread \+ jam|jam \+ bread/u);
  expect(packages.out).toContain('the package costs 20% less');
  expect((await runInside(folder, ['packages', 'customers', 'jam', 'bread'])).err).toContain(
    'There is no such customer.',
  );
});
