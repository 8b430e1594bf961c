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
  const french = await runInside(folder, ['rules', '--order', 'extra', '--sequence', '--lang', 'fr']);
  expect(french.out).toContain('Aucun prix n’est connu');
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
