import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

const words = { fr, en };

afterAll(closeBrowser);

async function api<Answer>(filon: FilonProcess, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(filon.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Somebody's own website: one page with whatever HTML was copied into it. */
async function openSite() {
  let html = '';
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${html}`),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    paste: (copied: string) => {
      html = copied;
    },
    close: () => new Promise((end) => server.close(end)),
  };
}

describe.each([
  ['fr', 'fr-FR', { width: 1440, height: 900 }, 'light'],
  ['en', 'en-GB', { width: 390, height: 844 }, 'dark'],
] as const)('bringing leads in, in %s', (language, locale, viewport, colorScheme) => {
  const t = words[language];
  const said = (key: keyof typeof fr, values: Readonly<Record<string, string>>): string =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      String(t[key]),
    );
  const open = (filon: FilonProcess, path: string) =>
    openPage(filon.url + path, { locale, viewport, colorScheme });
  const fits = async (page: Page) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(await graveFindings(page, 'iframe')).toEqual([]);
  };

  it('a form is made, copied into a plain page, and its post is a lead; a robot’s is held until let in', async () => {
    const filon = await startFilon();
    const site = await openSite();
    try {
      const { page, complaints, close } = await open(filon, '/leads/sources');
      await page.getByText(t['sources.none']).waitFor();
      await fits(page);
      await page.getByRole('link', { name: t['sources.addForm'] }).click();
      await page.getByLabel(t['form.name']).fill('Contact');
      await page.getByRole('button', { name: t['form.addField'] }).click();
      await page.getByLabel(said('form.label', { n: '6' }), { exact: true }).fill('Étage');
      await page.getByRole('combobox', { name: t['form.origins'] }).fill(`${site.origin}/page`);
      await page.getByRole('combobox', { name: t['form.origins'] }).press('Enter');
      await page.getByLabel(t['form.askConsent']).check();
      const preview = page.frameLocator('iframe');
      await preview.getByText('Étage').waitFor();
      await fits(page);
      await page.getByRole('button', { name: t['settings.save'] }).click();
      await page.getByText(site.origin, { exact: false }).first().waitFor();
      await page.getByRole('button', { name: t['form.copyHtml'] }).click();
      site.paste(await page.evaluate(() => navigator.clipboard.readText()));

      const visitor = await openPage(site.origin, { locale, javaScriptEnabled: false });
      const field = (name: string) => visitor.page.locator(`[name=${name}]`);
      await field('full_name').fill('Ada Lovelace');
      await field('email').fill(`ada-${language}@example.com`);
      await field('etage').fill('3');
      await field('consent').check();
      // Quicker than a person fills a form in, the post would be held back.
      await visitor.page.waitForTimeout(3_200);
      await visitor.page.getByRole('button').click();
      await visitor.page.waitForURL(/thanks/);
      await visitor.close();
      await page.goto(`${filon.url}/leads`);
      await page.getByText('Ada Lovelace').first().waitFor();

      const { forms } = await api<{ forms: { address: string }[] }>(filon, '/api/forms');
      await fetch(forms[0]?.address ?? '', {
        method: 'POST',
        headers: { origin: filon.url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          full_name: '<img src=x onerror=alert(1)>',
          email: `robot-${language}@example.com`,
          _more: 'x',
        }).toString(),
      });
      await page.goto(`${filon.url}/leads/sources`);
      await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
      await fits(page);
      const name = '<img src=x onerror=alert(1)>';
      await page.getByRole('button', { name: said('held.repairOf', { name }) }).click();
      await page.getByRole('main').locator('dl input').first().fill('Grace Hopper');
      await page.getByRole('button', { name: said('held.releaseOf', { name }) }).click();
      await page.getByText(said('held.released', { name })).waitFor();
      const leads = async () =>
        (await api<{ leads: { person: { name: string } }[] }>(filon, '/api/leads')).leads
          .map(({ person }) => person.name)
          .sort();
      await expect.poll(leads).toEqual(['Ada Lovelace', 'Grace Hopper']);
      await page.getByRole('button', { name: t['action.undo'] }).click();
      await page.getByRole('button', { name: said('held.dropOf', { name }) }).waitFor();
      await expect.poll(leads).toEqual(['Ada Lovelace']);
      await page.getByRole('button', { name: said('held.dropOf', { name }) }).click();
      await expect.poll(() => page.getByRole('button', { name: t['held.drop'] }).count()).toBe(0);
      const row = page.getByRole('row').filter({ hasText: 'Contact' });
      expect(await row.locator('td').nth(2).textContent()).toBe('1');
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await filon.stop();
      await site.close();
    }
  }, 120_000);

  it('a webhook is made, shows its secret once, is tried, and a call is seen', async () => {
    const filon = await startFilon();
    try {
      const { page, complaints, close } = await open(filon, '/leads/sources');
      await page.getByRole('button', { name: t['sources.addHook'] }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: t['hook.kind'] }).click();
      await page.getByRole('option', { name: t['hook.signed'] }).click();
      await dialog.getByLabel(t['hook.name']).fill('Mon site');
      await dialog.getByRole('button', { name: t['hook.create'] }).click();
      await page.getByText(t['hook.once']).waitFor();
      await fits(page);
      const secretOf = () => page.getByRole('status').locator('code').textContent();
      const first = await secretOf();
      await page.getByText(t['hook.noCall']).waitFor();
      await page.getByRole('button', { name: t['hook.try'], exact: true }).click();
      await page.getByText(t['hook.delivered']).waitFor();
      const count = async () => (await api<{ leads: unknown[] }>(filon, '/api/leads')).leads.length;
      await expect.poll(count).toBe(1);
      await page.getByRole('button', { name: t['action.undo'] }).click();
      await expect.poll(count).toBe(0);
      await page.getByRole('button', { name: t['hook.renew'] }).click();
      await page.getByText(t['hook.renewed']).waitFor();
      await expect.poll(secretOf).not.toBe(first);
      await page.reload();
      await page.getByRole('heading', { name: 'Mon site' }).waitFor();
      expect(await page.getByText(t['hook.once']).count()).toBe(0);
      await page.getByRole('button', { name: t['hook.revoke'] }).click();
      await page.getByRole('button', { name: t['hook.really'] }).click();
      await page.getByText(t['sources.off'], { exact: true }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await filon.stop();
    }
  }, 120_000);

  it('a likely pair is joined and separated again by keyboard, and the count of leads follows', async () => {
    const filon = await startFilon();
    try {
      const post = (lead: object) => api(filon, '/api/leads', lead);
      const created_at = new Date(Date.now() - 86_400_000).toISOString();
      await post({ full_name: 'Dupond Hélène', postcode: '69001', email: 'h@example.com', created_at });
      await post({ full_name: 'Helene DUPONT', postcode: '69001', phone: '+33612000010' });
      const leads = async () => {
        const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
        const body = { metrics: ['leads'], from: '2020-01-01', to: day };
        return (await api<{ totals: { leads: number } }>(filon, '/api/query', body)).totals.leads;
      };
      expect(await leads()).toBe(2);
      const { page, complaints, close } = await open(filon, '/leads/persons');
      await page.getByText('+33 6 12 00 00 10').waitFor();
      await fits(page);
      await page.keyboard.press('n');
      await page.getByText(t['match.none']).waitFor();
      await page.getByRole('button', { name: t['action.undo'] }).click();
      await page.getByRole('button', { name: t['match.join'] }).waitFor();
      await page.keyboard.press('l');
      await page.getByRole('button', { name: t['match.again'] }).click();
      await page.keyboard.press('j');
      await page.getByRole('heading', { name: said('match.merges_one', { count: '1' }) }).waitFor();
      await expect.poll(leads).toBe(1);
      await fits(page);
      const split = page.getByRole('button', { name: new RegExp(`^${t['match.split']} `) });
      await split.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: t['match.join'] }).waitFor();
      await expect.poll(leads).toBe(2);
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await filon.stop();
    }
  }, 120_000);
});
