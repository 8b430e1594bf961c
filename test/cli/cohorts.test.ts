import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInside } from './run-cli.ts';

let folder = '';
/** The example of docs/cohorts.md: ten orders of five customers. */
const orders = `order,day,customer,net,margin
1,2026-01-05,Anna,100,40
2,2026-01-20,Bob,200,80
3,2026-01-31,Chloe,60,30
4,2026-02-03,Anna,50,20
5,2026-02-10,David,80,30
6,2026-02-12,David,20,10
7,2026-02-28,Chloe,40,10
8,2026-03-03,Eva,150,60
9,2026-03-15,David,100,50
10,2026-03-20,Anna,50,20
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-cohorts-'));
  writeFileSync(join(folder, 'orders.csv'), orders);
  const mapping =
    'name: orders\nfacts:\n  orders: { id: order, ordered_at: day, customer_ref: customer, net: net, margin: margin }\n';
  writeFileSync(join(folder, 'orders.yaml'), mapping);
  const { code, err } = await runInside(folder, ['import', 'orders.csv', '--mapping', 'orders.yaml']);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runInside(folder, args);

describe('cohorts', () => {
  it('are those worked out by hand in docs/cohorts.md', async () => {
    const { out, code } = await run('cohorts', '--lang', 'fr');
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.replaceAll(/[ \u202f]+/gu, ' ').trim());
    expect(lines).toContain('janvier 2026 3 ~100,0 % ~66,7 % ~33,3 %*');
    expect(lines).toContain('février 2026 1 ~100,0 % ~100,0 %*');
    expect(lines).toContain('mars 2026 1 ~100,0 %*');
    expect(lines).toContain('tous 5 ~100,0 % ~66,7 %');
    const revenue = (await run('cohorts', '--metric', 'revenue', '--lang', 'fr')).out.replaceAll(
      /[ \u202f]+/gu,
      ' ',
    );
    expect(revenue).toContain('janvier 2026 3 ~120,00 € ~150,00 € ~166,67 €*');
    expect(revenue).toContain('février 2026 1 ~100,00 € ~200,00 €*');
    expect(revenue).toContain('tous 5 ~115,00 € ~150,00 €');
    const counts = await run('cohorts', '--metric', 'orders', '--by', 'quarter');
    expect(counts.out).toMatch(/Q1 2026 +5 +~2.00\*\n/u);
  });

  it('tell what they cannot be asked for', async () => {
    const unknown = await run('cohorts', '--by', 'chanel');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('channel');
    const wrong = await run('cohorts', '--metric', 'churn');
    expect(wrong.err).toContain('retention, revenue, margin, orders');
    const none = await run('cohorts', '--where', 'channel=nowhere', '--lang', 'fr');
    expect([none.err, none.code]).toEqual(['Aucun client ne correspond.\n', 1]);
  });
});

it('says who buys again, and that five customers are not enough', async () => {
  const { out, code } = await run('repeat', '--lang', 'fr');
  expect(code).toBe(0);
  expect(out).toMatch(/tous +5 +3 +pas assez de données \(4 sur 10\)/u);
  // Gaps: 29 and 45 days (Anna), 28 (Chloé), 2 and 31 (David).
  expect(out).toContain('29 jours au milieu, la moitié des 5 de 28 à 31');
});
