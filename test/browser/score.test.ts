import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/i18n/en.ts';
import { fr } from '../../src/web/i18n/fr.ts';
import { chance } from '../core/score/score-cases.ts';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';
import { graveFindings } from '../support/grave-findings.ts';

const words = { fr, en };
const dayMs = 86_400_000;

const near35 = 'Ille-et-Vilaine';

async function send(filon: FilonProcess, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${filon.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

/**
 * 400 leads of the last 400 days: four in ten of those from a fair were sold, one in ten of the others. Returns the name
 * of the oldest that was not.
 */
async function fill(filon: FilonProcess): Promise<string> {
  const next = chance(3);
  const leads = [];
  const lead_events = [];
  let oldest = '';
  for (let index = 0; index < 400; index++) {
    const created = Date.now() - (400 - index) * dayMs;
    const channel = next() < 0.4 ? 'salon' : 'annonce';
    const id = `L${index}`;
    leads.push({
      id,
      created_at: new Date(created).toISOString(),
      channel,
      last_name: `Lead ${index}`,
      product: 'fenêtre',
      postcode: index % 2 ? '35000' : '75011',
    });
    if (index < 380 && next() < (channel === 'salon' ? 0.4 : 0.1))
      lead_events.push({ lead_ref: id, at_time: new Date(created + dayMs).toISOString(), type: 'won' });
    else oldest ||= `Lead ${index}`;
  }
  leads.push({ id: 'fair', created_at: new Date().toISOString(), channel: 'salon', last_name: 'Salonnier' });
  await send(filon, '/api/facts/leads', { rows: leads });
  await send(filon, '/api/facts/lead_events', { rows: lead_events });
  // Half the leads have the postcode, which tells nothing.
  const near = { id: 'near', name: near35, points: 60, when: { kind: 'postcodes', begins: ['35'] } };
  const groups = ['profile', 'place', 'behaviour', 'company'].map((id) => ({
    id,
    most: 60,
    rules: id === 'place' ? [near] : [],
  }));
  await send(filon, '/api/score/rules', { rules: { groups, warmFrom: 40, hotFrom: 60 }, use: false });
  return oldest;
}

afterAll(closeBrowser);

describe.each([
  ['fr', 'fr-FR', { width: 1440, height: 900 }, 'light', '41'],
  ['en', 'en-GB', { width: 390, height: 844 }, 'dark', '63'],
] as const)('the score in %s', (language, locale, viewport, colorScheme, points) => {
  const t = words[language];
  let filon: FilonProcess;
  let oldest = '';
  beforeAll(async () => {
    filon = await startFilon();
    oldest = await fill(filon);
  }, 120_000);
  afterAll(() => filon.stop());
  const said = (key: keyof typeof fr, values: Readonly<Record<string, string>>) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      String(t[key]),
    );
  const picture = async (page: Page, name: string) => {
    const folder = process.env.FILON_PICTURES;
    if (folder)
      await page.screenshot({ path: `${folder}/score-${name}-${viewport.width}.png`, fullPage: true });
  };

  it('by rules shows at once what a change does, and gives a lead its points when saved', async () => {
    const { page, complaints, close } = await openPage(`${filon.url}/leads/score?tab=rules`, {
      locale,
      viewport,
      colorScheme,
    });
    await page.getByRole('heading', { name: t['rules.effect'] }).waitFor();
    const open = page.locator('figure').filter({ hasText: t['rules.openLeads'] });
    const hot = open.getByRole('row', { name: t['desk.hot'] }).getByRole('cell').first();
    await hot.waitFor();
    const before = await hot.textContent();
    const profile = language === 'fr' ? 'Profil' : 'Profile';

    // By keyboard alone: a rule for leads of the fair.
    await page.getByRole('button', { name: said('rules.addTo', { name: profile }) }).focus();
    await page.keyboard.press('Enter');
    const rule = page.getByRole('listitem').filter({ hasText: t['rules.newRule'] });
    await rule.getByLabel(t['rules.name'], { exact: true }).focus();
    await page.keyboard.press('Control+A');
    const name = `Salon ${language}`;
    await page.keyboard.type(name);
    const named = page.getByRole('listitem').filter({ hasText: name });
    await named
      .locator('input')
      .and(page.getByLabel(t['rules.values'], { exact: true }))
      .focus();
    await page.keyboard.type('salon');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByLabel(said('rules.pointsOf', { name })).fill(points);
    await page.getByLabel(said('rules.mostOf', { name: profile })).fill('100');
    await page.getByLabel(t['rules.warmFrom']).fill('30');
    await page.getByLabel(t['rules.hotFrom']).fill('40');
    await expect.poll(() => hot.textContent()).not.toBe(before);
    const quarter = page.locator('figure').filter({ hasText: t['rules.sold'] });
    expect(
      await quarter.getByRole('row', { name: t['desk.hot'] }).getByRole('cell').last().textContent(),
    ).toMatch(/^\d+[.,]\d\s?%\d+\s?% (à|to) \d+\s?%$/u);
    await picture(page, 'rules');
    expect(await graveFindings(page)).toEqual([]);
    const save = page.getByRole('button', { name: t['rules.use'] });
    await save.click();
    await page.getByText(t['rules.inUse']).waitFor();
    await page.getByRole('table').filter({ hasText: t['rules.savedAt'] }).waitFor();

    // What was sold says how many points it deserves; they are taken with one press, and kept when they are saved.
    await page.getByRole('button', { name: t['rules.compare'] }).click();
    const proposal = page
      .getByRole('listitem')
      .filter({ hasText: near35 })
      .filter({ hasText: t['rules.accept'] });
    const accept = proposal.getByRole('button', { name: t['rules.accept'] });
    await accept.focus();
    const deserved = /\d+/u.exec((await accept.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    expect(Number(deserved)).toBeLessThan(40);
    await page.keyboard.press('Enter');
    await proposal.waitFor({ state: 'detached' });
    const taken = page.getByLabel(said('rules.pointsOf', { name: near35 }));
    expect(Math.abs(Number(await taken.inputValue()))).toBe(Number(deserved));
    expect(await page.getByRole('button', { name: t['rules.save'] }).isEnabled()).toBe(true);

    // The lead's own page says which rule gave what.
    await page.goto(`${filon.url}/leads/fair`);
    const part = page.getByRole('row', { name });
    await part.waitFor();
    expect(await part.textContent()).toContain(`+${points}`);
    await page.getByText(t['desk.hot']).first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('learned from sales is judged beside the rules, and either can be in use', async () => {
    const { page, complaints, close } = await openPage(`${filon.url}/leads/score?tab=learned`, {
      locale,
      viewport,
      colorScheme,
    });
    const learn = page.getByRole('button', {
      name: t['score.learn'],
    });
    await learn.click();
    await page.getByRole('tab', { name: said('rules.tabInUse', { name: t['rules.learnedTab'] }) }).waitFor();
    const beside = page.getByRole('table', { name: t['score.compared'] });
    await beside.waitFor();
    await beside.getByRole('columnheader', { name: t['score.byRules'] }).waitFor();
    // Whether it still holds: a sentence, and the fields behind it.
    const drift = page.locator('section').filter({ hasText: t['score.drift'] });
    await drift.getByText(t['score.driftMeans']).click();
    await drift.getByRole('columnheader', { name: t['score.driftField'] }).waitFor();
    expect(await drift.getByRole('row').count()).toBeGreaterThan(1);
    await picture(page, 'learned');
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: t['rules.tab'], exact: true }).click();
    await page.getByText(t['rules.notInUse']).waitFor();
    await page.getByRole('button', { name: t['rules.use'] }).click();
    await page.getByText(t['rules.inUse']).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);

    // What waits is taken in the order chosen, which the address keeps.
    await page.goto(`${filon.url}/leads/today`);
    const first = page
      .locator('section')
      .filter({ hasText: t['desk.todayLate'] })
      .getByRole('listitem')
      .first();
    await first.waitFor();
    await page
      .getByRole('radiogroup', { name: t['queue.label'] })
      .getByText(t['queue.age'], { exact: true })
      .click();
    await page.getByText(t['queue.ageMeans']).waitFor();
    await expect.poll(() => first.textContent()).toContain(oldest);
    expect(new URL(page.url()).searchParams.get('order')).toBe('age');
    await page.reload();
    await page.getByText(t['queue.ageMeans']).waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});
