import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';
import { ask } from './desk-steps.ts';

let filon: FilonProcess;
beforeAll(async () => {
  filon = await startFilon();
});
afterAll(async () => {
  await filon.stop();
  await closeBrowser();
});

const daysAgo = (days: number, minutes = 0): string =>
  new Date(Date.now() - days * 86_400_000 + minutes * 60_000).toISOString();

/** Forty leads of 100 days ago: twelve were called at once and sold at 1,000 €, twelve lost without a call. */
async function fill(): Promise<void> {
  const numbers = Array.from({ length: 40 }, (_, n) => n);
  const post = (fact: string, rows: readonly object[]) => ask(filon, `/api/facts/${fact}`, { rows });
  const of = (n: number) => ({ id: `x${n}`, lead_ref: `l${n}` });
  await post(
    'leads',
    numbers.map((n) => ({ id: `l${n}`, created_at: daysAgo(100) })),
  );
  const called = numbers.filter((n) => n < 12);
  await post(
    'interactions',
    called.map((n) => ({ ...of(n), at_time: daysAgo(100, 3), type: 'call', direction: 'out' })),
  );
  await post(
    'orders',
    called.map((n) => ({ ...of(n), ordered_at: daysAgo(70), net: 1000 })),
  );
  await post(
    'lead_events',
    numbers
      .filter((n) => n >= 28)
      .map((n) => ({ ...of(n), at_time: daysAgo(80), type: 'lost', reason: 'Injoignable' })),
  );
}

it('says how leads come while there are none, then which step costs most, why, and what quick answers sold', async () => {
  const empty = await openPage(`${filon.url}/leads/losses`);
  await empty.page.getByRole('heading', { name: fr['desk.emptyTitle'] }).waitFor();
  await empty.close();
  await fill();
  const { page, complaints, close } = await openPage(`${filon.url}/leads/losses`);
  const main = page.locator('main');
  await main.getByText(/entre l’arrivée et le premier contact/u).waitFor();
  // Half of the decided leads were sold: 500 € each, twelve lost.
  expect((await main.textContent())?.replaceAll(/\s/gu, ' ')).toContain(
    '12 leads perdus, à 500 € l’un, soit 6 000 €.',
  );
  expect(page.url()).toContain('period=12m');
  const steps = page.getByRole('row', { name: /Arrivée → contact/u });
  expect(await steps.textContent()).toContain(fr['loss.worst']);
  await page.getByRole('row', { name: /Injoignable 12 100/u }).waitFor();
  const quick = await page.getByRole('row', { name: /jusqu’à 5/u }).textContent();
  expect(quick?.replaceAll(/\s/gu, ' ')).toContain('1212100 %de 75,8 % à 100 %');
  await main.getByText(/pas la preuve/u).waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await page.goto(`${filon.url}/leads/losses?period=30d`);
  await page.getByText(fr['loss.none']).waitFor();
  expect(complaints).toEqual([]);
  await close();

  const narrow = await openPage(`${filon.url}/leads/losses`, {
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await narrow.page.getByText(/Losses cost most between arrival and first contact/u).waitFor();
  await narrow.page.getByRole('heading', { name: en['loss.response'] }).waitFor();
  expect(
    await narrow.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
  expect(narrow.complaints).toEqual([]);
  await narrow.close();
});
