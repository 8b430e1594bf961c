import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, openPage } from '../support/browser.ts';
import { type FilonProcess, startFilon } from '../support/filon-process.ts';

const languages = {
  fr: {
    locale: 'fr-FR',
    empty: 'Pas encore de leads',
    call: 'Appel C',
    callText: 'Appel',
    reached: 'Joint',
    log: 'Enregistrer',
    contacted: 'Contacté',
    letters: ['Budget', 'Décideur', 'Besoin'],
    known: 'Ce qu’on sait',
    save: 'Enregistrer',
    qualified: 'Qualifié',
    newQuote: 'Nouveau devis',
    product: 'Produit ou prestation',
    quantity: 'Quantité',
    price: 'Prix unitaire HT (EUR)',
    total: /Total HT\s: 5\s?000,00\s€/,
    sent: 'Enregistrer comme envoyé',
    quote: 'Devis',
    won: 'Gagné',
    winIt: 'Marquer gagné',
    undo: 'Annuler',
    stage: 'Étape',
    revenue: /^Chiffre d’affaires : 5\s?000\s€/,
    figures: 'Les chiffres de la période',
    open: 'Ouverts',
  },
  en: {
    locale: 'en-GB',
    empty: 'No leads yet',
    call: 'Call C',
    callText: 'Call',
    reached: 'Reached',
    log: 'Log it',
    contacted: 'Contacté',
    letters: ['Budget', 'Authority', 'Need'],
    known: 'What is known',
    save: 'Save',
    qualified: 'Qualifié',
    newQuote: 'New quote',
    product: 'Product or service',
    quantity: 'Quantity',
    price: 'Unit price without tax (EUR)',
    total: /Total without tax: €5,000\.00/,
    sent: 'Keep as sent',
    quote: 'Devis',
    won: 'Won',
    winIt: 'Mark as won',
    undo: 'Undo',
    stage: 'Stage',
    revenue: /^Revenue: €5,000/,
    figures: 'The figures of the period',
    open: 'Open',
  },
} as const;
type Language = keyof typeof languages;
const patience = { timeout: 15_000 };

let filon: FilonProcess;
beforeEach(async () => {
  filon = await startFilon();
});
afterEach(() => filon.stop());
afterAll(closeBrowser);

async function api<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(filon.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Somebody fills in the form that Filon shows, in a browser of their own. */
async function fillForm(name: string, email: string): Promise<void> {
  const { id } = await api<{ id: string }>('/api/forms', {
    name: 'Devis',
    settings: { limits: { secondsToFill: 0, perAddress: 50, perForm: 50, minutes: 10 } },
  });
  const { page, close } = await openPage(`${filon.url}/f/${id}`);
  await page.locator('[name=full_name]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=phone]').fill('06 12 34 56 78');
  await page.locator('button[type=submit]').click();
  await page.waitForLoadState();
  await close();
}

interface Figures {
  readonly leads: number;
  readonly orders: number;
  readonly revenue: number;
  readonly won_leads: number;
  readonly qualified_leads: number;
}

/** Figures of these days. */
async function figures(): Promise<Figures> {
  const metrics = ['leads', 'qualified_leads', 'won_leads', 'orders', 'revenue'];
  // Around midnight the workspace is in another day than UTC.
  const dayAway = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { totals } = await api<{ totals: Figures }>('/api/query', {
    metrics,
    from: dayAway(-1),
    to: dayAway(1),
  });
  return totals;
}

const lead = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog').first();

test.each(['fr', 'en'] as const)(
  'a form post appears within two seconds, is called, qualified, quoted and won; the figures follow (%s)',
  async (language: Language) => {
    const words = languages[language];
    const { page, complaints, close } = await openPage(`${filon.url}/leads`, { locale: words.locale });
    await page.getByRole('heading', { name: words.empty }).waitFor();
    await fillForm('Ada Martin', 'ada.martin@example.com');
    await lead(page, 'Ada Martin').waitFor({ timeout: 2_000 });

    await lead(page, 'Ada Martin').click();
    const open = dialog(page);
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
    expect(await figures()).toEqual({
      leads: 1,
      qualified_leads: 1,
      won_leads: 1,
      orders: 1,
      revenue: 5000,
    });

    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: language === 'fr' ? 'Tableau de bord' : 'Dashboard' }).click();
    await page
      .getByRole('list', { name: words.figures })
      .getByRole('button', { name: words.revenue })
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  },
);

test.each(['fr', 'en'] as const)(
  'the same by keyboard alone, and each step can be taken back (%s)',
  async (language: Language) => {
    const words = languages[language];
    await api('/api/leads', { full_name: 'Zoé Petit', email: 'zoe@example.com', phone: '0612345678' });
    const { page, complaints, close } = await openPage(`${filon.url}/leads`, { locale: words.locale });
    await fillForm('Ada Martin', 'ada.martin@example.com');
    await lead(page, 'Ada Martin').waitFor({ timeout: 2_000 });
    const keys = async (...all: readonly string[]) => {
      for (const key of all) await page.keyboard.press(key);
    };

    await keys('/');
    await page.keyboard.type('ada');
    await lead(page, 'Zoé Petit').waitFor({ state: 'detached' });
    await keys('Enter', 'Enter');
    const open = dialog(page);
    await open.getByRole('heading', { name: 'Ada Martin' }).waitFor();
    await keys('c');
    await page.keyboard.type('Rappelée, ');
    await keys('Escape', 'c', 'End');
    await page.keyboard.type('intéressée.');
    await keys('Control+Enter');
    await open.getByText('Rappelée, intéressée.').waitFor();
    await open.getByRole('button', { name: `${words.stage} : ${words.contacted}` }).waitFor();

    for (const letter of words.letters) {
      await open.getByRole('button', { name: new RegExp(`^${letter}`) }).focus();
      await keys('Enter');
      await open.getByRole('textbox', { name: words.known }).waitFor();
      await page.keyboard.type('oui');
      await keys('Enter');
      await open.getByRole('textbox', { name: words.known }).waitFor({ state: 'detached' });
    }
    await open.getByRole('button', { name: `${words.stage} : ${words.qualified}` }).waitFor();

    await keys('q');
    const product = page.getByRole('textbox', { name: words.product });
    await expect
      .poll(() => product.evaluate((field) => field === document.activeElement), patience)
      .toBe(true);
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
    await expect.poll(choosing, patience).toBe(true);
    await keys('Enter');
    await open.getByRole('button', { name: `${words.stage} : Gagné` }).waitFor();
    expect(await figures()).toMatchObject({ won_leads: 1, orders: 1, revenue: 5000 });
    await keys('z');
    await open.getByRole('button', { name: `${words.stage} : ${words.quote}` }).waitFor();
    expect(await figures()).toMatchObject({ won_leads: 0, orders: 0, revenue: 0 });
    expect(complaints).toEqual([]);
    await close();
  },
);

test('a card is dragged and moved by keys on the board; several leads are worked at once; a view is kept', async () => {
  await api('/api/leads', [
    { full_name: 'Ada Martin', email: 'ada@example.com', source: 'site' },
    { full_name: 'Zoé Petit', email: 'zoe@example.com', source: 'salon' },
  ]);
  const { page, complaints, close } = await openPage(`${filon.url}/leads?layout=board`);
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  await column('Nouveau').getByRole('link', { name: 'Ada Martin' }).waitFor();
  await column('Nouveau').getByRole('listitem').filter({ hasText: 'Ada Martin' }).dragTo(column('Contacté'));
  await column('Contacté').getByRole('link', { name: 'Ada Martin' }).waitFor();
  await column('Nouveau').getByRole('link', { name: 'Zoé Petit' }).focus();
  await page.keyboard.press(']');
  await column('Contacté').getByRole('link', { name: 'Zoé Petit' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), patience)
    .toBe('Zoé Petit');
  await page.keyboard.press(']');
  await column('Qualifié').getByRole('link', { name: 'Zoé Petit' }).waitFor();
  const stageOf = async (name: string) => {
    const { leads } = await api<{ leads: { stage: string }[] }>(`/api/leads?search=${name}`);
    return leads[0]?.stage;
  };
  await expect.poll(() => stageOf('zoé'), patience).toBe('qualified');
  expect(await stageOf('ada')).toBe('contacted');

  await page.keyboard.press('b');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  const bulk = page.getByRole('region', { name: 'Actions sur la sélection' });
  await bulk.getByText('2 leads choisis').waitFor();
  await bulk.getByRole('button', { name: 'Perdu' }).click();
  await page.getByRole('menuitem', { name: 'Injoignable' }).click();
  await page.getByText('Rien ici').waitFor();
  await page.keyboard.press('z');
  await lead(page, 'Zoé Petit').waitFor();

  await page.getByRole('button', { name: 'Filtre', exact: true }).click();
  await page.getByRole('button', { name: 'Source …' }).click();
  await page.getByRole('checkbox', { name: 'salon' }).click();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await lead(page, 'Ada Martin').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('Salon');
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation', { name: 'Vues' })
    .getByRole('button', { name: /^Salon/ })
    .waitFor();
  await expect.poll(() => page.url(), patience).toMatch(/view=/);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['/leads', 1440, 'light'],
  ['/leads', 390, 'dark'],
  ['/leads?layout=board', 1440, 'dark'],
  ['/leads?layout=board', 390, 'light'],
  ['/leads/today', 390, 'light'],
  ['lead', 1440, 'light'],
  ['lead', 390, 'dark'],
] as const)(
  '%s at %i pixels (%s) is accessible and no wider than the window',
  async (path, width, colorScheme) => {
    const { leads } = await api<{ leads: { key: string }[] }>('/api/leads', {
      full_name: 'Ada Martin',
      email: 'ada@example.com',
      phone: '0612345678',
      product: 'fenêtre',
    });
    const key = encodeURIComponent(leads[0]?.key ?? '');
    await api(`/api/leads/${key}/tasks`, { title: 'Rappeler', type: 'call', dueAt: '2026-01-05T09:00:00Z' });
    const { page, complaints, close } = await openPage(
      filon.url + (path === 'lead' ? `/leads?lead=${key}` : path),
      { viewport: { width, height: 844 }, colorScheme },
    );
    await page.getByText('Ada Martin').first().waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('the team is set up in the settings: a member with an area and an absence, a reason of losses', async () => {
  const { page, complaints, close } = await openPage(`${filon.url}/settings?tab=team`);
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Ana Costa');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@example.com');
  await page.getByRole('combobox', { name: 'Secteurs' }).fill('44');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ajouter une absence' }).click();
  await page.getByLabel('Absent du').fill('2026-08-03');
  await page.getByLabel('au', { exact: true }).fill('2026-08-21');
  await page.getByRole('combobox', { name: 'Motifs de perte' }).fill('Trop loin');
  await page.keyboard.press('Enter');
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Réglages enregistrés.').waitFor();
  const { settings } = await api<{ settings: { members: unknown[]; lossReasons: string[] } }>(
    '/api/workspace',
  );
  expect(settings.members).toMatchObject([
    {
      name: 'Ana Costa',
      email: 'ana@example.com',
      areas: ['44'],
      absences: [{ from: '2026-08-03', to: '2026-08-21' }],
    },
  ]);
  expect(settings.lossReasons).toContain('Trop loin');
  expect(complaints).toEqual([]);
  await close();
});

test('tasks of today are put off and finished by keyboard', async () => {
  const { leads } = await api<{ leads: { key: string }[] }>('/api/leads', [
    { full_name: 'Ada Martin', email: 'ada@example.com' },
    { full_name: 'Zoé Petit', email: 'zoe@example.com' },
  ]);
  for (const { key } of leads) {
    await api(`/api/leads/${encodeURIComponent(key)}/tasks`, {
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
      const lead = await api<{ tasks: { doneAt: string | null; dueAt: string }[] }>(
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
