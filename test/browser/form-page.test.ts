import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { clientOf, duckdb, openTestApp } from '../http/open-test-app.ts';
import { closeBrowser, openPage } from '../support/browser.ts';

const words = {
  fr: {
    name: 'Nom',
    email: 'Adresse e-mail',
    repair: 'Il reste à corriger',
    consent: 'On peut m’appeler.',
    thanks: /Merci/,
  },
  en: {
    name: 'Name',
    email: 'E-mail address',
    repair: 'Please put right',
    consent: 'You may call me.',
    thanks: /Thank you/,
  },
};

let opened: OpenApplication;
let address = '';

beforeAll(async () => {
  opened = await openTestApp(duckdb());
  const base = await opened.app.listen({ host: '127.0.0.1', port: 0 });
  const { id } = await clientOf(opened.app)('createForm', {
    body: {
      name: 'Devis',
      settings: {
        consent: {
          wording: { fr: words.fr.consent, en: words.en.consent },
          channels: ['phone'],
          required: true,
        },
        limits: { secondsToFill: 0, perAddress: 50, perForm: 50, minutes: 1 },
      },
    },
  });
  address = `${base}/f/${id}`;
});
afterAll(async () => {
  await closeBrowser();
  await opened.close();
});

describe.each(['fr', 'en'] as const)('the page of a form in %s', (language) => {
  const t = words[language];
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';

  test('is accessible as it opens and as it comes back, on a phone too', async () => {
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 390],
    ] as const) {
      const { page, complaints, close } = await openPage(address, {
        locale,
        colorScheme,
        viewport: { width, height: 800 },
      });
      for (const action of ['open', 'post']) {
        if (action === 'post') await page.getByRole('button').click();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      }
      // The answer to the empty post is a 422, which a browser reports.
      expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
      await close();
    }
  });

  test('takes a lead without script, by keyboard alone, after a mistake', async () => {
    const { page, close } = await openPage(`${address}?utm_source=flyer&utm_medium=qr`, {
      locale,
      javaScriptEnabled: false,
    });
    await page.getByLabel(t.name).focus();
    await page.keyboard.type(`Ada ${language}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('ada');
    await page.keyboard.press('Enter');
    await page.getByText(t.repair).waitFor();
    expect(await page.getByLabel(t.name).inputValue()).toBe(`Ada ${language}`);
    await page.getByLabel(t.email).fill(`ada-${language}@example.com`);
    await page.getByLabel(t.consent).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText(t.thanks).waitFor();
    await close();
    const rows = await opened.application.store.engine.reader.run(
      statement(
        `SELECT l.source, l.medium, m.wording FROM leads l JOIN persons p ON p.person_key = l.person_key
          JOIN permissions m ON m.lead_ref = l.key WHERE p.email = $1`,
        `ada-${language}@example.com`,
      ),
    );
    expect(rows).toEqual([{ source: 'flyer', medium: 'qr', wording: t.consent }]);
  });
});
