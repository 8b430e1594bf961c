import type { Journal } from '../journal.ts';
import { dayText, instant, minutesPerDay, monthOf, monthStart } from '../local-time.ts';
import type { Random } from '../random.ts';
import { identify } from '../sell.ts';
import type { AgencyClient } from './agency-client.ts';
import { projects, type ServiceName, services } from './agency-company.ts';
import type { AgencyEvents } from './agency-events.ts';
import { clientFields } from './client-fields.ts';
import type { ClientMonth } from './keep-client.ts';
import { type BilledService, writeMonthlyOrder } from './write-monthly-order.ts';
import { writeProject } from './write-project.ts';

/** Prices pay for so much of an hour, in cents; above it the agency earns nothing. */
const soldHourMinor = 7400;

interface Writing {
  readonly journal: Journal;
  readonly random: Random;
  readonly events: AgencyEvents;
}

/** Writes what happens with a client: subscriptions, invoices, hours, projects and what it says of the agency. */
export function writeClient(client: AgencyClient, months: readonly ClientMonth[], writing: Writing): void {
  const { journal, random } = writing;
  const changes = new Map<ServiceName, number>();
  let before: ReadonlyMap<ServiceName, number> = new Map();
  let ordered = 0;
  const project = (day: number, name: string, euros: number, share: number) => {
    ordered++;
    const id = `AP-${client.reference}-${ordered}`;
    writeProject(
      id,
      client,
      { stamp: day * minutesPerDay + random.whole(560, 1050), name, euros, share },
      writing,
    );
  };
  if (client.leadId !== null) project(client.start, 'Mise en place', 900, 0);
  for (const { start, paid } of months) {
    const opened = start * minutesPerDay + 9 * 60;
    for (const { name, short } of services) {
      const [was, now] = [before.get(name) ?? 0, paid.get(name) ?? 0];
      if (was === now) continue;
      const subscription = `${short}-${client.reference}`;
      const count = (changes.get(name) ?? 0) + 1;
      changes.set(name, count);
      journal.add('subscription_changes', opened, {
        id: `${subscription}-${count}`,
        subscription,
        at_time: instant(opened),
        mrr: now,
        currency: client.currency,
        product: name,
        ...clientFields(client),
      });
    }
    const billed: BilledService[] = [];
    for (const [name, price] of paid) {
      const net = bill(client, { start, name, price, was: before.get(name) ?? price }, writing);
      if (net !== null) billed.push([name, net]);
      spendHours(client, { start, name, price }, writing);
    }
    writeMonthlyOrder(client, start, billed, journal);
    before = paid;
    if (paid.size === 0) continue;
    if (random.chance(0.065)) {
      const { name, euros, subcontracted } = random.weighted(
        projects.map((one) => [one, paid.has(one.goesWith) ? 8 : 1] as const),
      );
      project(start + random.whole(1, 26), name, euros, subcontracted);
    }
    if ((monthOf(start) === 4 || monthOf(start) === 10) && random.chance(0.62)) ask(client, start, writing);
  }
}

interface Billed {
  readonly start: number;
  readonly name: ServiceName;
  readonly price: number;
  /** Price of the month before. */
  readonly was: number;
}

/** The month's invoice of a service, and what it bills: a few are forgotten (null), and some still have the old price. */
function bill(
  client: AgencyClient,
  { start, name, price, was }: Billed,
  { journal, random }: Writing,
): number | null {
  if (random.chance(0.006)) return null;
  const net = price > was && random.chance(0.12) ? was : price;
  // Exports of services are billed without French tax.
  const tax = client.country === 'FR' ? Math.round(net * 0.2) : 0;
  const stamp = start * minutesPerDay + 9 * 60 + 5;
  const short = services.find((one) => one.name === name)?.short ?? '';
  const number = `F${dayText(start).slice(0, 7)}-${client.reference}-${short}`;
  journal.add('invoices', stamp, {
    id: number,
    number,
    issued_at: instant(stamp),
    customer_ref: client.reference,
    subscription: `${short}-${client.reference}`,
    status: 'valid',
    total: net + tax,
    tax,
    net,
    currency: client.currency,
    period_from: dayText(start),
    period_to: dayText(monthStart(start, -1) - 1),
    product: name,
    ...identify(client.person),
    company: client.company,
  });
  return net;
}

/** The month's hours for a service, handed in on the 15th and on its last day. */
function spendHours(
  client: AgencyClient,
  { start, name, price }: Omit<Billed, 'was'>,
  { journal, random, events }: Writing,
): void {
  const { service, sector, factor } = events.overrun;
  const over = name === service && client.sector === sector ? factor : 1;
  const hours = (price / soldHourMinor) * client.demanding * over * random.logNormal(1, 0.15);
  for (const day of [start + 14, monthStart(start, -1) - 1]) {
    journal.add('costs', day * minutesPerDay + 1080, {
      day: dayText(day),
      kind: 'time',
      hours: Math.max(0.5, Math.round(hours * 2) / 4),
      hourly_rate: client.manager.hourlyRateMinor,
      currency: 'EUR',
      label: `${name} – ${client.company}`,
      customer_ref: client.reference,
      product: name,
      owner: client.manager.name,
    });
  }
}

const praise = [
  'Équipe à l’écoute, résultats au rendez-vous.',
  'Reporting clair chaque mois.',
  'Des conseils utiles.',
];
const blame = [
  'Peu de nouvelles entre deux rapports.',
  'Résultats en dessous de ce qui était promis.',
  'Trop cher.',
];

/** Would you recommend us: asked in April and October. */
function ask(client: AgencyClient, start: number, { journal, random, events }: Writing): void {
  const unhappy = client.vendor === events.badVendor.vendor ? 1.2 : 0;
  const score = Math.max(0, Math.min(10, Math.round(client.mood - unhappy + 0.9 * random.normal())));
  const said = score >= 9 ? praise : score <= 6 ? blame : null;
  const stamp = start * minutesPerDay + random.whole(14, 24) * minutesPerDay + 660;
  journal.add('answers', stamp, {
    id: `NPS-${client.reference}-${dayText(start).slice(0, 7)}`,
    answered_at: instant(stamp),
    kind: 'nps',
    score,
    comment: said && random.chance(0.6) ? random.pick(said) : null,
    ...clientFields(client),
  });
}
