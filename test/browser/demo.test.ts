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

test('the demo is loaded from the empty page, marked, removed with one click, and put back', async () => {
  const { page, complaints, close } = await openPage(`${filon.url}/`, { locale: 'en-GB' });
  // Loading two years takes a quarter of a minute, and much longer on a busy machine.
  page.setDefaultTimeout(150_000);
  await page.getByRole('button', { name: 'Load the demo' }).click();
  const mark = page.getByRole('complementary', { name: 'Demo.' });
  await mark.waitFor();
  await page.getByRole('list', { name: 'The figures of the period' }).waitFor();
  await mark.getByRole('button', { name: 'Remove the demo' }).click();
  await page.getByRole('heading', { name: 'Welcome to Filon' }).waitFor();
  expect(await mark.count()).toBe(0);
  const again = page.waitForResponse((answer) => answer.url().endsWith('/api/demo') && answer.ok());
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await again).request().method()).toBe('POST');
  expect(complaints).toEqual([]);
  await close();
}, 240_000);
