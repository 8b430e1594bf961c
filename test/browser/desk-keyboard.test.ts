import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import {
  ask,
  type DeskLanguage,
  deskWords,
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
  'the same by keyboard alone, and each step can be taken back (%s)',
  async (language: DeskLanguage) => {
    const words = deskWords[language];
    await ask(filon, '/api/leads', { full_name: 'Zoé Petit', email: 'zoe@example.com', phone: '0612345678' });
    const { page, complaints, close } = await openPage(`${filon.url}/leads`, { locale: words.locale });
    expect(await postedToShown(filon, page, 'Ada Martin')).toBeLessThan(2_000);
    const keys = async (...all: readonly string[]) => {
      for (const key of all) await page.keyboard.press(key);
    };

    await keys('/');
    await page.keyboard.type('ada');
    await leadLink(page, 'Zoé Petit').waitFor({ state: 'detached' });
    await keys('Enter', 'Enter');
    const open = openLead(page);
    await open.getByRole('heading', { name: 'Ada Martin' }).waitFor();
    await keys('c');
    await page.keyboard.type('Rappelée, ');
    await keys('Escape', 'c', 'End');
    await page.keyboard.type('intéressée.');
    await keys('Control+Enter');
    await open.getByText('Rappelée, intéressée.').waitFor();
    await open.getByRole('button', { name: `${words.stage} : ${words.contacted}` }).waitFor();

    for (const letter of words.letters) {
      await keys('b');
      await open.getByRole('button', { name: new RegExp(`^${letter}`), expanded: true }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.type('oui');
      await keys('Enter');
      await open.getByRole('textbox', { name: words.known }).waitFor({ state: 'detached' });
    }
    await open.getByRole('button', { name: `${words.stage} : ${words.qualified}` }).waitFor();

    await keys('q');
    const product = page.getByRole('textbox', { name: words.product });
    await expect.poll(() => product.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Fenêtre PVC');
    await keys('Tab', 'Control+a');
    await page.keyboard.type('4');
    await keys('Tab');
    await page.keyboard.type('1250');
    await keys('Enter');
    await open.getByRole('button', { name: `${words.stage} : ${words.quote}` }).waitFor();

    await keys('w');
    const winIt = page.getByRole('button', { name: words.winIt });
    await winIt.waitFor();
    const choosing = () =>
      winIt.evaluate((button) => document.activeElement?.closest('form')?.contains(button));
    await expect.poll(choosing).toBe(true);
    await keys('Enter');
    await open.getByRole('button', { name: `${words.stage} : Gagné` }).waitFor();
    expect(await figures(filon)).toMatchObject({ won_leads: 1, orders: 1, revenue: 5000 });
    await keys('z');
    await open.getByRole('button', { name: `${words.stage} : ${words.quote}` }).waitFor();
    expect(await figures(filon)).toMatchObject({ won_leads: 0, orders: 0, revenue: 0 });
    expect(complaints).toEqual([]);
    await close();
  },
);

test('tasks of today are put off and finished by keyboard', async () => {
  const { leads } = await ask<{ leads: { key: string }[] }>(filon, '/api/leads', [
    { full_name: 'Ada Martin', email: 'ada@example.com' },
    { full_name: 'Zoé Petit', email: 'zoe@example.com' },
  ]);
  for (const { key } of leads) {
    await ask(filon, `/api/leads/${encodeURIComponent(key)}/tasks`, {
      title: 'Rappeler',
      type: 'call',
      dueAt: '2026-01-05T09:00:00Z',
    });
  }
  const { page, complaints, close } = await openPage(`${filon.url}/leads/today`);
  await page.getByText('2 tâches à faire.').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await page.getByText('1 tâche à faire.').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.getByText('Plus rien de prévu pour aujourd’hui.').waitFor();
  const tasks = await Promise.all(
    leads.map(async ({ key }) => {
      const lead = await ask<{ tasks: { doneAt: string | null; dueAt: string }[] }>(
        filon,
        `/api/leads/${encodeURIComponent(key)}`,
      );
      return lead.tasks[0];
    }),
  );
  expect(tasks.filter((task) => task?.doneAt !== null)).toHaveLength(1);
  expect(tasks.filter((task) => Date.parse(task?.dueAt ?? '') > Date.now())).toHaveLength(1);
  expect(complaints).toEqual([]);
  await close();
});
