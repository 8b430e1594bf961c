import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-customers-'));
  const orders = Array.from({ length: 12 }, (_, place) => {
    const email = `person${place % 11}@example.com`;
    return `O${place};${email};${String(1 + place).padStart(2, '0')}/03/2026;${100 + place},00`;
  });
  writeFileSync(join(folder, 'commandes.csv'), ['N° commande;E-mail;Date;Montant HT', ...orders].join('\n'));
  const { err, code } = await runCli(folder, ['import', 'commandes.csv', '--yes']);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads the customer book in the terminal, as JSON and as CSV', async () => {
  const list = await runCli(folder, ['customers', '--lang', 'fr', '--where', 'orders>=2']);
  expect(list.out, list.err).toMatch(/person0@example\.com.* 2 +2026-03-12 +211,00/u);
  expect(list.out).toContain('11 clients à la fin du 12 mars 2026');
  expect(list.out).toContain('1 client avec un rachat, il en faut 30');
  const shown = await runCli(folder, ['customers', 'show', 'person0@example.com', '--format', 'json']);
  expect(JSON.parse(shown.out).orders).toHaveLength(2);
  const nobody = await runCli(folder, ['customers', 'show', 'nobody']);
  expect([nobody.code === 0, nobody.err.includes('no customer "nobody"')]).toEqual([false, true]);
  const csv = await runCli(folder, ['customers', '--format', 'csv', '--where', 'revenue>=105']);
  expect(csv.out.trim().split('\r\n')).toHaveLength(8);
  const wrong = await runCli(folder, ['customers', '--where', 'order>=2']);
  expect(wrong.err).toContain('orders');
});

it('defines segments, and prints how the others are made', async () => {
  expect((await runCli(folder, ['segments', 'add', 'Twice', '--where', 'orders>=2'])).code).toBe(0);
  const own = await runCli(folder, ['segments', '--by', 'own']);
  expect(own.out).toMatch(/Twice +1 +9\.1%/u);
  expect((await runCli(folder, ['segments', 'drop', 'twice'])).code).toBe(0);
  const rules = await runCli(folder, ['segments', '--rules']);
  expect(rules.out).toMatch(/Champions +5 +4–5/u);
  const table = await runCli(folder, ['segments', '--format', 'json']);
  expect(JSON.parse(table.out).book.limits.kind).toBe('absolute');
  const moves = await runCli(folder, ['segments', 'moves', '--months', '1']);
  expect(moves.out).toMatch(/2026-03-12 +0 +0 +– +11/u);
  const ideal = await runCli(folder, ['customers', 'ideal']);
  expect([ideal.code, ideal.out]).toEqual([
    1,
    'Not enough data: 11 customers with an order; 100 are needed.\n',
  ]);
});
