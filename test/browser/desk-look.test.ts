import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';
import { ask } from './desk-steps.ts';

let filon: FilonProcess;
beforeEach(async () => {
  filon = await startFilon();
});
afterEach(() => filon.stop());
afterAll(closeBrowser);

test.each([
  ['/leads', 1440, 'light'],
  ['/leads', 390, 'dark'],
  ['/leads?layout=board', 1440, 'dark'],
  ['/leads?layout=board', 390, 'light'],
  ['/leads/today', 390, 'light'],
  ['lead', 1440, 'light'],
  ['lead', 390, 'dark'],
] as const)(
  '%s at %i pixels (%s) is accessible and no wider than the window',
  async (path, width, colorScheme) => {
    const { leads } = await ask<{ leads: { key: string }[] }>(filon, '/api/leads', {
      full_name: 'Ada Martin',
      email: 'ada@example.com',
      phone: '0612345678',
      product: 'fenêtre',
    });
    const key = encodeURIComponent(leads[0]?.key ?? '');
    await ask(filon, `/api/leads/${key}/tasks`, {
      title: 'Rappeler',
      type: 'call',
      dueAt: '2026-01-05T09:00:00Z',
    });
    const { page, complaints, close } = await openPage(
      filon.url + (path === 'lead' ? `/leads?lead=${key}` : path),
      { viewport: { width, height: 844 }, colorScheme },
    );
    await page.getByText('Ada Martin').first().waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(await graveFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('the team is set up in the settings: a member with an area and an absence, a reason of losses', async () => {
  const { page, complaints, close } = await openPage(`${filon.url}/settings?tab=team`);
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Ana Costa');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@example.com');
  await page.getByRole('combobox', { name: 'Secteurs' }).fill('44');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ajouter une absence' }).click();
  await page.getByLabel('Absent du').fill('2026-08-03');
  await page.getByLabel('au', { exact: true }).fill('2026-08-21');
  await page.getByRole('combobox', { name: 'Motifs de perte' }).fill('Trop loin');
  await page.keyboard.press('Enter');
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Réglages enregistrés.').waitFor();
  const { settings } = await ask<{ settings: { members: unknown[]; lossReasons: string[] } }>(
    filon,
    '/api/workspace',
  );
  expect(settings.members).toMatchObject([
    {
      name: 'Ana Costa',
      email: 'ana@example.com',
      areas: ['44'],
      absences: [{ from: '2026-08-03', to: '2026-08-21' }],
    },
  ]);
  expect(settings.lossReasons).toContain('Trop loin');
  expect(complaints).toEqual([]);
  await close();
});
