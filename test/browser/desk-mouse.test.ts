import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import {
  type DeskLanguage,
  deskWords,
  expectedFigures,
  figures,
  leadLink,
  openLead,
  postedToShown,
} from './desk-steps.ts';

let filon: FilonProcess;
beforeEach(async () => {
  filon = await startFilon();
});
afterEach(() => filon.stop());
afterAll(closeBrowser);

test.each(['fr', 'en'] as const)(
  'a form post appears within two seconds, is called, qualified, quoted and won; the figures follow (%s)',
  async (language: DeskLanguage) => {
    const words = deskWords[language];
    const { page, complaints, close } = await openPage(`${filon.url}/leads`, { locale: words.locale });
    await page.getByRole('heading', { name: words.empty }).waitFor();
    expect(await postedToShown(filon, page, 'Ada Martin')).toBeLessThan(2_000);

    await leadLink(page, 'Ada Martin').click();
    const open = openLead(page);
    await open.getByRole('heading', { name: 'Ada Martin' }).waitFor();
    await open.getByText(words.call, { exact: true }).click();
    await open.getByText(words.reached, { exact: true }).click();
    await open.getByRole('textbox', { name: words.callText }).fill('Quatre fenêtres, avant Noël.');
    await open.getByRole('button', { name: words.log, exact: true }).click();
    await open.getByText('Quatre fenêtres, avant Noël.').waitFor();
    await open.getByRole('button', { name: `${words.stage} : ${words.contacted}` }).waitFor();

    for (const letter of words.letters) {
      await open.getByRole('button', { name: new RegExp(`^${letter}`) }).click();
      await open.getByRole('textbox', { name: words.known }).fill('oui, dit au téléphone');
      await open.getByRole('button', { name: words.save, exact: true }).first().click();
      await open.getByRole('textbox', { name: words.known }).waitFor({ state: 'detached' });
    }
    await open.getByRole('button', { name: `${words.stage} : ${words.qualified}` }).waitFor();

    await open.getByRole('button', { name: words.newQuote }).click();
    const quote = page.getByRole('dialog', { name: words.newQuote });
    await quote.getByRole('textbox', { name: words.product }).fill('Fenêtre PVC');
    await quote.getByRole('textbox', { name: words.quantity }).fill('4');
    await quote.getByRole('textbox', { name: words.price }).fill('1250');
    await quote.getByText(words.total).waitFor();
    await quote.getByRole('button', { name: words.sent }).click();
    await open.getByRole('button', { name: `${words.stage} : ${words.quote}` }).waitFor();

    await open.getByRole('button', { name: words.won, exact: true }).click();
    await page.getByRole('button', { name: words.winIt }).click();
    await open.getByRole('button', { name: `${words.stage} : Gagné` }).waitFor();
    await open.getByText(words.order).waitFor();
    await open.getByText(words.amount).first().waitFor();
    expect(await figures(filon)).toEqual(expectedFigures(true));

    await page.keyboard.press('Escape');
    await leadLink(page, 'Ada Martin').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: words.home }).click();
    await page
      .getByRole('list', { name: words.figures })
      .getByRole('button', { name: words.revenue })
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  },
);
