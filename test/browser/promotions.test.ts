import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
/** The promotion’s first and last day: a fortnight, with more than four whole weeks after it. */
const [first, last] = [day(55), day(42)];

/** Two stores with two orders a day for half a year; Lyon has twice as many on the promotion’s days. */
function invented(): { readonly orders: object[]; readonly lines: object[] } {
  const orders: object[] = [];
  const lines: object[] = [];
  for (let back = 170; back >= 2; back -= 1) {
    for (const store of ['Lyon', 'Paris']) {
      const promoted = store === 'Lyon' && day(back) >= first && day(back) <= last;
      for (let place = 0; place < (promoted ? 4 : 2); place += 1) {
        const id = `${store}-${back}-${place}`;
        const net = 20 + ((back * 7 + place * 13) % 40);
        orders.push({
          id,
          ordered_at: `${day(back)}T10:00:00.000Z`,
          net: `${net}.00`,
          purchase_cost: (net / 2).toFixed(2),
          currency: 'EUR',
          store,
          ...(promoted ? { promotion: 'AUTOMNE' } : {}),
          // Paris sends parcels, free of charge from 40 € on.
          ...(store === 'Paris' ? { shipping: net < 40 ? '4.90' : '0' } : {}),
        });
        const product = place % 2 === 0 ? 'Théière' : 'Thé vert';
        lines.push({
          id,
          order_ref: id,
          product,
          quantity: 1,
          net: `${net}.00`,
          purchase_cost: (net / 2).toFixed(2),
        });
      }
    }
  }
  return { orders, lines };
}

let filon: FilonProcess;

async function post(fact: string, rows: readonly object[]): Promise<void> {
  const answer = await fetch(`${filon.url}/api/facts/${fact}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

beforeAll(async () => {
  filon = await startFilon();
});
afterAll(async () => {
  await closeBrowser();
  await filon.stop();
});

describe('promotions and simulators', () => {
  it('teach what to do, then say what was changed and what would change', { timeout: 120_000 }, async () => {
    const { orders, lines } = invented();
    const { page, complaints, close } = await openPage(`${filon.url}/baskets/promotions`, {
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
    });
    try {
      // Without facts each room says what it takes.
      await page.getByText(fr['basket.needsPromotions']).waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.getByRole('link', { name: fr['together.title'] }).click();
      await page.getByText(fr['basket.needsTogether']).waitFor();
      await post('orders', orders);
      await post('order_lines', lines);
      await page.goto(`${filon.url}/baskets/promotions`);

      // Twice the orders for a fortnight: 28 more than were to be expected, which nothing takes back after it.
      await page.getByText('AUTOMNE »', { exact: false }).first().waitFor();
      const row = page.getByRole('row', { name: `${fr['promotion.orders']} ${fr['promotion.net']}` });
      await expect.poll(() => row.textContent()).toContain('+28');
      await page.getByText(fr['promotion.heldIn'].replace('{{places}}', 'Lyon')).waitFor();
      expect(await graveFindings(page)).toEqual([]);

      // Described by hand and held everywhere, there is nothing to compare it with.
      await page.getByRole('button', { name: 'Décrire AUTOMNE' }).click();
      expect(await graveFindings(page)).toEqual([]);
      await page.getByRole('button', { name: fr['promotion.save'] }).click();
      await page.getByText(fr['promotion.notEnough']).waitFor();
      await page.getByRole('button', { name: 'Retirer AUTOMNE' }).click();
      await expect.poll(() => row.textContent()).toContain('+28');

      // A simulator answers to the keyboard, and the address keeps what was assumed.
      await page.getByRole('link', { name: fr['simulate.title'] }).click();
      // It opens with the threshold that orders show, without the store that does not ship, and says so.
      await page.getByText('la livraison est offerte dès 40,00', { exact: false }).waitFor();
      await page.getByText('où personne ne paie de livraison (Lyon)', { exact: false }).waitFor();
      const which = page.getByRole('combobox', { name: fr['simulate.which'], exact: true });
      await which.click();
      await page.getByRole('option', { name: fr['simulate.allOrders'] }).click();
      await page.waitForURL(/orders=all/);
      await which.click();
      await page.getByRole('option', { name: fr['simulate.shipped'] }).click();
      await page.getByText('Sans les', { exact: false }).first().waitFor();
      const sentence = page.locator('[aria-live=polite] p').first();
      const before = await sentence.textContent();
      expect(await graveFindings(page)).toEqual([]);
      const slider = page.getByRole('slider', { name: fr['simulate.climb'] });
      await slider.press('ArrowRight');
      await expect.poll(() => sentence.textContent()).not.toBe(before);
      await page.waitForURL(/plan=climb%3A0.16/);
      await page.goto(`${filon.url}/baskets/simulators?tab=bundle&part=Théière&part=Thé+vert`);
      await page.getByText('Point mort', { exact: false }).or(page.getByText('rentable')).first().waitFor();
      await page.getByText(fr['simulate.asTable']).click();
      await page.getByRole('columnheader', { name: fr['simulate.bundlePrice'] }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  it('are there in English, on a phone, in the dark', { timeout: 60_000 }, async () => {
    const { page, complaints, close } = await openPage(`${filon.url}/baskets/simulators?tab=price`, {
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    try {
      await page.getByText('by the luck of the orders', { exact: false }).waitFor();
      await page.getByText(en['simulate.elasticity'], { exact: true }).waitFor();
      await page.getByRole('link', { name: en['promotion.title'] }).click();
      await page.getByText('returns and the 4 weeks after it counted', { exact: false }).waitFor();
      const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(over)).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
