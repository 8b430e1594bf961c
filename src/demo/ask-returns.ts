import type { Course } from './course.ts';
import type { Journal } from './journal.ts';
import { instant, minutesPerDay } from './local-time.ts';
import type { Random } from './random.ts';
import { returnDays } from './vendor-contracts.ts';

/** Reasons of the vendors' lists for what the salespeople say. */
const reasons: Readonly<Record<string, string>> = {
  'Numéro invalide': 'wrong_number',
  'Hors zone': 'out_of_area',
  'Déjà client': 'duplicate',
};
const months = 6;

/**
 * What was asked of the vendors in the last six months: those they took back, and leads that nobody reached, of which
 * they want to hear nothing. What they have not answered by the last day is still awaited.
 */
export function askReturns(
  courses: readonly Course[],
  end: number,
  { journal, random }: { readonly journal: Journal; readonly random: Random },
): void {
  for (const { lead, end: ended } of courses) {
    if (!lead.attribution.vendor || !ended?.reason) continue;
    if (ended.stamp < end - months * 30 * minutesPerDay) continue;
    const say = (type: string, stamp: number, reason: string, proof: string): void => {
      journal.add('lead_events', stamp, {
        id: `${lead.id}-${type}`,
        lead_ref: lead.id,
        at_time: instant(stamp),
        type,
        reason,
        proof,
      });
    };
    const reason = reasons[ended.reason];
    if (ended.type === 'returned' && reason) {
      // The vendor's page answers at once where the proof is good.
      say('return_asked', ended.stamp - 10, reason, ended.reason);
    }
    const inTime = ended.stamp - lead.stamp < returnDays * minutesPerDay;
    if (ended.type === 'lost' && ended.reason === 'Injoignable' && inTime && random.chance(0.35)) {
      const asked = ended.stamp + random.whole(5, 40);
      say('return_asked', asked, 'wrong_number', 'Plusieurs appels sans réponse.');
      const answered = asked + random.whole(4, 12) * minutesPerDay;
      say('return_refused', answered, 'wrong_number', 'Le numéro est attribué.');
    }
  }
}
