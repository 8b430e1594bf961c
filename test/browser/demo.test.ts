import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';

let filon: FilonProcess;
beforeAll(async () => {
  filon = await startFilon();
});
afterAll(async () => {
  await closeBrowser();
  await filon.stop();
});

test('a demo is loaded from the empty page, marked, changed for another, removed with one click, and put back', async () => {
  const { page, complaints, close } = await openPage(`${filon.url}/`, { locale: 'en-GB' });
  // Loading years of figures takes some seconds, and much longer on a busy machine.
  page.setDefaultTimeout(150_000);
  await page.getByRole('button', { name: 'Tea and coffee shop' }).click();
  const mark = page.getByRole('complementary', { name: 'Demo.' });
  await mark.getByText('years of a tea and coffee shop').waitFor();
  await page.getByRole('list', { name: 'The figures of the period' }).waitFor();

  await mark.getByRole('button', { name: 'Another company' }).click();
  await page.getByRole('menuitem', { name: 'See the agency' }).click();
  await mark.getByText('years of a marketing agency').waitFor();
  await page.getByRole('list', { name: 'The figures of the period' }).waitFor();

  await mark.getByRole('button', { name: 'Remove the demo' }).click();
  await page.getByRole('heading', { name: 'Welcome to Filon' }).waitFor();
  expect(await mark.count()).toBe(0);
  const again = page.waitForRequest((request) => request.url().endsWith('/api/demo'));
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await again).postDataJSON()).toEqual({ company: 'agency' });
  expect(complaints).toEqual([]);
  await close();
}, 240_000);
