import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';

afterAll(closeBrowser);

test('period, comparison, basis and filters live in the address and go along from page to page', async () => {
  const { page, complaints, close } = await openPage(`${inject('demo')}/`);
  const bar = page.getByRole('region', { name: 'Période, comparaison, base et filtres' });
  await bar.getByRole('button', { name: /^Période/ }).click();
  await page.getByRole('button', { name: '90 derniers jours' }).click();
  await page.waitForURL(/period=90d/);
  await bar.getByRole('button', { name: /^contre/ }).click();
  await page.getByRole('menuitem', { name: 'Période précédente' }).click();
  await page.waitForURL(/compare=previous_period/);
  await bar.getByRole('button', { name: /^base/ }).click();
  await page.getByRole('menuitem', { name: /^cohorte/ }).click();
  await page.waitForURL(/basis=cohort/);

  await bar.getByRole('button', { name: 'Filtre', exact: true }).click();
  await page.getByRole('combobox', { name: 'Valeurs' }).click();
  const option = page.getByRole('option').first();
  const channel = (await option.locator('span').first().textContent())?.split(' ')[0] ?? '';
  await option.click();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.waitForURL(/where=channel/);
  await bar.getByRole('button', { name: new RegExp(`^Canal est ${channel}`) }).waitFor();

  await page.getByRole('link', { name: 'Entonnoir' }).click();
  await page.waitForURL(/\/funnel\?/);
  const search = new URL(page.url()).searchParams;
  expect([search.get('period'), search.get('compare'), search.get('basis')]).toEqual([
    '90d',
    'previous_period',
    'cohort',
  ]);
  expect(search.get('where')).toMatch(/^channel=/);
  await bar.getByRole('button', { name: /^Retirer le filtre/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('where'));
  expect(complaints).toEqual([]);
  await close();
});

test('everything can be reached and done with the keyboard alone', async () => {
  const { page, close } = await openPage(`${inject('demo')}/`);
  await page.getByRole('list', { name: 'Les chiffres de la période' }).waitFor();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.textContent()).toBe('Aller au contenu');
  const names: string[] = [];
  for (let steps = 0; steps < 22; steps++) {
    await page.keyboard.press('Tab');
    names.push((await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '');
    const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, `focus of ${names.at(-1)} is seen`).not.toBe('none');
  }
  for (const wanted of ['Explorer', 'Chercher', 'Supprimer la démo', 'Filtre', 'Chiffre d’affaires']) {
    expect(
      names.some((name) => name.includes(wanted)),
      wanted,
    ).toBe(true);
  }

  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /Chercher un lead, une page/ }).fill('panier moyen');
  await page.getByText('Panier moyen', { exact: true }).last().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/explorer\?.*metrics=average_order_value/);
  await close();
});

test('light, dark and language are chosen by the reader and kept', async () => {
  const { page, close } = await openPage(`${inject('demo')}/settings`);
  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('menuitem', { name: 'Sombre' }).click();
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await close();
});

test('on a phone nothing is wider than the screen, and fingers find their targets', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const paths = ['/', '/?period=12m', '/explorer', '/funnel', '/data', '/data?tab=history', '/settings'];
  for (const path of paths) {
    const { page, close } = await openPage(`${inject('demo')}${path}`, phone);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    for (const link of await page.getByRole('navigation').getByRole('link').all()) {
      const box = await link.boundingBox();
      expect(
        Math.min(box?.height ?? 0, box?.width ?? 0),
        (await link.textContent()) ?? '',
      ).toBeGreaterThanOrEqual(44);
    }
    await close();
  }
});
