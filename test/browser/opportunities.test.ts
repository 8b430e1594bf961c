import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

let filon: FilonProcess;
beforeAll(async () => {
  filon = await startFilon();
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await filon.stop();
});

const change = (client: string, product: string, mrr: string) => ({
  subscription: `${client}-${product}`,
  customer_ref: client,
  product,
  at_time: '2026-01-01T11:00:00Z',
  mrr,
  currency: 'EUR',
});

describe('the pages of what to sell next', () => {
  it('teaches what to import, shows the map with its reasons, and a month to print', {
    timeout: 120_000,
  }, async () => {
    const address = `${filon.url}/customers/opportunities?to=2026-04-10`;
    const { page, complaints, close } = await openPage(address, { viewport: { width: 1440, height: 900 } });
    try {
      await page.getByText(fr['opportunity.noneHow']).waitFor();
      const answer = await fetch(`${filon.url}/api/facts/subscription_changes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          rows: Array.from({ length: 6 }, (_, index) => [
            change(`A${index}`, 'SEO', '500.00'),
            change(`A${index}`, 'Ads', `${800 + 10 * index}.00`),
            change(`B${index}`, 'Site', '200.00'),
          ])
            .flat()
            .concat(change('Martin', 'SEO', '500.00')),
        }),
      });
      expect(answer.status).toBe(200);
      await page.reload();
      const map = page.getByRole('region', { name: fr['opportunity.table'] });
      const row = map.getByRole('row', { name: /Martin/u });
      await row.getByText('Ads').waitFor();
      expect(await graveFindings(page)).toEqual([]);

      // A cell by keyboard: what speaks for it stands below, and the address keeps whose it is.
      await row.getByRole('button', { name: /Martin, Ads/u }).press('Enter');
      await page.getByRole('heading', { name: /Martin\s: proposer Ads/u }).waitFor();
      await page.getByText('6 autres clients sur 6 qui ont SEO ont aussi Ads.').waitFor();
      expect(new URL(page.url()).searchParams.get('customer')).not.toBeNull();

      await row.getByRole('link', { name: 'Martin' }).click();
      await page.getByText(/^À envisager\s: Ads\./u).waitFor();
      await page.getByLabel(fr['opportunity.withNext']).uncheck();
      await page.getByText(/^À envisager/u).waitFor({ state: 'detached' });
      await page.getByText('English', { exact: true }).click();
      await page
        .getByText('In April 2026 (to 10 April 2026)')
        .or(page.getByText(/^In April 2026: /u))
        .waitFor();
      expect(new URL(page.url()).searchParams.getAll('part')).toEqual(['next']);
      expect(await graveFindings(page)).toEqual([]);

      // On paper there is the page alone.
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: fr['opportunity.print'] }).isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: fr['nav.data'] }).first().isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'Martin' }).isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  it('reads in English on a phone', { timeout: 60_000 }, async () => {
    const { page, close } = await openPage(`${filon.url}/customers/opportunities?to=2026-04-10`, {
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
    });
    try {
      await page.getByText(en['opportunity.means']).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    } finally {
      await close();
    }
  });
});
