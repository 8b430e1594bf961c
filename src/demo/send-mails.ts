import type { DemoRow } from './demo.ts';
import type { Journal } from './journal.ts';
import type { Lead } from './lead.ts';
import { dayText, instant, minutesPerDay, monthStart, weekdayOf } from './local-time.ts';
import type { Random } from './random.ts';

/** Every new lead gets a mail that confirms it; once a month a newsletter goes to some of those who wrote before. */
export function sendMails(
  leads: readonly Lead[],
  firstDay: number,
  lastDay: number,
  { journal, random }: { journal: Journal; random: Random },
): void {
  for (const lead of leads) {
    if (lead.duplicateOf === null) {
      send(`accuse-${lead.id}`, 'Accusé de réception', lead.stamp + 1, lead, journal, random, 0.62);
    }
  }
  for (let month = monthStart(firstDay, -1); month <= lastDay; month = monthStart(month, -1)) {
    const tuesday = month + ((9 - weekdayOf(month)) % 7);
    const stamp = tuesday * minutesPerDay + 570;
    const earlier = leads.findIndex((lead) => lead.stamp >= stamp - minutesPerDay);
    const known = earlier < 0 ? leads.length : earlier;
    const name = `newsletter-${dayText(month).slice(0, 7)}`;
    const seen = new Set<number>();
    for (let i = 0; i < Math.min(140, known); i++) {
      const chosen = random.whole(0, known - 1);
      const lead = leads[chosen];
      if (!lead || seen.has(chosen)) continue;
      seen.add(chosen);
      send(
        `${name}-${lead.id}`,
        'Newsletter mensuelle',
        stamp + random.whole(0, 20),
        lead,
        journal,
        random,
        0.31,
      );
    }
  }
}

function send(
  message: string,
  campaign: string,
  stamp: number,
  lead: Lead,
  journal: Journal,
  random: Random,
  opening: number,
): void {
  const base: DemoRow = {
    message,
    lead_ref: lead.id,
    channel: 'E-mail',
    medium: 'email',
    campaign,
    email: lead.person.email,
  };
  const event = (type: string, later: number, machine: boolean | null = null) =>
    journal.add('messages', stamp + later, {
      id: `${message}-${type}${machine ? '-machine' : ''}`,
      at_time: instant(stamp + later),
      type,
      machine,
      ...base,
    });
  event('sent', 0);
  if (random.chance(0.022)) {
    event('bounced', 1);
    return;
  }
  event('delivered', 1);
  if (random.chance(0.13)) event('opened', 1, true);
  if (!random.chance(opening)) return;
  const opened = 2 + Math.round(random.logNormal(130, 1.2));
  event('opened', opened, false);
  if (random.chance(0.24)) event('clicked', opened + 1, false);
  else if (random.chance(0.012)) event('unsubscribed', opened + 2);
}
