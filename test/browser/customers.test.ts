import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

async function send(filon: FilonProcess, fact: string, rows: readonly object[]): Promise<void> {
  const answer = await fetch(`${filon.url}/api/facts/${fact}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

/** 120 customers, of whom a quarter came by a fair and pay ten times as much; an open lead of the fair. */
async function fill(filon: FilonProcess): Promise<void> {
  const orders = Array.from({ length: 120 }, (_, place) => ({
    id: `O${place}`,
    ordered_at: new Date(Date.now() - (10 + place) * 86_400_000).toISOString(),
    email: `p${place}@example.com`,
    full_name: `Person ${place}`,
    net: place % 4 === 0 ? '1000.00' : '100.00',
    currency: 'EUR',
    channel: place % 4 === 0 ? 'fair' : 'ads',
  }));
  await send(filon, 'orders', orders);
  const lines = orders.map(({ id, net }) => ({
    order_ref: id,
    product: `Article ${id}`,
    net,
    currency: 'EUR',
  }));
  await send(filon, 'order_lines', lines);
  const lead = { id: 'L1', channel: 'fair', last_name: 'Likely', created_at: new Date().toISOString() };
  await send(filon, 'leads', [lead]);
}

describe('the customer book in the browser', () => {
  let filon: FilonProcess;
  beforeAll(async () => {
    filon = await startFilon();
    await fill(filon);
  });
  afterAll(async () => {
    await closeBrowser();
    await filon.stop();
  });

  it('is searched, filtered, kept as a segment and opened', { timeout: 180_000 }, async () => {
    const { page, complaints, close } = await openPage(`${filon.url}/customers`, {
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
    });
    try {
      await page.getByText('120 clients ont rapporté').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.getByLabel(fr['book.search']).fill('person 7');
      await page.getByText('21 clients ont rapporté').waitFor();
      await page.getByLabel(fr['book.search']).fill('');
      // A condition, by keyboard from the value on; it stands in the address and becomes a segment.
      await page.getByRole('button', { name: fr['book.addCondition'], exact: true }).click();
      await page.getByRole('combobox', { name: fr['book.field'] }).fill('chiffre');
      await page.getByRole('option', { name: 'chiffre d’affaires' }).click();
      await page.getByLabel(fr['book.with'], { exact: true }).fill('500');
      await page.keyboard.press('Enter');
      await page.getByText('30 clients ont rapporté').waitFor();
      expect(new URL(page.url()).searchParams.getAll('only')).toEqual(['revenue>=500']);
      await page.getByRole('button', { name: fr['book.saveSegment'] }).click();
      await page.getByLabel(fr['book.segmentName']).fill('Gros paniers');
      await page.keyboard.press('Enter');
      await page.waitForURL(/view=/);
      await page.getByText('30 clients ont rapporté').waitFor();
      // The customer's own page.
      await page.getByRole('link', { name: 'Person 0', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Person 0' }).waitFor();
      await page.getByText('Article O0').waitFor();
      expect(await graveFindings(page)).toEqual([]);
      await page.goto(`${filon.url}/customers/segments`);
      await page.getByRole('row', { name: /Gros paniers/ }).waitFor();
      await page.getByText(/des clients ont changé de segment/).waitFor();
      expect(await graveFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  it('says on a phone, in English, what the best have in common', { timeout: 180_000 }, async () => {
    const { page, complaints, close } = await openPage(`${filon.url}/customers/ideal`, {
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    try {
      await page.getByText('What marks the ideal customer most: channel fair').waitFor();
      // Nobody came back, so the size of the first basket would explain itself.
      await page.getByText('First basket: not enough data', { exact: false }).waitFor();
      await page.getByRole('link', { name: 'Likely' }).waitFor();
      expect(await graveFindings(page)).toEqual([]);
      for (const path of ['/customers/ideal', '/customers', '/customers/segments']) {
        await page.goto(`${filon.url}${path}`);
        await page.getByRole('table').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
      }
      await page.getByText(en['segment.rules']).first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
