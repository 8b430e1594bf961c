import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';

afterAll(closeBrowser);

test('a rate between two steps of the funnel opens the rows of both', async () => {
  const { page, complaints, close } = await openPage(`${inject('demo')}/funnel?period=12m`);
  await page
    .getByRole('button', { name: /^Gagnés ÷ Devis : .*Ouvrir la preuve$/ })
    .first()
    .click();
  const proof = page.getByRole('dialog');
  await proof.getByRole('heading', { name: 'Leads gagnés ÷ leads avec devis' }).waitFor();
  await proof.getByText(/lignes, somme .*\s: égale au chiffre/).waitFor();
  const won = await proof.getByText(/égale au chiffre/).textContent();
  await proof.getByRole('button', { name: /devis$/ }).click();
  await proof.getByRole('heading', { name: 'Les lignes : devis' }).waitFor();
  await proof.getByText(/égale au chiffre/).waitFor();
  expect(await proof.getByText(/égale au chiffre/).textContent()).not.toBe(won);
  expect(complaints).toEqual([]);
  await close();
});

test('the parts of a change open onto the figures that make them, by keyboard alone', async () => {
  const { page, close } = await openPage(`${inject('demo')}/?period=90d`);
  const part = page.getByRole('button', { name: /Voir le calcul$/ }).first();
  await part.focus();
  await page.keyboard.press('Enter');
  expect(await part.getAttribute('aria-expanded')).toBe('true');
  const weight = page.getByRole('button', { name: /^poids de/ }).last();
  await weight.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/égale au chiffre/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await close();
});

test('the leads that nobody answered are a figure with its rows', async () => {
  const { page, close } = await openPage(`${inject('demo')}/?period=90d`);
  const figure = page.getByRole('button', { name: /^Leads sans réponse : / });
  const count = (await figure.textContent()) ?? '';
  expect(Number(count)).toBeGreaterThan(0);
  await figure.click();
  await page.getByRole('dialog').getByText(`${count} lignes, somme ${count} : égale au chiffre.`).waitFor();
  await close();
});

test('a figure of too few cases is shown grey, with the reason, and without a verdict', async () => {
  const { page, close } = await openPage(
    `${inject('demo')}/explorer?period=12m&metrics=conversion_rate&by=campaign,month&basis=cohort&chart=table`,
  );
  const few = page.getByRole('button', { name: /pas assez de données \(n = \d\)/ }).first();
  await few.waitFor();
  await page.getByText('En gris : moins de 10 cas').waitFor();
  const verdict = await few.locator('xpath=ancestor::td').locator('[data-verdict]').all();
  for (const change of verdict)
    expect(['same', 'neutral']).toContain(await change.getAttribute('data-verdict'));
  await few.click();
  await page
    .getByRole('dialog')
    .getByText(/Pas assez de données\s: \d cas, il en faut 10/)
    .waitFor();
  await close();
});
