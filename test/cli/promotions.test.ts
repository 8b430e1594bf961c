import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../src/core/periods/days.ts';
import { runInside } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-promotions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An order a day in two stores, and two in Lyon while the promotion holds there. */
function ordersCsv(): string {
  const rows = ['id,ordered_at,net,purchase_cost,store,promotion'];
  for (let day = '2026-01-05'; day <= '2026-06-30'; day = addDays(day, 1)) {
    const coded = day >= '2026-04-06' && day <= '2026-04-19';
    rows.push(`P${day},${day},50.00,30.00,Paris,`);
    rows.push(`L${day},${day},50.00,30.00,Lyon,${coded ? 'SPRING' : ''}`);
    if (coded) rows.push(`M${day},${day},50.00,30.00,Lyon,SPRING`);
  }
  return `${rows.join('\n')}\n`;
}

it('shows what a promotion changed, and simulates on the orders', { timeout: 120_000 }, async () => {
  writeFileSync(join(folder, 'orders.csv'), ordersCsv());
  const fields = ['id', 'ordered_at', 'net', 'purchase_cost', 'store', 'promotion'];
  const mapped = fields.map((field) => `${field}: ${field}`).join(', ');
  writeFileSync(join(folder, 'orders.yaml'), `name: sold\nfacts:\n  orders: { ${mapped} }\n`);
  const imported = await runInside(folder, ['import', 'orders.csv', '--mapping', 'orders.yaml']);
  expect(imported.code, imported.err).toBe(0);

  const listed = await runInside(folder, ['promotions']);
  expect(listed.out).toMatch(/SPRING +6 Apr 2026 +19 Apr 2026 +28 +42 +code/u);
  const shown = await runInside(folder, ['promotions', 'show', 'spring', '--lang', 'fr']);
  expect(shown.code, shown.err).toBe(0);
  expect(shown.out).toContain('Où elle avait lieu\u202f: Lyon.');
  expect(shown.out).toMatch(/«\u202fSPRING\u202f» laisse \+280\u202f€ de marge/u);
  expect(shown.out).toMatch(/commandes +pendant +28 +14 +\+14/u);

  const added = await runInside(folder, [
    ...['promotions', 'add', 'Sale', '--from', '2026-05-04', '--to', '2026-05-10', '--store', 'Paris'],
  ]);
  expect(added.out).toBe('Sale is saved. Its effect: filon promotions show "Sale"\n');
  const price = await runInside(folder, ['simulate', 'price', '--change', '-5%', '--elasticity', '-2']);
  expect(price.code, price.err).toBe(0);
  expect(price.out).toContain('it pays from 14.3% more quantity on.');
  expect(price.out).toMatch(/elasticity +−2 +given/u);
  const json = await runInside(folder, [
    'simulate',
    'shipping',
    '--threshold',
    '60',
    '--today',
    'none',
    '--format',
    'json',
  ]);
  expect(JSON.parse(json.out)).toMatchObject({
    plan: { threshold: 60, today: null, fee: 5 },
    assumed: ['fee', 'window', 'climb', 'overshoot', 'leave'],
    result: { kind: 'simulated', of: 'climb' },
  });
});
