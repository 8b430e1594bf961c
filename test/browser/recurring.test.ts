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

async function post(fact: string, rows: readonly object[]): Promise<void> {
  const answer = await fetch(`${filon.url}/api/facts/${fact}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

const change = (subscription: string, client: string, product: string, day: string, mrr: string) => ({
  subscription,
  customer_ref: client,
  product,
  at_time: `${day}T11:00:00Z`,
  mrr,
  currency: 'EUR',
});

describe('the page of recurring revenue', () => {
  it('teaches what to import, then shows what moved, whose it is and what was not billed', {
    timeout: 120_000,
  }, async () => {
    const address = `${filon.url}/customers/recurring?from=2026-01-01&to=2026-03-31`;
    const { page, complaints, close } = await openPage(address, { viewport: { width: 1440, height: 900 } });
    try {
      await page.getByText(fr['recurring.noneHow']).waitFor();
      await post('subscription_changes', [
        change('M1', 'Martin', 'SEO', '2026-01-05', '500.00'),
        change('M2', 'Martin', 'Ads', '2026-02-10', '800.00'),
        change('M1', 'Martin', 'SEO', '2026-03-03', '0'),
      ]);
      await post('invoices', [
        { customer_ref: 'Martin', issued_at: '2026-01-31T11:00:00Z', net: '500.00', currency: 'EUR' },
      ]);
      await page.reload();
      const months = page.getByRole('region', { name: fr['recurring.byMonth'] });
      await months
        .getByRole('row', { name: /mars 2026/u })
        .getByText('−500,00')
        .waitFor();
      await page.getByText('1 mois de clients sur 3 concordent').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await graveFindings(page)).toEqual([]);

      // By keyboard into the changes behind a figure, which the address keeps.
      await months.getByRole('button', { name: /mars 2026.*−500,00/u }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Martin').waitFor();
      expect(new URL(page.url()).searchParams.get('cell')).toContain('contraction');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await page.getByRole('combobox', { name: fr['recurring.service'] }).click();
      await page.getByRole('option', { name: 'Ads' }).click();
      await page.getByText(/^Ads\s: le MRR est de 800/u).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  it('reads in English on a phone', { timeout: 60_000 }, async () => {
    const { page, close } = await openPage(`${filon.url}/customers/recurring?from=2026-01-01&to=2026-03-31`, {
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
    });
    try {
      await page.getByText(en['recurring.netMeans']).waitFor();
      await page.getByText('Not enough data: 1 client; it takes 10.').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    } finally {
      await close();
    }
  });
});
