import { inventPerson } from '../company.ts';
import type { Journal } from '../journal.ts';
import { afterWork, dayOf, dayText, instant, minutesPerDay, monthOf, weekdayOf } from '../local-time.ts';
import type { Random } from '../random.ts';
import { identify } from '../sell.ts';
import { anyTown, firms, inventFirm, sellers, services } from './agency-company.ts';
import type { AgencyEvents } from './agency-events.ts';
import { type AgencySource, agencySources } from './agency-sources.ts';
import type { Prospect } from './prospect.ts';
import type { SellingHours } from './selling-hours.ts';

interface Winning {
  readonly journal: Journal;
  readonly random: Random;
  readonly hours: SellingHours;
}

/** Every lead of the agency with what became of it; returns those who sign, also after the demo's end. */
export function winClients({ firstDay, lastDay }: AgencyEvents, winning: Winning): readonly Prospect[] {
  const { journal, random } = winning;
  const won: Prospect[] = [];
  let number = 0;
  for (let day = firstDay; day <= lastDay; day++) {
    if (weekdayOf(day) > 5) continue;
    // August is quiet.
    const season = monthOf(day) === 8 ? 0.45 : monthOf(day) === 1 || monthOf(day) === 9 ? 1.3 : 1;
    for (const source of agencySources) {
      for (let left = random.poisson((source.monthly / 21.7) * season); left > 0; left--) {
        number++;
        const prospect = openLead(number, day, source, winning);
        if (source.priceMinor !== null) {
          journal.add('costs', day * minutesPerDay + 600, {
            day: dayText(day),
            kind: 'lead_purchase',
            amount: source.priceMinor,
            currency: 'EUR',
            lead_ref: prospect.leadId,
            label: 'Lead acheté',
            channel: source.way.channel,
            source: source.way.source,
            vendor: source.vendor,
          });
        }
        const wonAt = follow(prospect, source, winning);
        if (wonAt !== null) won.push({ ...prospect, wonAt });
      }
    }
  }
  return won.sort((a, b) => a.wonAt - b.wonAt);
}

function openLead(number: number, day: number, source: AgencySource, { journal, random }: Winning): Prospect {
  const stamp = day * minutesPerDay + random.whole(500, 1150);
  const person = inventPerson(number, random);
  const { company, sector } = inventFirm(number % firms);
  const town = anyTown(random);
  const seller = random.weighted(sellers.map((one) => [one, 1] as const));
  const leadId = `AL${String(number).padStart(4, '0')}`;
  const interest = random.weighted(services.map(({ name, weight }) => [name, weight] as const));
  journal.add('leads', stamp, {
    id: leadId,
    created_at: instant(stamp),
    stage: 'new',
    title: `${interest} – ${company}`,
    ...source.way,
    vendor: source.vendor,
    capture: source.capture,
    product: interest,
    region: town.region,
    country: 'FR',
    postcode: town.postcode,
    owner: seller.name,
    segment: sector,
    ...identify(person),
    company,
    city: town.city,
  });
  return {
    leadId,
    person,
    company,
    sector,
    town,
    way: source.way,
    vendor: source.vendor,
    seller,
    wonAt: stamp,
  };
}

/** From the first call to the signature; the stamp of the signature, or null. */
function follow(
  prospect: Prospect,
  source: AgencySource,
  { journal, random, hours }: Winning,
): number | null {
  const { leadId, seller, wonAt: opened } = prospect;
  let steps = 0;
  const event = (type: string, stamp: number, more: Readonly<Record<string, string>> = {}) => {
    steps++;
    journal.add('lead_events', stamp, {
      id: `${leadId}-${steps}`,
      lead_ref: leadId,
      at_time: instant(stamp),
      type,
      owner: seller.name,
      ...more,
    });
  };
  const talk = (type: 'call' | 'meeting', stamp: number, answered: boolean, spent: number) => {
    steps++;
    journal.add('interactions', stamp, {
      id: `${leadId}-i${steps}`,
      lead_ref: leadId,
      at_time: instant(stamp),
      type,
      direction: 'out',
      answered,
      seconds: answered ? random.whole(120, 2400) : 0,
      owner: seller.name,
    });
    hours.add(dayOf(stamp), prospect, spent);
  };
  const lose = (stamp: number, reason: string) => {
    event('lost', afterWork(Math.round(stamp), 60), { reason, stage: 'lost' });
    return null;
  };
  const called = afterWork(opened, random.logNormal(seller.answerMinutes, 1));
  const reached = random.chance(0.85);
  talk('call', called, reached, reached ? 0.4 : 0.1);
  if (!reached) return random.chance(0.6) ? lose(called + 6 * minutesPerDay, 'Injoignable') : null;
  event('contacted', called, { stage: 'contacted' });
  if (!random.chance(source.qualified)) {
    const reason = random.pick(['Budget insuffisant', 'Simple curiosité', 'Hors de notre métier']);
    return lose(called + random.logNormal(3, 0.6) * minutesPerDay, reason);
  }
  event('qualified', called + 20, { stage: 'qualified' });
  if (!random.chance(source.quote)) {
    return lose(called + random.logNormal(15, 0.6) * minutesPerDay, 'Projet reporté');
  }
  const met = afterWork(called + Math.round(random.logNormal(6, 0.5) * minutesPerDay), random.whole(20, 300));
  talk('meeting', met, true, 2.5);
  const quoted = afterWork(met, random.logNormal(1100, 0.6));
  event('quote', quoted, { stage: 'quote' });
  hours.add(dayOf(quoted), prospect, 3);
  if (!random.chance(Math.min(0.9, source.won * seller.skill))) {
    const reason = random.pick(['Prix', 'Concurrent', 'Projet reporté', 'Fait en interne']);
    return random.chance(0.85) ? lose(quoted + random.logNormal(21, 0.6) * minutesPerDay, reason) : null;
  }
  const signed = afterWork(
    quoted + Math.round(random.logNormal(14, 0.7) * minutesPerDay),
    random.whole(20, 300),
  );
  event('won', signed, { stage: 'won' });
  return signed;
}
