import type { RawFact } from '../trap-facts.ts';
import { type LeadLinks, linked } from './lead-links.ts';
import { number, text } from './raw-fields.ts';
import type { TwinFact } from './twin-fact.ts';
import { euros } from './twin-money.ts';
import { paris } from './twin-time.ts';

/** A subscription after a change. */
interface Standing {
  readonly amount: number;
  readonly currency: string;
  readonly service: string | null;
  readonly day: string;
  readonly value: number;
}

/** What moved each client's MRR, by day and service. */
export function mrrFacts({ raw, leadOf }: LeadLinks): TwinFact[] {
  const clients = new Map<string, RawFact[]>();
  const changes = [...raw.subscription_changes].sort(
    (a, b) => Date.parse(String(a.at_time)) - Date.parse(String(b.at_time)),
  );
  for (const row of changes)
    clients.set(String(row.customer_ref), [...(clients.get(String(row.customer_ref)) ?? []), row]);
  return [...clients].flatMap(([client, rows]) => {
    /** What a subscription was last: its amount in its currency and in euros, its service, its day. */
    const before = new Map<string, Standing>();
    const named = new Map<string, string | null>();
    const found: TwinFact[] = [];
    // Where a client came from, it stays: what it takes or leaves later counts there.
    const [first] = rows;
    if (!first) return [];
    const lead = leadOf(first, String(first.at_time), false);
    let standing = 0;
    let highest = 0;
    for (const day of new Set(rows.map((row) => paris(String(row.at_time)).day))) {
      const services = new Map<string | null, { own: number; rates: number; last: RawFact }>();
      const move = (service: string | null, own: number, rates: number, last: RawFact) => {
        const so = services.get(service) ?? { own: 0, rates: 0 };
        services.set(service, { own: so.own + own, rates: so.rates + rates, last });
      };
      for (const row of rows.filter((one) => paris(String(one.at_time)).day === day)) {
        const subscription = String(row.subscription);
        const product = text(row, 'product') ?? named.get(subscription) ?? null;
        named.set(subscription, product);
        const service = product ?? leadOf(row, String(row.at_time), false)?.dims.product ?? null;
        const [amount, currency] = [number(row, 'mrr') ?? 0, text(row, 'currency') ?? 'EUR'];
        const now = { amount, currency, service, day, value: euros(amount, currency, day) ?? 0 };
        const was = before.get(subscription);
        before.set(subscription, now);
        if (was && was.service !== service) move(was.service, -was.value, 0, row);
        if (!was || was.service !== service) move(service, now.value, 0, row);
        else {
          const kept = Math.min(was.amount, amount);
          const rates =
            was.currency === currency
              ? (euros(kept, currency, day) ?? 0) - (euros(kept, currency, was.day) ?? 0)
              : 0;
          move(service, now.value - was.value - rates, rates, row);
        }
      }
      const delta = [...services.values()].reduce((sum, { own, rates }) => sum + own + rates, 0);
      const crossing = Number(standing + delta > 0) - Number(standing > 0);
      const movementOf = (own: number) => {
        if (crossing > 0) return highest > 0 ? 'reactivated' : 'new';
        if (crossing < 0) return 'churned';
        return own > 0 ? 'expansion' : 'contraction';
      };
      for (const [service, { own, rates, last }] of services) {
        const fact = {
          day,
          leadDay: lead ? lead.day : null,
          dims: { ...linked(first, lead), product: service },
          client,
          at: Date.parse(String(last.at_time)),
        };
        if (own !== 0) found.push({ ...fact, delta: own, clients: 0, movement: movementOf(own) });
        if (rates !== 0) found.push({ ...fact, delta: rates, clients: 0, movement: 'currency' });
      }
      // Where a client came or left is told by the day's last change that moved something.
      const marked = found
        .filter((fact) => fact.day === day)
        .sort(
          (one, other) =>
            Number(one.movement === 'currency') - Number(other.movement === 'currency') ||
            Number(other.at) - Number(one.at),
        )[0];
      if (marked && crossing !== 0) found[found.indexOf(marked)] = { ...marked, clients: crossing };
      standing += delta;
      highest = Math.max(highest, standing);
    }
    return found;
  });
}
