import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInside } from './run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-customers-'));
  const orders = Array.from({ length: 12 }, (_, place) => {
    const email = `person${place % 11}@example.com`;
    return `O${place};${email};${String(1 + place).padStart(2, '0')}/03/2026;${100 + place},00`;
  });
  writeFileSync(join(folder, 'commandes.csv'), ['N° commande;E-mail;Date;Montant HT', ...orders].join('\n'));
  const fields = ['id: N° commande', 'email: E-mail', 'ordered_at: Date', 'net: Montant HT'];
  writeFileSync(
    join(folder, 'commandes.yaml'),
    ['name: commandes', 'facts:', '  orders:', ...fields.map((field) => `    ${field}`)].join('\n'),
  );
  const { err, code } = await runInside(folder, [
    'import',
    'commandes.csv',
    '--mapping',
    'commandes.yaml',
    '--dates',
    'dmy',
  ]);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads the customer book in the terminal and as JSON', async () => {
  const list = await runInside(folder, ['customers', '--lang', 'fr', '--where', 'orders>=2']);
  expect(list.out, list.err).toMatch(/person0@example\.com.* 2 +2026-03-12 +211,00/u);
  expect(list.out).toContain('11 clients à la fin du 12 mars 2026');
  expect(list.out).toContain('1 client avec un rachat, il en faut 30');
  const shown = await runInside(folder, ['customers', 'show', 'person0@example.com', '--format', 'json']);
  expect(JSON.parse(shown.out).orders).toHaveLength(2);
  const nobody = await runInside(folder, ['customers', 'show', 'nobody']);
  expect([nobody.code === 0, nobody.err.includes('no customer "nobody"')]).toEqual([false, true]);
});

it('defines a segment, and says who moved and what is too few', async () => {
  expect((await runInside(folder, ['segments', 'add', 'Twice', '--where', 'orders>=2'])).code).toBe(0);
  const own = await runInside(folder, ['segments', '--by', 'own']);
  expect(own.out).toMatch(/Twice +1 +9\.1%/u);
  const moves = await runInside(folder, ['segments', 'moves', '--months', '1']);
  expect(moves.out).toMatch(/2026-03-12 +0 +0 +– +11/u);
  const ideal = await runInside(folder, ['customers', 'ideal']);
  expect([ideal.code, ideal.out]).toEqual([
    1,
    'Not enough data: 11 customers with an order; 100 are needed.\n',
  ]);
});
