import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { ask } from './desk-steps.ts';

let filon: FilonProcess;
beforeEach(async () => {
  filon = await startFilon();
});
afterEach(() => filon.stop());
afterAll(closeBrowser);

const leads = [
  { full_name: 'Ada Rivière', email: 'ada@example.com', phone: '0612345678' },
  { full_name: 'Zoé Petit', email: 'zoe@example.com' },
];
const given = async () => {
  const answer = await ask<{ leads: { key: string }[] }>(filon, '/api/leads', leads);
  return answer.leads.map(({ key }) => encodeURIComponent(key));
};

test('leads are called and written to from the list, unless they do not want it', async () => {
  const [ada] = await given();
  await ask(filon, `/api/leads/${ada}/permissions`, { channel: 'email', given: false });
  const { page, complaints, close } = await openPage(`${filon.url}/leads`);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const call = row('Ada Rivière').getByRole('link', { name: 'Appeler : Ada Rivière' });
  expect(await call.getAttribute('href')).toBe('tel:+33612345678');
  const mail = row('Zoé Petit').getByRole('link', { name: 'Écrire : Zoé Petit' });
  expect(await mail.getAttribute('href')).toBe('mailto:zoe@example.com');
  expect(
    await row('Zoé Petit')
      .getByRole('link', { name: /^Appeler/ })
      .count(),
  ).toBe(0);
  await row('Zoé Petit').getByRole('button', { name: 'Appeler : Zoé Petit, pas d’adresse' }).waitFor();
  // A tap on what is greyed says why.
  await row('Ada Rivière')
    .getByRole('button', { name: /^Écrire : Ada Rivière, refusé/ })
    .click({ force: true });
  await page.getByRole('alert').filter({ hasText: 'refusé' }).waitFor();
  // What was agreed to, how, and until when is kept with the permission, and shown.
  await page.goto(`${filon.url}/leads/${ada}`);
  await page.getByRole('button', { name: 'Téléphone' }).click();
  await page.getByRole('menuitem', { name: /avec la preuve/ }).click();
  const dialog = page.getByRole('dialog', { name: /Téléphone/ });
  await dialog.getByLabel(/À quoi/).fill('Vous pouvez me rappeler pour mes fenêtres.');
  await dialog.getByLabel(/Comment/).fill('au salon');
  await dialog.getByLabel(/Valable/).fill('2099-12-31');
  await dialog.getByRole('button', { name: 'Noter l’accord' }).click();
  await page
    .getByText('«\u202fVous pouvez me rappeler pour mes fenêtres.\u202f» · au salon · jusqu’au 31 déc. 2099')
    .waitFor();
  const { permissions } = await ask<{ permissions: { channel: string }[] }>(filon, `/api/leads/${ada}`);
  expect(permissions.find(({ channel }) => channel === 'phone')).toMatchObject({
    reason: 'given',
    source: 'au salon',
    until: '2099-12-31T22:59:59.999Z',
  });
  expect(complaints).toEqual([]);
  await close();
});

test('Ctrl K finds leads by name without accents, by address and by number, and opens them', async () => {
  await given();
  const { page, complaints, close } = await openPage(filon.url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (const [typed, name] of [
    ['riviere', 'Ada Rivière'],
    ['zoe@ex', 'Zoé Petit'],
    ['06 12 34', 'Ada Rivière'],
  ] as const) {
    // The first time by the button: the palette may still be on its way.
    if (typed === 'riviere') await page.getByRole('button', { name: /^Chercher/ }).click();
    else await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /Chercher un lead/ }).fill(typed);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }
  expect(complaints).toEqual([]);
  await close();
});

test('a draft of a quote is changed until it is sent, with discount, cost and validity', async () => {
  const [ada] = await given();
  const { page, complaints, close } = await openPage(`${filon.url}/leads/${ada}`);
  await page.getByRole('button', { name: 'Nouveau devis' }).click();
  const form = page.getByRole('dialog', { name: 'Nouveau devis' });
  await form.getByRole('textbox', { name: 'Produit ou prestation' }).fill('Fenêtre');
  await form.getByRole('textbox', { name: 'Quantité' }).fill('2');
  await form.getByRole('textbox', { name: 'Prix unitaire HT (EUR)' }).fill('450,50');
  await form.getByRole('textbox', { name: 'Remise HT' }).fill('1000');
  await form.getByText('La remise dépasse le prix.').waitFor();
  await form.getByRole('textbox', { name: 'Remise HT' }).fill('1');
  await form.getByRole('textbox', { name: 'Coût d’achat HT' }).fill('400');
  await form.getByText(/Marge\s: 500,00\s€ \(55,6\s%\)/).waitFor();
  await form.getByLabel('Valable jusqu’au').fill('2030-01-31');
  await form.getByRole('button', { name: 'Garder en brouillon' }).click();
  await page.getByText('valable jusqu’au 31 janv. 2030').waitFor();
  await page.getByText(/remise de 1,00\s€/).waitFor();

  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Modifier le brouillon' });
  expect(await again.getByRole('textbox', { name: 'Prix unitaire HT (EUR)' }).inputValue()).toBe('450,5');
  await again.getByRole('button', { name: 'Ajouter une ligne' }).click();
  const second = again.getByRole('group', { name: 'Ligne 2' });
  await second.getByRole('textbox', { name: 'Produit ou prestation' }).fill('Pose');
  await again.getByRole('button', { name: 'Enregistrer comme envoyé' }).click();
  await second.getByText('À quel prix ?').waitFor();
  await second.getByRole('textbox', { name: 'Prix unitaire HT (EUR)' }).fill('100');
  await again.getByRole('button', { name: 'Enregistrer comme envoyé' }).click();
  await again.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Étape : Devis' }).waitFor();
  await page.getByRole('button', { name: 'Modifier', exact: true }).waitFor({ state: 'detached' });
  const { quotes } = await ask<{ quotes: unknown[] }>(filon, `/api/leads/${ada}`);
  expect(quotes).toMatchObject([{ status: 'sent', netMinor: 100_000, validUntil: '2030-01-31' }]);
  expect(complaints).toEqual([]);
  await close();
});
