import { readFileSync } from 'node:fs';
import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';

afterAll(closeBrowser);

const address = (page: { url: () => string }) => new URL(page.url()).searchParams;

test('the address holds the whole state, and gives it back', async () => {
  const { page, complaints, close } = await openPage(`${inject('demo')}/explorer?period=12m`);
  await page.getByRole('radiogroup', { name: 'Représentation' }).getByText('Empilé').click();
  await page.waitForURL(/chart=stacked/);
  expect(address(page).get('by')).toBe('week,channel');
  await page.getByRole('combobox', { name: 'Chiffres' }).fill('chiffre d');
  await page.getByRole('option', { name: 'Chiffre d’affaires' }).click();
  await page.waitForURL(/revenue/);
  await page.keyboard.press('Escape');
  const table = page.getByRole('region', { name: 'Le tableau : chaque chiffre ouvre sa preuve' });
  await table
    .getByRole('button', { name: /^Chiffre d’affaires/ })
    .first()
    .click();
  await page.waitForURL(/order=-revenue/);

  const copy = await openPage(page.url());
  const same = copy.page.getByRole('region', { name: 'Le tableau : chaque chiffre ouvre sa preuve' });
  await same.waitFor();
  expect(await same.locator('tbody tr').first().textContent()).toBe(
    await table.locator('tbody tr').first().textContent(),
  );
  expect(await same.locator('th[aria-sort=descending]').textContent()).toContain('Chiffre d’affaires');
  await copy.close();
  expect(complaints).toEqual([]);
  await close();
});

test('takes the answer away as CSV, picture and command', async () => {
  const { page, close } = await openPage(
    `${inject('demo')}/explorer?from=2026-01-01&to=2026-06-30&metrics=leads,cost_per_lead&by=channel&where=device%3Dmobile&compare=none`,
  );
  const exports = page.getByRole('button', { name: 'Exporter' });
  await page.locator('main svg path').first().waitFor({ state: 'attached' });

  await exports.click();
  const csvComes = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Télécharger en CSV' }).click();
  const csv = readFileSync(await (await csvComes).path(), 'utf8');
  expect(csv.split('\n')[0]).toContain('leads');
  expect(csv.trim().split('\n').length).toBeGreaterThan(2);

  await exports.click();
  const pngComes = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Télécharger en PNG' }).click();
  const png = readFileSync(await (await pngComes).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2400);

  await exports.click();
  await page.getByRole('menuitem', { name: 'Copier la ligne de commande' }).click();
  await page.getByText('Ligne de commande copiée.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'filon query --metrics leads,cost_per_lead --by channel --from 2026-01-01 --to 2026-06-30 --where device=mobile',
  );
  await close();
});

test('a click on a cell leads to its rows, and the computation can be read', async () => {
  const { page, close } = await openPage(`${inject('demo')}/explorer?period=12m&metrics=leads&by=channel`);
  const cell = page.getByRole('button', { name: /^Leads, .* : .*Ouvrir la preuve/ }).first();
  const value = await cell.textContent();
  await cell.click();
  const proof = page.getByRole('dialog');
  await proof
    .getByText(/Canal\s: /)
    .first()
    .waitFor();
  await proof.getByText('égale au chiffre').waitFor();
  expect(await proof.locator('strong').first().textContent()).toBe(value);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: 'Voir le calcul' }).click();
  await page
    .getByRole('dialog')
    .getByText(/select/i)
    .first()
    .waitFor();
  await close();
});
