import type { Forms } from '../words/counted.ts';
import type { Language } from '../words/language.ts';
import { type FactId, factIds } from './fact.ts';

const same = (one: string): Forms => ({ one, other: one });
const withS = (one: string): Forms => ({ one, other: `${one}s` });

const names: Readonly<Record<FactId | 'rates', Readonly<Record<Language, Forms>>>> = {
  costs: { fr: withS('coût'), en: withS('cost') },
  leads: { fr: withS('lead'), en: withS('lead') },
  lead_events: { fr: { one: 'étape de lead', other: 'étapes de leads' }, en: withS('lead event') },
  interactions: { fr: withS('échange'), en: withS('interaction') },
  orders: { fr: withS('commande'), en: withS('order') },
  order_lines: { fr: { one: 'ligne de commande', other: 'lignes de commande' }, en: withS('order line') },
  refunds: { fr: withS('remboursement'), en: withS('refund') },
  visits: { fr: withS('visite'), en: withS('visit') },
  messages: {
    fr: { one: 'événement d’e-mail', other: 'événements d’e-mail' },
    en: withS('e-mail event'),
  },
  subscription_changes: {
    fr: { one: 'changement d’abonnement', other: 'changements d’abonnement' },
    en: withS('subscription change'),
  },
  answers: { fr: withS('réponse'), en: withS('answer') },
  lead_details: { fr: { one: 'détail de lead', other: 'détails de leads' }, en: withS('lead detail') },
  qualifications: {
    fr: { one: 'critère de qualification', other: 'critères de qualification' },
    en: withS('qualification'),
  },
  notes: { fr: withS('note'), en: withS('note') },
  permissions: {
    fr: { one: 'autorisation de contact', other: 'autorisations de contact' },
    en: withS('contact permission'),
  },
  tasks: { fr: withS('tâche'), en: withS('task') },
  quotes: { fr: same('devis'), en: withS('quote') },
  quote_lines: { fr: { one: 'ligne de devis', other: 'lignes de devis' }, en: withS('quote line') },
  scores: { fr: withS('score'), en: withS('score') },
  invoices: { fr: withS('facture'), en: withS('invoice') },
  rates: { fr: same('taux de change'), en: withS('exchange rate') },
};

/** What a fact is called, to follow a count; an id that is none is given back. */
export function factForms(id: string, language: Language): Forms {
  return isNamed(id) ? names[id][language] : same(id);
}

function isNamed(id: string): id is FactId | 'rates' {
  return id === 'rates' || (factIds as readonly string[]).includes(id);
}
