import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, openPage, ownFolder } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';

const samples = fileURLToPath(new URL('../../src/web/public/samples/', import.meta.url));
const sampleFiles = ['filon-couts.csv', 'filon-leads.csv', 'filon-commandes.csv'].map(
  (name) => samples + name,
);

let filon: FilonProcess;
beforeAll(async () => {
  filon = await startFilon();
});
afterAll(async () => {
  await closeBrowser();
  await filon.stop();
});

test('an empty workspace teaches the next step; three files become figures; an import is taken back', async () => {
  const { page, complaints, close } = await openPage(`${filon.url}/`);
  await page.getByRole('heading', { name: 'Bienvenue dans Filon' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(sampleFiles);
  await page.waitForURL(/\/data/);

  for (const name of ['filon-couts.csv', 'filon-leads.csv', 'filon-commandes.csv']) {
    const card = page.getByRole('article', { name });
    await card.getByText('Reconnu').waitFor();
    await card.getByRole('tab', { name: 'Aperçu' }).waitFor();
    await card.getByRole('table').first().waitFor();
    await card.getByRole('button', { name: /^Importer/ }).click();
    await card.getByText(/^Importé en/).waitFor();
  }
  const link = page.getByRole('link', { name: 'Voir les chiffres' }).first();
  await link.click();
  const revenue = page
    .getByRole('list', { name: 'Les chiffres de la période' })
    .getByRole('button', { name: /^Chiffre d’affaires : / });
  await revenue.waitFor();
  await page.goto(`${filon.url}/?from=2026-09-01&to=2026-09-30`);
  expect((await revenue.textContent())?.replace(/\s/g, '')).toBe('14570€');

  await page.goto(`${filon.url}/data?tab=history`);
  const row = page.getByRole('row').filter({ hasText: 'filon-commandes.csv' });
  await row.getByRole('button', { name: /Annuler l’import/ }).click();
  await row.getByText(/^annulé/).waitFor();
  await page.goto(`${filon.url}/?from=2026-09-01&to=2026-09-30`);
  expect((await revenue.textContent())?.replace(/\s/g, '')).toBe('0€');
  expect(complaints).toEqual([]);
  await close();
});

test('dates that fit both orders are asked about; refused rows are shown with advice and can be had as a file', async () => {
  const file = join(ownFolder(), 'crm.csv');
  writeFileSync(
    file,
    'Date;Canal;E-mail;Nom\n03/04/2026;Salon;lea@example.com;Martin\n05/06/2026;Salon;pas-un-email;Noir\n',
  );
  const { page, close } = await openPage(`${filon.url}/data`);
  await page.locator('input[type=file]').setInputFiles(file);
  const card = page.getByRole('article', { name: 'crm.csv' });
  await card.getByText('Fichier inconnu').waitFor();
  await card.getByText(/^Comment lire les dates/).waitFor();
  expect(await card.getByRole('button', { name: /^Importer/ }).isDisabled()).toBe(true);
  await card.getByRole('button', { name: 'jour / mois / année' }).click();
  await card.getByText(/^Comment lire les dates/).waitFor({ state: 'detached' });

  await card.getByRole('tab', { name: 'Correspondance' }).click();
  await card.getByRole('row').filter({ hasText: 'Canal' }).getByRole('combobox').click();
  await page.getByRole('option', { name: 'Source', exact: true }).first().click();
  const mail = card.getByRole('combobox', { name: 'Champ pour la colonne E-mail' });
  await expect.poll(() => mail.inputValue()).toBe('E-mail');
  await card.getByRole('tab', { name: 'Texte (YAML)' }).click();
  await expect
    .poll(() => card.getByRole('textbox', { name: 'Texte (YAML)' }).inputValue())
    .toContain('source: Canal');

  await card.getByRole('button', { name: /^Importer/ }).click();
  await card.getByText(/^Importé en/).waitFor();
  await card.getByText('pas-un-email').first().waitFor();
  await close();
});

test('a file whose sending failed is sent again in place; an unknown list goes in once its words are clear', async () => {
  const file = join(ownFolder(), 'sales.csv');
  writeFileSync(
    file,
    'Order number;Order date;Total;Status\nS1;2026-03-05;120.00;Paid\nS2;2026-03-06;80.00;Quote\nS3;2026-03-07;60.00;Test\n',
  );
  const { page, close } = await openPage(`${filon.url}/data`, { locale: 'en-GB' });
  await page.route('**/api/drafts', (route) => route.abort());
  await page.locator('input[type=file]').setInputFiles(file);
  const card = page.getByRole('article', { name: 'sales.csv' });
  await card.getByText('Nothing of this file was imported.').waitFor();
  await page.unroute('**/api/drafts');
  await card.getByRole('button', { name: 'Try again' }).click();

  await card.getByText(/^What do these values of “Status” mean/).waitFor();
  const start = card.getByRole('button', { name: /^Import/ });
  expect(await start.isDisabled()).toBe(true);
  const say = async (word: string, meaning: string) => {
    await card.getByRole('combobox', { name: `Meaning of “${word}”` }).click();
    await page.getByRole('option', { name: meaning }).click();
  };
  await say('Quote', 'cancelled: counts nowhere');
  await expect
    .poll(() => card.getByRole('combobox', { name: 'Meaning of “Quote”' }).inputValue())
    .toMatch(/^cancelled/);
  await say('Test', 'do not import these rows');
  await card.getByText(/^This is how Filon understands/).waitFor();
  await start.click();
  await card.getByText(/^Imported in/).waitFor();
  const answer = await fetch(`${filon.url}/api/batches?limit=1`);
  expect(await answer.json()).toMatchObject({
    batches: [{ file: 'sales.csv', facts: [{ fact: 'orders', rows: 2 }] }],
  });
  await close();
});

test('a guess that needs no correction is imported as it was shown', async () => {
  const file = join(ownFolder(), 'demandes.csv');
  writeFileSync(file, 'Reçu le;Adresse mail\n25/03/2026;lou@example.com\n');
  const { page, close } = await openPage(`${filon.url}/data`);
  await page.locator('input[type=file]').setInputFiles(file);
  const card = page.getByRole('article', { name: 'demandes.csv' });
  await card.getByText('Fichier inconnu').waitFor();
  await card.getByRole('textbox', { name: 'Garder la correspondance sous le nom' }).fill('demandes');
  await card.getByRole('button', { name: /^Importer/ }).click();
  await card.getByText(/^Importé en/).waitFor();
  await close();
});

test('figures change by themselves within two seconds when facts arrive', async () => {
  const { page, close } = await openPage(
    `${filon.url}/explorer?from=2026-01-01&to=2026-01-31&metrics=leads&by=channel&chart=table`,
  );
  const total = page.getByRole('button', { name: /^Leads, Total : / });
  await total.waitFor();
  const before = Number(await total.textContent());
  const answer = await fetch(`${filon.url}/api/facts/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      rows: [
        { id: 'live-1', created_at: '2026-01-15T10:00:00Z', channel: 'Salon', email: 'live@example.com' },
      ],
    }),
  });
  expect(answer.status).toBe(200);
  await page
    .getByRole('button', { name: new RegExp(`^Leads, Total : ${before + 1}\\.`) })
    .waitFor({ timeout: 2_000 });
  await close();
});

test('the server going away is said, with what to do, and figures come back with it', async () => {
  const { page, close } = await openPage(`${filon.url}/funnel`);
  await page.getByRole('heading', { name: /^De la visite à la vente/ }).waitFor();
  await page.route('**/api/funnel', (route) => route.abort());
  await page.getByRole('button', { name: /^contre|^sans comparaison/ }).click();
  await page.getByRole('menuitem', { name: 'Mêmes jours de semaine, juste avant' }).click();
  await page.getByRole('alert').getByText('Le serveur de Filon ne répond pas.').waitFor();
  await page.unroute('**/api/funnel');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await close();
});
