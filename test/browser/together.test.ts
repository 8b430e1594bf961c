import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

afterAll(closeBrowser);

/** 90 orders of 60 customers: a pot comes with a filter in three of four, some buy only one of them. */
function invented() {
  const orders: object[] = [];
  const lines: object[] = [];
  for (let order = 0; order < 90; order += 1) {
    const day = new Date(Date.now() - (100 - order) * 86_400_000).toISOString();
    const products = [
      'thé',
      ...(order % 3 === 0 ? ['théière'] : []),
      ...(order % 3 === 0 && order % 4 !== 0 ? ['filtre'] : []),
    ];
    orders.push({
      id: `O${order}`,
      ordered_at: day,
      customer_ref: `K${order % 60}`,
      net: '20.00',
      currency: 'EUR',
      store: order % 2 === 0 ? 'Lyon' : 'Paris',
    });
    for (const [place, product] of products.entries())
      lines.push({
        id: `O${order}-${place}`,
        order_ref: `O${order}`,
        product,
        net: '10.00',
        purchase_cost: '4.00',
        currency: 'EUR',
      });
  }
  return { orders, order_lines: lines };
}

describe('what is bought together', () => {
  it('teaches, lists rules, recommends, proposes packages and marks articles', {
    timeout: 120_000,
  }, async () => {
    const filon = await startFilon();
    const { page, complaints, close } = await openPage(`${filon.url}/baskets/together`, { locale: 'fr-FR' });
    const post = async (fact: string, rows: readonly object[]) => {
      const answer = await fetch(`${filon.url}/api/facts/${fact}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rows }),
      });
      expect(answer.status, await answer.text()).toBe(200);
    };
    try {
      const { orders, order_lines } = invented();
      await post('orders', orders);
      await page.goto(`${filon.url}/baskets/together`);
      await page.getByText(fr['together.none']).waitFor();
      await post('order_lines', order_lines);

      // Rules: searched, filtered by store, ordered; the address keeps it.
      const rules = page.locator('table[data-rules]');
      await rules.locator('tbody tr').first().waitFor();
      expect(await rules.locator('tbody').textContent()).toContain('théière');
      expect(await graveFindings(page)).toEqual([]);
      await page.getByLabel(fr['together.searchRules']).fill('FILTRE');
      await expect.poll(() => page.url()).toContain('search=FILTRE');
      await rules.getByRole('button', { name: fr['together.lift'] }).click();
      await expect.poll(() => page.url()).toContain('order=lift');
      // That tea is in every basket says nothing of what goes with it: such rules are shown when they are asked for.
      await page.getByLabel(fr['together.searchRules']).fill('');
      await page.getByRole('button', { name: fr['together.showAll'] }).click();
      await expect.poll(() => page.url()).toContain('show=all');
      await rules.getByRole('cell', { name: 'thé', exact: true }).first().waitFor();
      await page.getByRole('button', { name: fr['together.showTelling'] }).click();
      await expect.poll(() => page.url()).not.toContain('show=');
      // Who came back bought the same again: nothing follows anything.
      await page.getByRole('tab', { name: fr['together.after'] }).click();
      await page.getByText(fr['together.afterNoPairs'].replace('{{least}}', '10')).waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.goto(`${filon.url}/baskets/together?where=store%3DParis`);
      await page.locator('h2', { hasText: '45 paniers' }).waitFor();

      // An article leads to what goes with it, with the reason.
      await rules.getByRole('link', { name: 'théière' }).first().press('Enter');
      const given = page.locator('table[data-recommendations]');
      await given
        .getByText('acheté avec «\u202fthéière\u202f» dans 73\u202f% des cas (22 paniers)')
        .waitFor();
      await page.locator('[data-purpose=basket]').getByText('Pas assez de données').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.getByLabel(fr['together.customer']).fill('K1');
      await page.keyboard.press('Enter');
      await page.getByText('Pour le client K1').waitFor();

      // A package opens the customers it fits.
      await page.getByRole('tab', { name: fr['together.packages'] }).click();
      const packages = page.locator('table[data-packages]');
      await packages
        .getByRole('button', { name: /^Les \d+ clients/u })
        .first()
        .press('Enter');
      const fit = page.getByRole('dialog');
      await fit.locator('table[data-fit] tbody tr').first().waitFor();
      expect(page.url()).toContain('part=');
      expect(await graveFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await fit.waitFor({ state: 'detached' });

      // A mark counts at once, and can be taken back.
      await page.getByRole('tab', { name: fr['together.articles'] }).click();
      const offer = page.getByLabel(fr['together.offerOf'].replace('{{article}}', 'filtre'));
      await offer.selectOption('excluded');
      await page.locator('tr[data-state=excluded]').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      const recommended = async () => {
        const answer = await fetch(
          `${filon.url}/api/recommendations?product=${encodeURIComponent('théière')}`,
        );
        const { recommendations } = (await answer.json()) as { recommendations: { article: string }[] };
        return recommendations.map(({ article }) => article);
      };
      expect(await recommended()).not.toContain('filtre');
      await page.getByRole('button', { name: fr['action.undo'] }).click();
      await page.locator('tr[data-state=excluded]').waitFor({ state: 'detached' });
      expect(await recommended()).toContain('filtre');
      expect(complaints).toEqual([]);

      const english = await openPage(`${filon.url}/baskets/together?tab=recommend`, {
        locale: 'en-GB',
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
      });
      await english.page.getByText(en['together.proof']).waitFor();
      await english.page.locator('table[data-recommendations]').waitFor();
      expect(await english.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(english.complaints).toEqual([]);
      await english.close();
    } finally {
      await close();
      await filon.stop();
    }
  });
});
