import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ended, runInside } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const filon = (...args: readonly string[]): Promise<Ended> => runInside(folder, args);
const february = ['--from', '2026-02-01', '--to', '2026-02-28', '--compare', '2026-01-01..2026-01-31'];

/** The tea shop of docs/basket.md: 100 orders in January, 100 in February. */
function teaShop(): { readonly orders: string; readonly lines: string } {
  const orders = ['id,ordered_at,channel,net,discount,currency'];
  const lines = ['id,order_ref,product,quantity,unit_price,currency'];
  const sell = (day: string, channel: string, discount: number, ...bought: readonly [string, number][]) => {
    const id = `O${orders.length}`;
    const gross = bought.reduce((sum, [, price]) => sum + price, 0);
    orders.push(`${id},${day}T09:00:00Z,${channel},${gross - discount}.00,${discount}.00,EUR`);
    bought.forEach(([product, price], place) => {
      lines.push(`${id}-${place},${id},${product},1,${price}.00,EUR`);
    });
  };
  for (let order = 0; order < 50; order += 1) {
    sell('2026-01-15', 'magasin', 0, ['thé', 10], ['café', 30]);
    sell('2026-01-15', 'web', 0, ['thé', 10]);
  }
  for (let order = 0; order < 70; order += 1)
    sell('2026-02-15', 'magasin', 1, order < 56 ? ['thé', 10] : ['café', 34], ['café', 34]);
  for (let order = 0; order < 30; order += 1) sell('2026-02-15', 'web', 1, ['thé', 10], ['thé', 10]);
  return { orders: `${orders.join('\n')}\n`, lines: `${lines.join('\n')}\n` };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-basket-'));
  const { orders, lines } = teaShop();
  writeFileSync(join(folder, 'orders.csv'), orders);
  writeFileSync(join(folder, 'order_lines.csv'), lines);
  const { code, err } = await filon('import', 'orders.csv', 'order_lines.csv');
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('filon basket', () => {
  it('splits the change of the tea shop as the docs do', async () => {
    const { out, err, code } = await filon('basket', 'why', ...february, '--format', 'json');
    expect(code, err).toBe(0);
    const { before, after, result } = JSON.parse(out);
    expect([before.basket, after.basket, result.change]).toEqual([25, 39.16, 14.16]);
    const parts = result.parts.map(({ id, amount }: { id: string; amount: number }) => [id, amount]);
    expect(Object.fromEntries(parts)).toEqual({
      price: 2.64,
      quantity: 4,
      product_mix: 2.64,
      channel_mix: 5.88,
      other: 0,
      discount: -1,
      refund: 0,
    });
    const french = await filon('basket', 'why', ...february, '--lang', 'fr');
    expect(french.out).toContain(
      'Le panier moyen monte de 25,00\u202f€ à 39,16\u202f€\u202f: +5,88\u202f€ par le mix de canaux, +4,00\u202f€ par la quantité par commande, +2,64\u202f€ par les prix.',
    );
    expect(french.out).toMatch(/^écart +\+14,16\s€$/mu);
    expect(french.out).toContain('2 mois de suite avec dix commandes, il en faut 24');
  });

  it('holds baskets against an earlier period, and says what that period is not', async () => {
    const { out, err, code } = await filon('basket', '--by', 'channel', ...february);
    expect(code, err).toBe(0);
    // The web sells for 19 what it sold for 10, always: no scatter, no interval.
    expect(out).toMatch(/^web +30 +€19\.00 .* €10\.00 +\+€9\.00 /mu);
    expect(out).toMatch(/^magasin +70 .* €40\.00 +\+€7\.80 \* /mu);
    expect(out).toMatch(/^all +100 +€39\.16 .* €25\.00 +\+€14\.16 \* +\+€9\.\d\d – \+€1\d\.\d\d/mu);
    expect(out).toContain('Before: 1 to 31 January 2026, 100 baskets.');
    expect(out).not.toContain('share days');
    const shared = ['--from', '2026-01-10', '--to', '2026-02-20', '--compare', '2026-01-01..2026-01-31'];
    const overlapping = await filon('basket', ...shared);
    expect(overlapping.out).toContain('Both periods share days');
    expect(overlapping.out).toContain('Facts begin on');
    const nothing = await filon('basket', ...february.slice(0, 4), '--compare', 'previous_year');
    expect(nothing.out).toContain('Nothing to compare with');
    expect(nothing.out).not.toMatch(/^ +baskets .* before /mu);
  });

  it('gives figures by a dimension with their histogram, and gaps', async () => {
    const figures = await filon('basket', '--by', 'channel', '--from', '2026-01-01', '--to', '2026-02-28');
    expect(figures.code, figures.err).toBe(0);
    // 50 orders of 40, 56 of 43 and 14 of 67 in the shop; 50 of 10 and 30 of 19 on the web.
    expect(figures.out).toMatch(/^magasin +120 +€44\.55 .*€43\.00/mu);
    expect(figures.out).toMatch(/^web +80 +€13\.38 .*€10\.00/mu);
    expect(figures.out).toMatch(/^all +200 +€32\.08 /mu);
    const gaps = await filon('basket', 'gaps', '--by', 'channel', '--format', 'json');
    const [gap] = JSON.parse(gaps.out).gaps;
    expect(gap).toMatchObject({ segment: 'web', orders: 80, restOrders: 120, result: { notable: true } });
    expect(gap.result.gap).toBeCloseTo(1070 / 80 - 5346 / 120, 9);
    const wrong = await filon('basket', '--per', 'table');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('client_month')]);
  });
});
