import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { ask, leadLink } from './desk-steps.ts';

let filon: FilonProcess;
beforeEach(async () => {
  filon = await startFilon();
});
afterEach(() => filon.stop());
afterAll(closeBrowser);

test('a card is dragged and moved by keys on the board; several leads are worked at once; a view is kept', async () => {
  await ask(filon, '/api/leads', [
    { full_name: 'Ada Martin', email: 'ada@example.com', source: 'site' },
    { full_name: 'Zoé Petit', email: 'zoe@example.com', source: 'salon' },
  ]);
  const { page, complaints, close } = await openPage(`${filon.url}/leads?layout=board`);
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  await column('Nouveau').getByRole('link', { name: 'Ada Martin' }).waitFor();
  await column('Nouveau').getByRole('listitem').filter({ hasText: 'Ada Martin' }).dragTo(column('Contacté'));
  await column('Contacté').getByRole('link', { name: 'Ada Martin' }).waitFor();
  await column('Nouveau').getByRole('link', { name: 'Zoé Petit' }).focus();
  await page.keyboard.press(']');
  await column('Contacté').getByRole('link', { name: 'Zoé Petit' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Zoé Petit');
  await page.keyboard.press(']');
  await column('Qualifié').getByRole('link', { name: 'Zoé Petit' }).waitFor();
  const stageOf = async (name: string) => {
    const { leads } = await ask<{ leads: { stage: string }[] }>(filon, `/api/leads?search=${name}`);
    return leads[0]?.stage;
  };
  await expect.poll(() => stageOf('zoé')).toBe('qualified');
  expect(await stageOf('ada')).toBe('contacted');

  await page.keyboard.press('b');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  const bulk = page.getByRole('region', { name: 'Actions sur la sélection' });
  await bulk.getByText('2 leads choisis').waitFor();
  await bulk.getByRole('button', { name: 'Perdu' }).click();
  await page.getByRole('menuitem', { name: 'Injoignable' }).click();
  await page.getByText('Rien ici').waitFor();
  await page.keyboard.press('z');
  await leadLink(page, 'Zoé Petit').waitFor();

  await page.getByRole('button', { name: 'Filtre', exact: true }).click();
  await page.getByRole('button', { name: 'Source…' }).click();
  await page.getByRole('checkbox', { name: 'salon' }).click();
  await page.getByRole('button', { name: 'Fermer' }).filter({ hasText: 'Fermer' }).click();
  await leadLink(page, 'Ada Martin').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('Salon');
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation', { name: 'Vues' })
    .getByRole('button', { name: /^Salon/ })
    .waitFor();
  await expect.poll(() => page.url()).toMatch(/view=/);

  // Without the messages of what was done so far.
  await page.reload();
  const views = page.getByRole('navigation', { name: 'Vues' });
  const menuOf = async (name: string, item: string) => {
    await views.getByRole('button', { name: `La vue ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menuOf('Salon', 'Renommer');
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('Foire');
  await page.keyboard.press('Enter');
  await views.getByRole('button', { name: /^Foire/ }).waitFor();
  await menuOf('Foire', 'Partager avec toute l’équipe');
  const kept = () => ask<{ views: { name: string; shared: boolean }[] }>(filon, '/api/desk/views');
  await expect.poll(async () => (await kept()).views).toMatchObject([{ name: 'Foire', shared: true }]);
  await menuOf('Foire', 'Supprimer');
  await views.getByRole('button', { name: /^Foire/ }).waitFor({ state: 'detached' });
  const gone = page.getByRole('alert').filter({ hasText: 'supprimée' });
  await gone.getByRole('button', { name: 'Annuler' }).click();
  await views.getByRole('button', { name: /^Foire/ }).waitFor();
  expect((await kept()).views).toMatchObject([{ name: 'Foire', shared: true }]);
  expect(complaints).toEqual([]);
  await close();
});
