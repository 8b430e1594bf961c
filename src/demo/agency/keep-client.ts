import { monthOf, monthStart } from '../local-time.ts';
import type { Random } from '../random.ts';
import { type AgencyClient, priceOf } from './agency-client.ts';
import { type ServiceName, services } from './agency-company.ts';
import type { AgencyEvents } from './agency-events.ts';

/** What a client pays from the first of a month on, by service in cents; none for a client who has left. */
export interface ClientMonth {
  readonly start: number;
  readonly paid: ReadonlyMap<ServiceName, number>;
}

/** Month by month what a client pays, until the demo ends: services are added, grow, shrink, end, and come back. */
export function keepClient(
  client: AgencyClient,
  events: AgencyEvents,
  random: Random,
): readonly ClientMonth[] {
  const months: ClientMonth[] = [];
  let paid: ReadonlyMap<ServiceName, number> = client.first;
  let returns: number | null = null;
  let age = 0;
  for (let start = client.start; start <= events.lastDay; start = monthStart(start, -1)) {
    if (paid.size === 0) {
      if (returns === null || start < returns) {
        months.push({ start, paid });
        continue;
      }
      // Who comes back begins with less.
      paid = new Map([...(lastPaid(months) ?? client.first)].slice(0, 1));
      returns = null;
      age = 1;
    } else if (age > 0) {
      if (random.chance(leaving(client, paid, age, events))) {
        paid = new Map();
        returns = random.chance(0.2) ? monthStart(start, -random.whole(3, 8)) : null;
      } else {
        paid = moved(paid, { start, age, events, random });
      }
    }
    age++;
    months.push({ start, paid });
  }
  return months;
}

/** Chance that a client leaves with the month. */
function leaving(
  { mood, vendor }: AgencyClient,
  paid: ReadonlyMap<ServiceName, number>,
  age: number,
  { keeper, missed, badVendor }: AgencyEvents,
): number {
  const kept = paid.has(keeper) ? 0.35 : 1.2;
  const advised = paid.has(missed) ? 0.12 : 1.3;
  // Those who were not convinced leave in their first half-year.
  const young = age <= 6 ? 1.6 : 0.75;
  if (vendor === badVendor.vendor && age <= badVendor.months) return 0.21;
  return Math.min(0.5, 0.024 * kept * advised * young * Math.exp((8.1 - mood) * 0.45));
}

interface Moving {
  readonly start: number;
  readonly age: number;
  readonly events: AgencyEvents;
  readonly random: Random;
}

/** The month's changes: the price rise, another service, a larger or smaller one, one less. */
function moved(
  before: ReadonlyMap<ServiceName, number>,
  { start, age, events, random }: Moving,
): ReadonlyMap<ServiceName, number> {
  const paid = new Map(before);
  const { from, rate } = events.priceRise;
  if (start === from && age >= 12) {
    for (const [name, price] of paid) paid.set(name, roundTo(price * (1 + rate)));
  }
  const lacking = services.filter(({ name }) => !paid.has(name));
  if (lacking.length > 0 && random.chance(0.02)) {
    const service = random.weighted(lacking.map((one) => [one, one.weight] as const));
    paid.set(service.name, priceOf(service.monthly, 1, random));
  }
  for (const { service, by } of events.followed.pairs) {
    if (age < 3 || !before.has(service) || paid.has(by) || !random.chance(events.followed.chance)) continue;
    const usual = services.find((one) => one.name === by)?.monthly ?? 0;
    paid.set(by, priceOf(usual, 1, random));
  }
  const [name, price] = random.pick([...paid]);
  // Budgets are made in January and September.
  const season = monthOf(start) === 1 || monthOf(start) === 9 ? 2 : 1;
  const kind = random.next();
  if (kind < 0.03 * season) paid.set(name, roundTo(price * (1.1 + 0.25 * random.next())));
  else if (kind < 0.044 * season) paid.set(name, roundTo(price * (0.7 + 0.15 * random.next())));
  else if (kind < 0.052 * season && paid.size > 1) paid.delete(name);
  // What follows another service goes with it.
  for (const { service, by } of events.followed.pairs)
    if (before.has(service) && !paid.has(service)) paid.delete(by);
  return paid;
}

function lastPaid(months: readonly ClientMonth[]): ReadonlyMap<ServiceName, number> | null {
  return months.findLast(({ paid }) => paid.size > 0)?.paid ?? null;
}

/** Whole tens of euros, from 300 to 4,900. */
function roundTo(price: number): number {
  return Math.min(490_000, Math.max(30_000, Math.round(price / 1000) * 1000));
}
