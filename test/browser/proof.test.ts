import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';

afterAll(closeBrowser);

test('a figure opens its proof down to file and line', async () => {
  const { page, complaints, close } = await openPage(`${inject('demo')}/?period=90d`);
  const figures = page.getByRole('list', { name: 'Les chiffres de la période' });
  await figures.getByRole('button', { name: /^Leads : .*Ouvrir la preuve/ }).click();

  const proof = page.getByRole('dialog');
  await proof.getByRole('heading', { name: 'Leads', exact: true }).waitFor();
  const shown = await figures.getByRole('button', { name: /^Leads : / }).textContent();
  await proof.getByText(/lignes, somme .*\s:\ségale au chiffre\./).waitFor();
  const check = await proof.getByText(/lignes, somme/).textContent();
  expect(check?.replace(/\s/g, '')).toContain(`somme${shown?.replace(/\s/g, '')}:`);

  const origin = proof.getByRole('link', { name: /ligne\s\d/ }).first();
  const from = await origin.textContent();
  expect(from).toMatch(/\.(csv|xlsx)ligne\s[\d\u202f]+$/);
  await origin.click();
  await page
    .locator('tr[data-meant]')
    .filter({ hasText: from?.split('ligne')[0] ?? '' })
    .waitFor();
  expect(new URL(page.url()).searchParams.get('tab')).toBe('history');
  expect(complaints).toEqual([]);
  await close();
});

test('a ratio shows both numbers, what moved it, and the rows of either side', async () => {
  const { page, close } = await openPage(`${inject('demo')}/?period=90d`);
  await page
    .getByRole('list', { name: 'Les chiffres de la période' })
    .getByRole('button', { name: /^Taux de conversion .*Ouvrir la preuve/ })
    .press('Enter');
  const proof = page.getByRole('dialog');
  await proof.getByText('Somme = variation').waitFor();
  await proof.getByText('égale au chiffre').waitFor();
  await proof.getByRole('heading', { name: /^Les lignes : leads gagnés/ }).waitFor();
  await proof.locator('button[aria-pressed=false]').click();
  await proof.getByRole('heading', { name: /^Les lignes : leads(?! gagnés)/ }).waitFor();
  await proof.getByText('égale au chiffre').waitFor();
  await proof.getByRole('button', { name: /^Afficher la suite \(50 sur/ }).click();
  await proof.getByRole('button', { name: /^Afficher la suite \(100 sur/ }).waitFor();

  await page.keyboard.press('Escape');
  await proof.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('proof')).toBeNull();
  await page.goBack();
  await page.getByRole('dialog').waitFor();
  await close();
});

test('the earlier of two periods and an earlier day change the figures', async () => {
  const { page, close } = await openPage(`${inject('demo')}/?period=12m`);
  const leads = page
    .getByRole('list', { name: 'Les chiffres de la période' })
    .getByRole('button', { name: /^Leads : / });
  const now = await leads.textContent();
  const day = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`${inject('demo')}/?period=12m&asof=${day}`);
  await page.getByRole('button', { name: /connu au/ }).waitFor();
  await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
  await leads
    .or(page.getByText(/^Rien sur cette période/))
    .first()
    .waitFor();
  const then = await leads.textContent();
  expect(then).not.toBe(now);
  await close();
});
