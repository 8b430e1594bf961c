import type { Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { instant, minutesPerDay } from './local-time.ts';

const threeYears = 3 * 365 * minutesPerDay;

/** What the person agreed to when asking for a quote, and what some of them take back later. */
export function givePermissions({ lead, reachedAt, end }: Course, { journal, random }: DeskBook): void {
  const { capture, vendor, landing_page: page } = lead.attribution;
  if (capture !== 'form' && capture !== 'import') return;
  const say = (channel: string, stamp: number, given: boolean, wording: string, source: string) =>
    journal.add('permissions', stamp, {
      id: `${lead.id}-P-${channel}-${given ? 'oui' : 'non'}`,
      at_time: instant(stamp),
      channel,
      given,
      wording,
      source,
      // CNIL: prospects' data is kept three years from the last contact.
      expires_at: given ? instant(stamp + threeYears) : null,
      lead_ref: lead.id,
      email: lead.person.email,
      phone: lead.person.phone,
    });
  const source =
    capture === 'form' ? `Formulaire ${page ?? ''}`.trim() : `Formulaire de ${vendor ?? ''}`.trim();
  say('phone', lead.stamp, true, 'J’accepte qu’on me rappelle au sujet de ma demande de devis.', source);
  if (random.chance(0.74)) {
    say('email', lead.stamp, true, 'J’accepte de recevoir des conseils et des offres par e-mail.', source);
    const later = lead.stamp + random.whole(2, 60) * minutesPerDay;
    if (random.chance(0.05)) say('email', later, false, 'Ne plus m’écrire.', 'Réponse à un e-mail');
  }
  // Nobody who still talks with the company wants no more calls.
  if (reachedAt !== null && end?.type === 'lost' && random.chance(0.04)) {
    say('phone', end.stamp + 4, false, 'Ne souhaite plus d’appels.', 'Demandé au téléphone');
  }
}
