import type { Journal } from './journal.ts';
import { dayText, minutesPerDay, monthOf, monthStart } from './local-time.ts';

/** Monthly bills, in euros. A tool that serves all channels has none of its own. */
const monthly: readonly (readonly [label: string, channel: string | null, euros: number])[] = [
  ['Agence – gestion Google Ads', 'Google Ads', 650],
  ['Agence – gestion Meta Ads', 'Meta Ads', 350],
  ['Rédaction et référencement', 'Référencement naturel', 720],
  ['Outil d’e-mailing', 'E-mail', 59],
  ['CRM', null, 180],
  ['Primes de parrainage', 'Recommandation', 250],
];

/** Fees of every month of the demo, and the two housing fairs of each year. */
export function billFees(firstDay: number, lastDay: number, journal: Journal): void {
  for (let start = firstDay; start <= lastDay; start = monthStart(start, -1)) {
    const bill = (label: string, channel: string | null, euros: number) =>
      journal.add('costs', start * minutesPerDay, {
        day: dayText(start),
        kind: 'fee',
        amount: euros * 100,
        currency: 'EUR',
        label,
        channel,
      });
    for (const [label, channel, euros] of monthly) bill(label, channel, euros);
    if (monthOf(start) === 3 || monthOf(start) === 10) bill('Salon de l’habitat', 'Magasin', 3400);
  }
}
