import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';
import type { FilonProcess } from '../support/filon-process.ts';

/** What the screens say, as far as the tests look for it. */
export const deskWords = {
  fr: {
    locale: 'fr-FR',
    home: 'Tableau de bord',
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
    order: /^Commande, /,
    amount: /^5\s?000\s€$/,
    figures: 'Les chiffres de la période',
    open: 'Ouverts',
  },
  en: {
    locale: 'en-GB',
    home: 'Dashboard',
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
    order: /^Order, /,
    amount: /^€5,000$/,
    figures: 'The figures of the period',
    open: 'Open',
  },
} as const;

export type DeskLanguage = keyof typeof deskWords;

/** Asks the API of a server: a POST with a body, else a GET. */
export async function ask<Answer>({ url }: FilonProcess, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/**
 * Somebody fills in the form that Filon shows, in a browser of their own, while `page` shows the open list; answers
 * with the milliseconds from the moment the server took the post until the lead is in the list.
 */
export async function postedToShown(filon: FilonProcess, page: Page, name: string): Promise<number> {
  const { id } = await ask<{ id: string }>(filon, '/api/forms', {
    name: 'Devis',
    settings: { limits: { secondsToFill: 0, perAddress: 50, perForm: 50, minutes: 10 } },
  });
  const visitor = await openPage(`${filon.url}/f/${id}`);
  await visitor.page.locator('[name=full_name]').fill(name);
  await visitor.page.locator('[name=email]').fill('ada.martin@example.com');
  await visitor.page.locator('[name=phone]').fill('06 12 34 56 78');
  const shown = leadLink(page, name)
    .waitFor()
    .then(() => performance.now());
  const posted = visitor.page
    .waitForResponse((response) => response.request().method() === 'POST')
    .then(() => performance.now());
  await visitor.page.locator('button[type=submit]').click();
  const took = (await shown) - (await posted);
  await visitor.page.waitForLoadState();
  await visitor.close();
  return took;
}

/** What one sale of 5,000 euros to the one lead of these days makes of the figures; `won` false: before it. */
export function expectedFigures(won: boolean) {
  return {
    leads: 1,
    qualified_leads: 1,
    qualification_rate: 1,
    call_rate: 1,
    response_within_target: 1,
    won_leads: won ? 1 : 0,
    conversion_rate: won ? 1 : 0,
    orders: won ? 1 : 0,
    revenue: won ? 5000 : 0,
    average_order_value: won ? 5000 : null,
    revenue_per_lead: won ? 5000 : 0,
    new_customers: won ? 1 : 0,
  };
}

/** Those figures as the API tells them. */
export async function figures(filon: FilonProcess): Promise<unknown> {
  // Around midnight the workspace is in another day than UTC.
  const dayAway = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { totals } = await ask<{ totals: unknown }>(filon, '/api/query', {
    metrics: Object.keys(expectedFigures(true)),
    from: dayAway(-1),
    to: dayAway(1),
  });
  return totals;
}

/** A lead's name in a list or on the board. */
export const leadLink = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The lead that is open beside the list. */
export const openLead = (page: Page) => page.getByRole('dialog').first();
