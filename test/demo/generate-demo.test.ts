import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { factIds } from '../../src/core/facts/fact.ts';
import type { DemoChunk, DemoRow } from '../../src/demo/demo.ts';
import { generateDemo } from '../../src/demo/generate-demo.ts';
import { plantedEvents } from '../../src/demo/planted.ts';
import { danglingReferences, momentsOf, rowFaults } from './demo-faults.ts';
import { all, chunks, seed, until } from './told-demo.ts';

const planted = plantedEvents(until);

function digest(told: Iterable<DemoChunk | null>): string {
  const hash = createHash('sha256');
  for (const chunk of told) if (chunk) hash.update(JSON.stringify(chunk));
  return hash.digest('hex');
}

const leads = all('leads');
const events = all('lead_events');
const left = new Set(
  events
    .filter((event) => event.type === 'returned' || event.type === 'duplicate')
    .map((one) => one.lead_ref),
);
const counted = leads.filter((lead) => !left.has(lead.id ?? null));
const won = new Set(events.filter((event) => event.type === 'won').map((event) => event.lead_ref));
const orders = all('orders').filter((order) => order.status === 'valid');

function sum(rows: readonly DemoRow[], field: string): number {
  return rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
}

function conversion(rows: readonly DemoRow[]): number {
  return rows.filter((lead) => won.has(lead.id ?? null)).length / rows.length;
}

function createdDay(lead: DemoRow): string {
  return String(lead.created_at).slice(0, 10);
}

describe('the demo is the same each time', () => {
  it('for the same seed and day, and another for others', () => {
    const first = digest(chunks);
    expect(digest(generateDemo({ seed, until }))).toBe(first);
    expect(digest(generateDemo({ seed: seed + 1, until }))).not.toBe(first);
    expect(digest(generateDemo({ seed, until: '2026-11-22' }))).not.toBe(first);
  });
});

describe('every fact is one the catalogue allows', () => {
  // Scores come from no source: Filon learns them.
  it.each(factIds.filter((id) => id !== 'scores' && id !== 'invoices'))('%s', (id) => {
    expect(all(id).length).toBeGreaterThan(0);
    expect(rowFaults(id, all(id)).slice(0, 5)).toEqual([]);
  });

  it('and every reference leads to a row that came before or with it', () => {
    // A lead names the visit it came from, which is in a file that comes later.
    expect(danglingReferences(chunks, new Set(['visit_ref'])).slice(0, 5)).toEqual([]);
  });

  it('and lies within the two years', () => {
    expect(planted.firstDay).toBe('2024-11-22');
    const moments = momentsOf(chunks);
    expect(moments.length).toBeGreaterThan(100_000);
    expect(String(moments[0]) >= '2024-11-21T23').toBe(true);
    expect(String(moments.at(-1)) < '2026-11-21T23').toBe(true);
  });

  it('and persons are invented', () => {
    for (const lead of leads) {
      expect(lead.email).toMatch(/^[a-z.-]+\d+@example\.(com|net|org)$/);
      // Numbers that French numbering keeps for fiction.
      expect(lead.phone).toMatch(/^\+33(63998|26191|19900)\d{4}$/);
    }
    const phones = new Map(leads.map((lead) => [lead.phone, lead.email]));
    for (const lead of leads) expect(phones.get(lead.phone)).toBe(lead.email);
  });
});

describe('the company is believable', () => {
  it('in size', () => {
    expect(leads.length).toBeGreaterThan(8000);
    expect(leads.length).toBeLessThan(10_000);
    expect(orders.length).toBeGreaterThan(600);
    expect(orders.length).toBeLessThan(900);
    expect(all('visits').length).toBeGreaterThan(52_000);
    expect(all('visits').length).toBeLessThan(68_000);
  });

  it('in basket, margin and refunds', () => {
    const basket = sum(orders, 'net') / orders.length / 100;
    expect(basket).toBeGreaterThan(4500);
    expect(basket).toBeLessThan(7500);
    const margin = 1 - sum(orders, 'purchase_cost') / sum(orders, 'net');
    expect(margin).toBeGreaterThan(0.38);
    expect(margin).toBeLessThan(0.52);
    const refunds = sum(all('refunds'), 'amount') / sum(orders, 'total');
    expect(refunds).toBeGreaterThan(0.001);
    expect(refunds).toBeLessThan(0.02);
  });

  it('and each order is the sum of its lines', () => {
    const lines = new Map<unknown, number>();
    for (const line of all('order_lines'))
      lines.set(line.order_ref, (lines.get(line.order_ref) ?? 0) + Number(line.net));
    for (const order of all('orders')) {
      expect(lines.get(order.id)).toBe(order.net);
      expect(Number(order.net) + Number(order.tax)).toBe(order.total);
    }
  });

  it.each([
    ['Google Ads', 0.08, 0.16, 25, 70],
    ['Meta Ads', 0.015, 0.06, 20, 55],
  ])('in %s: conversion and media cost per lead', (channel, low, high, cheap, dear) => {
    const ofChannel = counted.filter((lead) => lead.channel === channel);
    const spent =
      sum(
        all('costs').filter((cost) => cost.channel === channel && cost.kind === 'ads'),
        'amount',
      ) / 100;
    expect(conversion(ofChannel)).toBeGreaterThan(low);
    expect(conversion(ofChannel)).toBeLessThan(high);
    expect(spent / ofChannel.length).toBeGreaterThan(cheap);
    expect(spent / ofChannel.length).toBeLessThan(dear);
  });

  it('in the order of the channels', () => {
    const of = (channel: string) => conversion(counted.filter((lead) => lead.channel === channel));
    expect(of('Recommandation')).toBeGreaterThan(of('Google Ads'));
    expect(of('Google Ads')).toBeGreaterThan(of('Achat de leads'));
    expect(of('Achat de leads')).toBeGreaterThan(of('Meta Ads'));
  });

  it('in return on investment: better than the costs in all, far apart between channels', () => {
    const gain = (channel: string | null) => {
      const mine = (row: DemoRow) => channel === null || row.channel === channel;
      const costs = all('costs').filter(mine);
      const cost =
        sum(costs, 'amount') +
        costs.reduce((total, row) => total + Number(row.hours ?? 0) * Number(row.hourly_rate ?? 0), 0);
      const ofChannel = new Set(leads.filter(mine).map((lead) => lead.id));
      const revenue = sum(
        orders.filter((order) => channel === null || ofChannel.has(order.lead_ref ?? '')),
        'net',
      );
      return (revenue - cost) / cost;
    };
    expect(gain(null)).toBeGreaterThan(2);
    expect(gain(null)).toBeLessThan(8);
    expect(gain('Recommandation')).toBeGreaterThan(2 * gain('Google Ads'));
    expect(gain('Google Ads')).toBeGreaterThan(gain('Meta Ads'));
  });

  it('in its seasons: September is above August', () => {
    const inMonth = (month: string) => leads.filter((lead) => createdDay(lead).startsWith(month)).length;
    expect(inMonth('2025-09')).toBeGreaterThan(1.7 * inMonth('2025-08'));
    expect(inMonth('2026-03')).toBeGreaterThan(1.15 * inMonth('2026-02'));
  });

  it('in the time to a sale: about three weeks in the middle', () => {
    const created = new Map(leads.map((lead) => [lead.id, Date.parse(String(lead.created_at))]));
    const days = events
      .filter((event) => event.type === 'won')
      .map(
        (event) =>
          (Date.parse(String(event.at_time)) - (created.get(event.lead_ref ?? '') ?? 0)) / 86_400_000,
      )
      .sort((a, b) => a - b);
    expect(days[0]).toBeGreaterThan(0);
    expect(days[Math.floor(days.length / 2)]).toBeGreaterThan(17);
    expect(days[Math.floor(days.length / 2)]).toBeLessThan(28);
  });

  it('in its last weeks: most sales are still to come', () => {
    const young = counted.filter((lead) => createdDay(lead) > '2026-11-01');
    const old = counted.filter((lead) => createdDay(lead) < '2026-08-01');
    expect(young.length).toBeGreaterThan(100);
    expect(conversion(young)).toBeLessThan(0.4 * conversion(old));
  });

  it('and fast answers sell', () => {
    const first = new Map<unknown, number>();
    for (const call of all('interactions')) {
      if (call.direction !== 'out') continue;
      const moment = Date.parse(String(call.at_time));
      if (moment < (first.get(call.lead_ref) ?? Number.POSITIVE_INFINITY)) first.set(call.lead_ref, moment);
    }
    const called = counted.filter(
      (lead) => lead.capture !== 'call' && lead.capture !== 'store' && first.has(lead.id),
    );
    const hours = (lead: DemoRow) =>
      ((first.get(lead.id) ?? 0) - Date.parse(String(lead.created_at))) / 3_600_000;
    const quick = called.filter((lead) => hours(lead) < 0.75);
    const slow = called.filter((lead) => hours(lead) > 30);
    expect(quick.length).toBeGreaterThan(300);
    expect(slow.length).toBeGreaterThan(300);
    expect(conversion(quick)).toBeGreaterThan(1.15 * conversion(slow));
  });
});

describe('what is planted can be found', () => {
  it('a vendor whose leads stop selling', () => {
    const bought = counted.filter((lead) => lead.vendor === planted.badVendor.vendor);
    const before = bought.filter((lead) => createdDay(lead) < planted.badVendor.from);
    const after = bought.filter((lead) => createdDay(lead) >= planted.badVendor.from);
    expect(conversion(before)).toBeGreaterThan(0.05);
    expect(conversion(after)).toBeLessThan(0.02);
    expect(after.length).toBeGreaterThan(300);
  });

  it('a page that takes no leads for five days while visits go on', () => {
    const { page, from, to } = planted.brokenPage;
    const visits = all('visits').filter((visit) => visit.landing_page === page);
    const within = visits.filter((visit) => {
      const day = String(visit.visited_at).slice(0, 10);
      return day >= from && day <= to;
    });
    const bounced = (rows: readonly DemoRow[]) =>
      rows.filter((visit) => visit.pages === 1).length / rows.length;
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(4);
    expect(within.length).toBeGreaterThan(80);
    expect(within.filter((visit) => visit.lead_ref !== null)).toEqual([]);
    expect(bounced(within)).toBeGreaterThan(0.85);
    expect(bounced(visits)).toBeLessThan(0.6);
  });

  it('a price rise', () => {
    const days = new Map(all('orders').map((order) => [order.id, String(order.ordered_at).slice(0, 10)]));
    const prices = (later: boolean) =>
      new Set(
        all('order_lines')
          .filter(
            (line) =>
              line.sku === 'FEN-PVC-2V' &&
              (days.get(line.order_ref ?? '') ?? '') >= planted.priceRise.from === later,
          )
          .map((line) => line.unit_price),
      );
    expect([...prices(false)]).toEqual([52_000]);
    expect([...prices(true)]).toEqual([55_640]);
  });

  it('a new campaign that sells better than the other searches', () => {
    const { campaign, from } = planted.newCampaign;
    const fresh = counted.filter((lead) => lead.campaign === campaign);
    const others = counted.filter((lead) => lead.campaign === 'Search – Fenêtres PVC');
    expect(fresh.every((lead) => createdDay(lead) >= from)).toBe(true);
    expect(fresh.length).toBeGreaterThan(120);
    expect(conversion(fresh)).toBeGreaterThan(1.4 * conversion(others));
  });

  it('a page test with a better variant', () => {
    const { page, better } = planted.pageTest;
    const shown = all('visits').filter((visit) => visit.landing_page === page && visit.variant !== null);
    const capture = (variant: string) => {
      const ofVariant = shown.filter((visit) => visit.variant === variant);
      return ofVariant.filter((visit) => visit.lead_ref !== null).length / ofVariant.length;
    };
    expect(shown.length).toBeGreaterThan(800);
    expect(capture(better)).toBeGreaterThan(1.2 * capture('A'));
  });
});
