import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';

const words = { fr, en };

let sink: MailSink;
beforeAll(async () => {
  sink = await openMailSink();
});
afterAll(async () => {
  await closeBrowser();
  await sink.close();
});

async function send(filon: FilonProcess, method: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${filon.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

describe.each([
  ['fr', 'fr-FR', { width: 1440, height: 900 }, 'light'],
  ['en', 'en-GB', { width: 390, height: 844 }, 'dark'],
] as const)('follow-up in %s', (language, locale, viewport, colorScheme) => {
  const t = words[language];
  const named = (key: 'editOf' | 'previewOf' | 'switchOffOf' | 'sendAgainTo' | 'wasSentTo', name: string) =>
    t[`sequence.${key}`].replace('{{name}}', name);

  it('is set up, looked at on real leads, switched on, and says what came of it', async () => {
    const filon = await startFilon();
    try {
      await send(filon, 'PATCH', '/api/workspace', {
        workingHours: Array.from({ length: 7 }, () => [[0, 1440]]),
      });
      const rows = ['ann', 'bob'].map((name) => ({
        id: name,
        created_at: new Date().toISOString(),
        first_name: name,
        email: `${name}-${language}@example.com`,
      }));
      await send(filon, 'POST', '/api/facts/leads', { rows });
      sink.mood = (at, to) => (at === 'end' && to.startsWith('bob') ? 'take_and_drop' : null);
      const { page, complaints, close } = await openPage(`${filon.url}/leads/sequences`, {
        locale,
        viewport,
        colorScheme,
      });
      const field = (key: keyof typeof fr) => page.getByLabel(t[key], { exact: false });

      await page.getByRole('heading', { level: 1, name: t['sequence.title'] }).waitFor();
      await field('sequence.host').fill('127.0.0.1');
      await field('sequence.port').fill(String(sink.port));
      await page.getByRole('combobox', { name: t['sequence.security'] }).click();
      await page.getByRole('option', { name: t['sequence.securityNone'] }).click();
      await field('sequence.address').fill('ana@shop.example');
      await page.getByRole('button', { name: t['settings.save'] }).click();
      await page.getByText(t['sequence.serverSaved']).waitFor();
      await field('sequence.testTo').fill('me@example.com');
      await field('sequence.testTo').press('Enter');
      await expect.poll(() => sink.mails.at(-1)?.to).toBe('me@example.com');

      await page.getByRole('button', { name: t['sequence.add'] }).click();
      const dialog = page.getByRole('dialog');
      // By keyboard alone: the name has the focus already.
      await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
      await page.keyboard.type('Suite');
      await dialog.getByLabel(t['sequence.newOnly']).focus();
      await page.keyboard.press('Space');
      await dialog.getByLabel(t['sequence.subject']).fill('Votre projet, {{first_name}}');
      await dialog.getByLabel(t['sequence.body']).fill('Bonjour {{first_name}},\n\nOù en êtes-vous ?');
      await dialog.getByRole('button', { name: t['sequence.addWait'], exact: true }).click();
      await dialog.getByRole('button', { name: t['sequence.addTask'], exact: true }).click();
      await dialog.getByLabel(t['sequence.taskTitle']).fill('Rappeler');
      expect(await graveFindings(page)).toEqual([]);
      await dialog.getByLabel(t['sequence.taskTitle']).press('Enter');
      await dialog.waitFor({ state: 'detached' });

      await page.getByRole('button', { name: named('previewOf', 'Suite') }).click();
      await dialog.getByText('ann', { exact: true }).click();
      await dialog.getByText('Votre projet, ann').waitFor();
      const early = sink.mails.filter(({ to }) => to === `ann-${language}@example.com`);
      expect(early, 'a preview sends nothing').toEqual([]);
      expect(await graveFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: t['sequence.switchOn'] }).click();
      await dialog.waitFor({ state: 'detached' });

      // One arrives; the other was taken, but the answer was lost: somebody has to say so.
      const decide = page.getByRole('button', { name: named('wasSentTo', 'bob') });
      await decide.waitFor();
      // Whose mail goes first is not said.
      await expect
        .poll(() => sink.mails.map(({ to }) => to), { timeout: 60_000 })
        .toContain(`ann-${language}@example.com`);
      const mail = sink.mails.find(({ to }) => to === `ann-${language}@example.com`);
      expect(mail?.raw).toContain('Votre projet, ann');
      expect(await graveFindings(page)).toEqual([]);
      const pictures = process.env.FILON_PICTURES;
      if (pictures)
        await page.screenshot({ path: `${pictures}/sequences-${viewport.width}.png`, fullPage: true });
      await decide.click();
      await decide.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: named('switchOffOf', 'Suite') }).click();
      await page.getByRole('button', { name: named('editOf', 'Suite') }).waitFor();
      const figures = page.getByRole('listitem').filter({ hasText: t['sequence.sent'] });
      expect(await figures.locator('dd').allTextContents()).toEqual(['2', '2', '2', '0', '0']);
      expect(sink.mails.filter(({ to }) => to.endsWith(`-${language}@example.com`))).toHaveLength(2);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await filon.stop();
    }
  }, 180_000);
});
