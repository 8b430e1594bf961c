import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, openPage, ownFolder } from '../support/browser.ts';
import { type FilonProcess, runFilon, startFilon } from '../support/filon-process.ts';

const email = 'proprietaire@example.com';
const password = 'une phrase assez longue';

let filon: FilonProcess;
/** A page of another site. */
const server = createServer((_, answer) =>
  answer.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Boutique</h1>'),
);
const shop = { origin: '' };
beforeAll(async () => {
  const folder = ownFolder();
  expect(await runFilon(['owner', email], folder, `${password}\n`)).toBe(0);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  shop.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  filon = await startFilon([], { FILON_HOST: '0.0.0.0' }, folder);
});
afterAll(async () => {
  await closeBrowser();
  await filon.stop();
  server.close();
});

test('a server on the network asks who is there, and leads back to the page that was asked for', async () => {
  const { page, close } = await openPage(`${filon.url}/settings?tab=access`);
  await page.waitForURL(/\/sign-in/);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Mot de passe').first().fill('pas le bon');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('E-mail ou mot de passe incorrect.').waitFor();
  expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(email);

  await page.getByLabel('Mot de passe').first().fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/settings\?tab=access/);
  await page.getByRole('row').filter({ hasText: email }).waitFor();

  await page.getByRole('textbox', { name: /^Nom, par exemple/ }).fill('pont CRM');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page.getByText('elle n’est montrée qu’une fois').waitFor();
  const secret = await page.locator('code').first().textContent();
  expect(secret).toMatch(/^filon_/);
  const asked = () => fetch(`${filon.url}/api/workspace`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await asked()).status).toBe(200);
  await page
    .getByRole('row')
    .filter({ hasText: 'pont CRM' })
    .getByRole('button', { name: 'Révoquer' })
    .click();
  await page.getByRole('row').filter({ hasText: 'pont CRM' }).getByText('révoquée').waitFor();
  expect((await asked()).status).toBe(401);

  await page.getByRole('textbox', { name: /^Nom, par exemple/ }).fill('boutique');
  // The field's own words lie over what is typed into.
  await page.getByRole('combobox', { name: 'Droits' }).last().click({ force: true });
  await page.getByRole('option', { name: 'recommander dans une boutique en ligne' }).click();
  await page.getByRole('option', { name: 'lire' }).click();
  await page.keyboard.press('Escape');
  const sites = page.getByRole('combobox', { name: 'Sites dont les pages peuvent l’utiliser' });
  await sites.fill(`${shop.origin}/panier`);
  await sites.press('Enter');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: `boutique en ligne · ${shop.origin}` })
    .waitFor();
  const shopKey = (await page.locator('code').first().textContent()) ?? '';
  const inShop = await openPage(shop.origin);
  const asks = (path: string) =>
    inShop.page.evaluate(
      ([address, key]) =>
        fetch(address ?? '', { headers: { authorization: `Bearer ${key}` } }).then(
          ({ status }) => status,
          () => 'not to be read',
        ),
      [`${filon.url}${path}`, shopKey],
    );
  expect(await asks('/api/recommendations/shop')).toBe(200);
  expect(await asks('/api/recommendations')).toBe('not to be read');
  await inShop.close();

  const menu = () =>
    page
      .getByRole('button', { name: email })
      .or(page.getByRole('button', { name: 'Affichage' }))
      .first();
  await menu().click();
  await page.getByRole('menuitem', { name: 'Mon compte' }).click();
  await page.getByText(`Vous êtes connecté avec ${email} (propriétaire).`).waitFor();
  const change = async (current: string, next: string) => {
    await page.getByLabel(/^Mot de passe actuel/).fill(current);
    await page.getByLabel(/^Nouveau mot de passe/).fill(next);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  };
  await change('pas le bon', 'une autre phrase longue');
  await page.getByRole('alert').getByText('Le mot de passe actuel est faux').waitFor();
  expect(await page.getByLabel(/^Nouveau mot de passe/).inputValue()).toBe('une autre phrase longue');
  await change(password, 'une autre phrase longue');
  await page.getByText('Mot de passe changé.').waitFor();
  expect(await page.getByLabel(/^Mot de passe actuel/).inputValue()).toBe('');

  await menu().click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL(/\/sign-in/);
  await close();
});
