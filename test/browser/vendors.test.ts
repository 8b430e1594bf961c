import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

const words = { fr, en };
afterAll(closeBrowser);

async function post(filon: FilonProcess, fact: string, rows: readonly object[]): Promise<void> {
  const answer = await fetch(`${filon.url}/api/facts/${fact}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

const yesterday = new Date(Date.now() - 86_400_000).toISOString();

describe.each([
  ['fr', 'fr-FR', { width: 1440, height: 900 }, 'light'],
  ['en', 'en-GB', { width: 390, height: 844 }, 'dark'],
] as const)('lead vendors in %s', (language, locale, viewport, colorScheme) => {
  const t = words[language];
  const said = (key: 'sendBackOf' | 'acceptedOf', name: string) =>
    t[`vendor.${key}`].replace('{{name}}', name);

  it('prices, sends back and checks what was bought', { timeout: 180_000 }, async () => {
    const filon = await startFilon();
    const { page, complaints, close } = await openPage(`${filon.url}/leads/vendors`, {
      locale,
      viewport,
      colorScheme,
    });
    try {
      await page.getByText(t['vendor.none']).waitFor();
      expect(await graveFindings(page)).toEqual([]);
      const lead = { vendor: 'Acme', created_at: yesterday, channel: 'lead_vendor' };
      await post(filon, 'leads', [
        { ...lead, id: 'A1', first_name: 'Ann', phone: '+33639980001', postcode: '75011' },
        { ...lead, id: 'A2', first_name: 'Bob', phone: '+33639980002', postcode: '13001' },
      ]);

      // The contract, by keyboard from the name on.
      await page.getByRole('button', { name: t['vendor.contractOf'].replace('{{vendor}}', 'Acme') }).click();
      expect(await graveFindings(page)).toEqual([]);
      const price = page.getByLabel(t['vendor.price'].replace('{{currency}}', 'EUR'));
      await price.fill('x');
      await page.getByText(t['vendor.noAmount']).waitFor();
      await price.fill(language === 'fr' ? '40,50' : '40.50');
      await page.getByRole('dialog').getByLabel(t['vendor.area']).fill('75, 92');
      await page.getByRole('dialog').getByLabel(t['vendor.from']).fill('2020-01-01');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      // Bob lives elsewhere: he goes back.
      await page.locator('[data-returns=proposed]').getByText('13001').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.getByRole('button', { name: said('sendBackOf', 'Bob') }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('13001').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: t['vendor.sendBack'] }).click();
      await page.getByText(t['vendor.noProposed']).waitFor();
      await page.getByText(`${t['vendor.asked']} (1)`).click();
      const figure = (name: string) => page.getByRole('button', { name });
      await figure(language === 'fr' ? 'Leads, Acme' : 'Leads, Acme')
        .first()
        .waitFor();
      expect(await figure('Leads, Acme').first().textContent()).toBe('2');
      await page.getByRole('button', { name: said('acceptedOf', 'Bob') }).click();
      await page.getByText(t['vendor.noAsked']).waitFor();
      await expect.poll(() => figure('Leads, Acme').first().textContent()).toBe('1');

      // Every figure opens its proof.
      await figure('Leads, Acme').first().click();
      await page.getByRole('dialog').getByText(t['proof.title']).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      // The invoice bills Bob all the same.
      await page.getByLabel(t['vendor.month'], { exact: true }).fill(yesterday.slice(0, 7));
      await page.locator('input[type=file]').setInputFiles({
        name: 'facture.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Lead;Prix HT\nA1;40,50\nA2;40,50\nA9;40,50\n'),
      });
      const result = page.locator('[data-invoice]');
      await result
        .getByText(language === 'fr' ? 'rendu, mais facturé' : 'returned, yet billed')
        .first()
        .waitFor();
      expect(await result.locator('tfoot').textContent()).toMatch(/121[,.]50.*40[,.]50.*81[,.]00/u);
      expect(await graveFindings(page)).toEqual([]);
      await result.getByRole('button', { name: t['vendor.copyClaim'] }).click();
      await page.getByText(t['vendor.copied']).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/81[,.]00/u);

      // The lead's own page knows, too.
      await page.goto(`${filon.url}/leads/A2`);
      await page.locator('[data-return=accepted]').getByText(t['vendor.isAccepted']).waitFor();
      await page.goto(`${filon.url}/leads/A1`);
      await page.locator('[data-return=none]').getByRole('button', { name: t['vendor.sendBack'] }).waitFor();
      expect(await graveFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await close();
      await filon.stop();
    }
  });

  it('shows that it waits, and what went wrong', async () => {
    const filon = await startFilon();
    const { page, close } = await openPage('about:blank', { locale, viewport, colorScheme });
    try {
      await page.route('**/api/vendors', () => undefined);
      await page.goto(`${filon.url}/leads/vendors`);
      await page.locator('main [aria-busy=true]').first().waitFor();
      await page.unroute('**/api/vendors');
      const error = {
        code: 'internal',
        kind: 'fault',
        message: 'Filon a échoué.',
        advice: 'Ligne 12.',
        values: {},
      };
      await page.route('**/api/vendors', (route) => route.fulfill({ status: 400, json: { error } }));
      await page.reload();
      await page.getByText('Filon a échoué.').waitFor();
      expect(await graveFindings(page)).toEqual([]);
    } finally {
      await close();
      await filon.stop();
    }
  });
});
