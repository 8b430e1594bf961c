import { bookFee } from './book-fee.ts';
import type { Journal } from './journal.ts';
import { monthOf, monthStart } from './local-time.ts';

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
    for (const fee of monthly) bookFee(journal, start, fee);
    if (monthOf(start) === 3 || monthOf(start) === 10) {
      bookFee(journal, start, ['Salon de l’habitat', 'Magasin', 3400]);
    }
  }
}
