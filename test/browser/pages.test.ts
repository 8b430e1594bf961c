import { afterAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { graveFindings } from '../support/grave-findings.ts';

const words = { fr, en };
const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Each page, and words that show that it has loaded its answer. */
const pages = [
  ['/', 'nav.cockpit', 'proof.count'],
  ['/explorer', 'nav.explorer', 'explorer.table'],
  ['/explorer?chart=heat&by=weekday,hour&metrics=leads&period=12m', 'nav.explorer', 'explorer.table'],
  ['/funnel', 'nav.funnel', 'funnel.steps'],
  ['/data', 'nav.data', 'drop.title'],
  ['/data?tab=history', 'nav.data', 'history.when'],
  ['/data?tab=mappings', 'nav.data', 'mappings.text'],
  ['/settings', 'nav.settings', 'settings.currency'],
  ['/settings?tab=stages', 'nav.settings', 'stages.text'],
  ['/settings?tab=rates', 'nav.settings', 'rates.text'],
  ['/settings?tab=access', 'nav.settings', 'keys.title'],
  ['/settings?tab=demo', 'nav.settings', 'demo.loadedText'],
] as const;

afterAll(closeBrowser);

describe.each(['fr', 'en'] as const)('each page in %s', (language) => {
  const t = words[language];

  test.each(pages)('%s shows, complains of nothing and is accessible', async (path, title, loaded) => {
    const colorScheme = language === 'fr' ? 'light' : 'dark';
    const { page, complaints, close } = await openPage(`${inject('demo')}${path}`, {
      locale: locales[language],
      colorScheme,
    });
    await page.getByRole('heading', { level: 1, name: t[title] }).waitFor({ state: 'attached' });
    if (path === '/') await page.getByRole('list', { name: t['cockpit.figures'] }).waitFor();
    else await page.getByText(t[loaded]).first().waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });

    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByText(t['demo.installerText']).isVisible()).toBe(true);
    const text = await page.locator('body').textContent();
    const forgotten = Object.keys(t).filter((key) => text?.includes(key));
    expect(forgotten, 'keys instead of words').toEqual([]);

    expect(await graveFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'the open proof, the filter form and sign-in are accessible in %s',
    async (colorScheme) => {
      const options = { locale: locales[language], colorScheme };
      const proof = encodeURIComponent(JSON.stringify(['cost_per_lead', { channel: 'Google Ads' }]));
      const drawer = await openPage(`${inject('demo')}/?period=90d&proof=${proof}`, options);
      await drawer.page.getByRole('dialog').getByRole('table').first().waitFor();
      await drawer.page.getByText(t['proof.formula']).first().waitFor();
      expect(await graveFindings(drawer.page), 'proof').toEqual([]);
      await drawer.close();

      const filter = await openPage(`${inject('demo')}/funnel`, options);
      await filter.page.getByRole('button', { name: t['filter.add'], exact: true }).click();
      await filter.page.getByRole('combobox', { name: t['filter.values'] }).click();
      await filter.page.getByRole('option').first().waitFor();
      expect(await graveFindings(filter.page), 'filter').toEqual([]);
      await filter.close();

      const door = await openPage(`${inject('demo')}/sign-in`, options);
      await door.page.getByRole('button', { name: t['signIn.submit'] }).waitFor();
      expect(await graveFindings(door.page), 'sign-in').toEqual([]);
      await door.close();
    },
  );
});
