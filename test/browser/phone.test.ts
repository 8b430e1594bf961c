import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { graveFindings } from '../support/grave-findings.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

afterAll(closeBrowser);

/** How far the page can be moved sideways, in pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.each([
  ['/', 'Les chiffres de la période'],
  ['/explorer?period=12m', 'Le tableau : chaque chiffre ouvre sa preuve'],
  ['/funnel?period=90d', 'De la visite à la vente : combien passent à l’étape suivante'],
  ['/settings?tab=stages', 'Étapes'],
  ['/settings?tab=access', 'Comptes'],
] as const)('%s fits a phone and is accessible there', async (path, shown) => {
  const { page, complaints, close } = await openPage(`${inject('demo')}${path}`, phone);
  await page
    .getByLabel(shown)
    .or(page.getByText(shown, { exact: true }))
    .first()
    .waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  expect(await overhang(page)).toBe(0);
  expect(await graveFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('what the bar has no place for is under « Plus », each large enough for a thumb', async () => {
  const { page, close } = await openPage(`${inject('demo')}/`, phone);
  const bar = page.getByRole('navigation', { name: 'Navigation principale' });
  expect(await bar.getByRole('link', { name: 'Réglages' }).count()).toBe(0);
  await bar.getByRole('button', { name: 'Plus' }).click();
  const settings = page.getByRole('menuitem', { name: 'Réglages' });
  await settings.waitFor();
  for (const item of await page.getByRole('menuitem').all()) {
    expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await settings.click();
  await page.waitForURL(/\/settings/);
  expect(await bar.getByRole('button', { name: 'Plus' }).getAttribute('aria-current')).toBe('page');
  await close();
});
