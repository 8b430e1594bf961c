import { describe, expect, it } from 'vitest';
import type { FactId } from '../../../src/core/facts/fact.ts';
import { agencyEvents } from '../../../src/demo/agency/agency-events.ts';
import { generateAgency } from '../../../src/demo/agency/generate-agency.ts';
import type { DemoRow } from '../../../src/demo/demo.ts';
import { danglingReferences, momentsOf, rowFaults } from '../demo-faults.ts';
import { seed, until } from '../told-demo.ts';

const told = () => [...generateAgency({ seed, until })].filter((chunk) => chunk !== null);
const chunks = told();
const events = agencyEvents(until);
const all = (fact: FactId) => chunks.flatMap((chunk) => chunk.rows[fact] ?? []);

interface Stay {
  readonly vendor: unknown;
  readonly country: unknown;
  readonly currency: unknown;
  readonly begun: number;
  /** When its last subscription ended; null while one runs. */
  readonly left: number | null;
  readonly services: ReadonlySet<unknown>;
}

/** Clients from their first subscription to the end of the last one. */
function staysOf(changes: readonly DemoRow[]): readonly Stay[] {
  const clients = new Map<unknown, DemoRow[]>();
  for (const change of changes)
    clients.set(change.customer_ref, [...(clients.get(change.customer_ref) ?? []), change]);
  return [...clients.values()].map((rows) => {
    const paid = new Map<unknown, number>();
    for (const row of rows) paid.set(row.subscription, Number(row.mrr));
    const [first] = rows;
    const last = Date.parse(String(rows.at(-1)?.at_time));
    return {
      vendor: first?.vendor,
      country: first?.country,
      currency: first?.currency,
      begun: Date.parse(String(first?.at_time)),
      left: [...paid.values()].every((mrr) => mrr === 0) ? last : null,
      services: new Set(rows.map((row) => row.product)),
    };
  });
}

const stays = staysOf(all('subscription_changes'));
const month = (365.25 / 12) * 86_400_000;
/** Clients who left for each month that clients were there. */
const leaving = (some: readonly Stay[]) =>
  some.filter(({ left }) => left !== null).length /
  some.reduce((sum, { begun, left }) => sum + ((left ?? Date.parse(until)) - begun) / month, 0);

describe('the agency is valid', () => {
  it('the same each time', () => {
    expect(JSON.stringify(told()) === JSON.stringify(chunks)).toBe(true);
  });

  it.each([
    'leads',
    'lead_events',
    'interactions',
    'subscription_changes',
    'invoices',
    'orders',
    'order_lines',
    'costs',
    'answers',
  ] as const)('%s', (id) => {
    expect(all(id).length).toBeGreaterThan(100);
    expect(rowFaults(id, all(id)).slice(0, 5)).toEqual([]);
  });

  it('in its references and days', () => {
    expect(danglingReferences(chunks).slice(0, 5)).toEqual([]);
    const moments = momentsOf(chunks);
    expect(String(moments[0]) >= '2023-10-31T22').toBe(true);
    expect(String(moments.at(-1)) < '2026-11-21T23').toBe(true);
  });

  it('and has a rate for every working day', () => {
    const rates = chunks.flatMap((chunk) => chunk.rates ?? []);
    expect(rates.length).toBeGreaterThan(780);
    for (const { currency, perEuro } of rates) {
      expect(currency).toBe('CHF');
      expect(Number(perEuro)).toBeGreaterThan(0.85);
      expect(Number(perEuro)).toBeLessThan(1.05);
    }
  });
});

describe('the agency is believable', () => {
  it('in clients: two of them Swiss, some who left, some who came back', () => {
    expect(stays.length).toBeGreaterThan(65);
    expect(stays.length).toBeLessThan(110);
    expect(stays.filter(({ currency }) => currency === 'CHF').length).toBe(2);
    expect(stays.filter(({ country }) => country === 'CH').length).toBe(2);
    expect(stays.filter(({ left }) => left !== null).length).toBeGreaterThanOrEqual(30);
    const running = stays.filter(({ left }) => left === null).length;
    expect(running).toBeGreaterThan(40);
    const zeroed = all('subscription_changes').filter((change) => change.mrr === 0).length;
    expect(zeroed).toBeGreaterThan(stays.length - running);
  });

  it('in prices of a month', () => {
    const prices = all('subscription_changes').flatMap(({ mrr }) => (Number(mrr) > 0 ? [Number(mrr)] : []));
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(30_000);
    expect(Math.max(...prices)).toBeLessThan(500_000);
    expect(prices.every((price) => price % 1000 === 0)).toBe(true);
  });

  it('in invoices: nearly all that is subscribed is billed at its price', () => {
    const paid = new Map<unknown, readonly DemoRow[]>();
    for (const change of all('subscription_changes'))
      paid.set(change.subscription, [...(paid.get(change.subscription) ?? []), change]);
    const asSubscribed = all('invoices').filter(({ subscription, issued_at: at, net }) => {
      const known = paid.get(subscription)?.filter((change) => String(change.at_time) <= String(at)) ?? [];
      return known.at(-1)?.mrr === net;
    }).length;
    expect(asSubscribed / all('invoices').length).toBeGreaterThan(0.98);
    expect(asSubscribed).toBeLessThan(all('invoices').length);
    const nets = (rows: readonly DemoRow[]) => rows.reduce((total, { net }) => total + Number(net), 0);
    const ofServices = all('order_lines').filter((line) => line.category === 'Abonnements');
    expect(nets(ofServices)).toBe(nets(all('invoices')));
  });
});

describe('what is planted can be found', () => {
  const others = stays.filter(({ vendor }) => vendor === null);
  const having = (service: string, has: boolean) =>
    others.filter(({ services }) => services.has(service) === has);

  it('a service that keeps clients, and one without which they leave', () => {
    expect(leaving(having(events.keeper, true))).toBeLessThan(0.5 * leaving(having(events.keeper, false)));
    expect(leaving(having(events.missed, true))).toBeLessThan(0.5 * leaving(having(events.missed, false)));
  });

  it('a vendor whose clients leave early', () => {
    const bought = stays.filter(({ vendor }) => vendor === events.badVendor.vendor);
    expect(bought.length).toBeGreaterThan(12);
    expect(leaving(bought)).toBeGreaterThan(4 * leaving(others));
  });

  it('clients that take more hours than they pay for', () => {
    const sums = new Map<unknown, { billed: number; hours: number }>();
    const of = (client: unknown) => {
      const known = sums.get(client) ?? { billed: 0, hours: 0 };
      sums.set(client, known);
      return known;
    };
    for (const { customer_ref: client, net } of all('invoices')) of(client).billed += Number(net);
    for (const { customer_ref: client, hours, hourly_rate: rate } of all('costs'))
      if (client) of(client).hours += Number(hours) * Number(rate);
    const losing = [...sums.values()].filter(({ billed, hours }) => hours > billed).length;
    expect(losing).toBeGreaterThan(3);
    expect(losing / sums.size).toBeLessThan(0.25);
  });
});
