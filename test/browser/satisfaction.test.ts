import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

const words = { fr, en };
const day = new Date().toISOString().slice(0, 10);

let filon: FilonProcess;
beforeAll(async () => {
  filon = await startFilon();
  const rows = [1, 2].map((number) => ({
    id: `O${number}`,
    ordered_at: `${day}T08:00:00Z`,
    net: 50 * number,
    currency: 'EUR',
    full_name: `Jeanne Essai ${number}`,
    email: `jeanne${number}@example.com`,
  }));
  const answer = await fetch(`${filon.url}/api/facts/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  expect(answer.status, await answer.text()).toBe(200);
});
/** Has the customer to call back tomorrow called today. */
async function callBackToday(): Promise<void> {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const found = await fetch(`${filon.url}/api/satisfaction/tasks?dueBefore=${at(25)}`);
  const { tasks } = (await found.json()) as { tasks: { answer: { key: string } }[] };
  const key = encodeURIComponent(tasks[0]?.answer.key ?? '');
  await fetch(`${filon.url}/api/satisfaction/answers/${key}/task`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state: 'open', dueAt: at(0) }),
  });
}

afterAll(async () => {
  await closeBrowser();
  await filon.stop();
});

describe.each([
  ['fr', 'fr-FR', { width: 1440, height: 900 }, 'light'],
  ['en', 'en-GB', { width: 390, height: 844 }, 'dark'],
] as const)('satisfaction in %s', (language, locale, viewport, colorScheme) => {
  const t = words[language];
  const options = { locale, viewport, colorScheme };

  it('puts a question, takes its answer from a page without script, and makes a task of a bad one', async () => {
    const { page, complaints, close } = await openPage(
      `${filon.url}/customers/satisfaction?tab=questions`,
      options,
    );
    await page.getByRole('button', { name: t['survey.make'] }).click();
    const dialog = page.getByRole('dialog');
    const name = `Comptoir ${language}`;
    await dialog.getByRole('textbox', { name: t['survey.name'] }).fill(name);
    await dialog.getByRole('switch', { name: t['survey.open'] }).click();
    expect(await graveFindings(page), 'dialog').toEqual([]);
    await dialog.getByRole('button', { name: t['survey.save'] }).click();
    await dialog.waitFor({ state: 'detached' });
    const part = page.locator('section', { has: page.getByRole('heading', { name }) });
    const address = await part.getByRole('link').getAttribute('href');
    expect(await graveFindings(page), 'questions').toEqual([]);

    const visitor = await openPage(`${address}?store=Lyon`, { ...options, javaScriptEnabled: false });
    await visitor.page.getByRole('radio', { name: '2' }).check({ force: true });
    await visitor.page.getByRole('textbox').fill(`Trop d’attente, ${language}.`);
    await visitor.page.getByRole('button').click();
    await visitor.page.getByRole('status').waitFor();
    await visitor.close();

    await callBackToday();
    await page.goto(`${filon.url}/leads/today`);
    const today = page.getByRole('listitem').filter({ hasText: `Trop d’attente, ${language}.` });
    await today.getByRole('checkbox').click();
    await today.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t['action.undo'] }).click();
    await today.waitFor();
    await today.getByRole('link').press('m');
    await today.waitFor({ state: 'detached' });

    await page.goto(`${filon.url}/customers/satisfaction?tab=questions`);
    await part.getByRole('button', { name: t['survey.remove'] }).click();
    await part.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t['action.undo'] }).click();
    await part.waitFor();

    await page.getByRole('tab', { name: t['satisfaction.answers'] }).click();
    const voice = page.getByRole('listitem').filter({ hasText: `Trop d’attente, ${language}.` });
    await voice.getByText('Lyon').waitFor();
    await voice.getByRole('button', { name: t['satisfaction.done'] }).click();
    await voice.getByText(t['satisfaction.called']).waitFor();
    await page.getByRole('searchbox').fill('TROP D’ATTENTE, FR');
    await page.getByText('Trop d’attente, fr.').waitFor();
    expect(await graveFindings(page), 'answers').toEqual([]);

    await page.getByRole('tab', { name: t['satisfaction.figures'] }).click();
    await page.getByText(/10\./).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the demo’s figures with intervals, by what is asked', async () => {
    const { page, complaints, close } = await openPage(
      `${inject('demo')}/customers/satisfaction?period=all&figure=nps`,
      options,
    );
    await page.getByRole('heading', { level: 2, name: /NPS/ }).first().waitFor();
    const grouping = page.getByRole('combobox', { name: t['satisfaction.grouping'] });
    await grouping.click();
    await page.getByRole('option', { name: t['satisfaction.byBasket'] }).click();
    await expect
      .poll(() => page.locator('table').first().locator('tbody tr').count(), { timeout: 15_000 })
      .toBe(10);
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    expect(await graveFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
