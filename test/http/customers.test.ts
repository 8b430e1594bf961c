import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-11-20T10:00:00Z');

/** 130 customers of two channels: who came by a fair pays ten times as much; the first came as a lead. */
function invented() {
  const orders = Array.from({ length: 130 }, (_, customer) => {
    const fair = customer % 4 === 0;
    const order = {
      id: `O${customer}`,
      ordered_at: `2026-0${1 + (customer % 9)}-${10 + (customer % 15)}T10:00:00Z`,
      customer_ref: `C${customer}`,
      net: fair ? '1000.00' : '100.00',
      purchase_cost: fair ? '400.00' : '40.00',
      currency: 'EUR',
      channel: fair ? 'fair' : 'ads',
    };
    return customer === 0 ? { ...order, lead_ref: 'L0' } : order;
  });
  const again = { ...orders[1], id: 'O1-2', ordered_at: '2026-10-20T10:00:00Z' };
  const lead = { created_at: '2026-11-18T09:00:00Z', product: 'window' };
  const leads = [
    { id: 'L0', created_at: '2026-01-02T09:00:00Z', channel: 'fair', last_name: 'Zero' },
    { ...lead, id: 'L1', channel: 'fair', last_name: 'Likely' },
    { ...lead, id: 'L2', channel: 'ads', last_name: 'Hardly' },
  ];
  const costs = [
    { day: '2026-01-03', kind: 'ads', amount: '3000.00', currency: 'EUR', channel: 'ads' },
    { day: '2026-01-03', kind: 'fee', amount: '3000.00', currency: 'EUR', channel: 'fair' },
  ];
  return { orders: [...orders, again], leads, costs };
}

describe('the customer book over HTTP', () => {
  let opened: OpenApplication;
  const call = (language = 'en') => clientOf(opened.app, { 'accept-language': language });
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, now);
    for (const [fact, rows] of Object.entries(invented()))
      await call()('recordFacts', { params: { fact }, body: { rows } });
  });
  afterAll(() => opened.close());

  it('lists customers, says why nothing is expected, and pages', async () => {
    const first = await call()('customers', { search: { sort: 'revenue', limit: 20 } });
    expect(first.book).toMatchObject({ until: '2026-10-20', stale: false, customers: 130, currency: 'EUR' });
    expect(first.book.models.purchases).toEqual({
      kind: 'not_enough_data',
      reason: 'repeaters',
      found: 1,
      needed: 30,
    });
    expect(first.sums).toMatchObject({
      customers: 130,
      orders: 131,
      revenueMinor: 4_280_000,
      expectedMinor: null,
    });
    expect(first.customers).toHaveLength(20);
    expect(first.customers.every(({ fields }) => fields.revenue === 100_000 && fields.alive === null)).toBe(
      true,
    );
    const next = await call()('customers', { search: { limit: 20, cursor: first.nextCursor ?? '' } });
    const keys = [...first.customers, ...next.customers].map(({ key }) => key);
    expect(new Set(keys).size).toBe(40);
    const few = await call()('customers', { search: { where: ['orders>=2', 'channel=ads'] } });
    expect(few.customers.map(({ key }) => key)).toEqual(['C1']);
  });

  it('tells what is wrong with a question', async () => {
    const code = async (search: Record<string, string>) => {
      const query = new URLSearchParams(search);
      const answer = await opened.app.inject({
        url: `/api/customers?${query}`,
        headers: { host: 'localhost:3210' },
      });
      return [answer.statusCode, (answer.json() as { error: { code: string } }).error.code];
    };
    expect(await code({ where: 'revenu>=5' })).toEqual([400, 'unknown_customer_field']);
    expect(await code({ where: 'revenue>=much' })).toEqual([400, 'bad_customer_filter']);
    expect(await code({ segment: 'nobody' })).toEqual([404, 'segment_not_found']);
    await expect(call()('customer', { params: { key: 'nobody' } })).rejects.toMatchObject({
      code: 'customer_not_found',
    });
  });

  it('shows one customer, and leads to it from its lead', async () => {
    const { customers } = await call()('customers', { search: { lead: 'L0' } });
    expect(customers.map(({ key }) => key)).toHaveLength(1);
    const detail = await call()('customer', { params: { key: customers[0]?.key ?? '' } });
    expect(detail.orders).toMatchObject([
      { netMinor: 100_000, marginMinor: 60_000, refundedMinor: 0, lead: 'L0' },
    ]);
    expect(detail.leads).toMatchObject([{ key: 'L0', state: 'won', channel: 'fair' }]);
    expect(detail.customer.lead).toBe('L0');
  });

  it('keeps segments that somebody defined', async () => {
    const body = { name: 'Twice', conditions: ['orders>=2'] };
    const saved = await call()('createSegment', { body });
    await expect(call()('createSegment', { body: { ...body, name: 'TWICE' } })).rejects.toMatchObject({
      code: 'segment_name_taken',
    });
    await expect(
      call()('createSegment', { body: { name: 'Bad', conditions: ['nothing>1'] } }),
    ).rejects.toMatchObject({ code: 'unknown_customer_field' });
    const table = await call()('segments', { search: { by: 'own' } });
    expect(table.groups).toMatchObject([{ name: 'Twice', id: saved.id, customers: 1, orders: 2 }]);
    expect(table.groups[0]?.basket).toMatchObject({ kind: 'not_enough_data', found: 1 });
    const usual = await call()('customers', { search: { segment: 'Perdus' } });
    const lost = await call()('customers', { search: { where: ['segment=lost'] } });
    expect(usual.sums).toEqual(lost.sums);
    const listed = await call()('customers', { search: { segment: 'twice' } });
    expect(listed.sums.customers).toBe(1);
    const changed = { ...body, conditions: ['channel=fair'] };
    await call()('changeSegment', { params: { id: saved.id }, body: changed });
    expect((await call()('customers', { search: { segment: saved.id } })).sums.customers).toBe(33);
    await call()('dropSegment', { params: { id: saved.id } });
    expect((await call()('ownSegments')).segments).toEqual([]);
  });

  it('groups customers by any field with names', async () => {
    const { groups, all } = await call()('segments', { search: { by: 'channel' } });
    expect(groups.map(({ name, customers }) => [name, customers])).toEqual([
      ['fair', 33],
      ['ads', 97],
    ]);
    expect(groups[0]?.basket).toMatchObject({ value: 100_000, low: 100_000, high: 100_000, n: 33 });
    expect(all.repeatRate).toMatchObject({ kind: 'measure', value: 1 / 130 });
    const moves = await call()('segmentMoves', { search: { months: 2 } });
    expect(moves.months.map(({ from, to }) => [from, to])).toEqual([
      ['2026-08-31', '2026-09-30'],
      ['2026-09-30', '2026-10-20'],
    ]);
    // Nobody came in October; one ordered again.
    expect(moves.months[1]).toMatchObject({ came: 0 });
  });

  it('finds what the best have in common, and open leads that have it', async () => {
    for (const by of ['value', 'ltv_to_cac'] as const) {
      const { ideal } = await call()('idealCustomer', { search: { by } });
      if (ideal.kind !== 'ideal') throw new Error('130 customers are enough');
      expect(ideal).toMatchObject({ by, money: 'margin', customers: 130, best: 13, withoutCost: 0 });
      const channel = ideal.traits.find(({ trait }) => trait === 'channel')?.values ?? [];
      expect(channel.map(({ value, best }) => [value, best])).toEqual([
        ['fair', 13],
        ['ads', 0],
      ]);
      expect(channel.every(({ certain }) => certain)).toBe(true);
      // Over what winning one of a channel cost, where customers were won explains itself in part.
      const byCost = ideal.traits.filter((one) => one.byCost).map(({ trait }) => trait);
      expect(byCost).toEqual(by === 'value' ? [] : ['channel', 'vendor', 'capture']);
      // One of 130 came back: what the first basket was is most of what they are worth.
      expect(ideal.cameBack).toEqual({ found: 1, needed: 13 });
      expect(ideal.traits.find(({ trait }) => trait === 'first_basket')?.values).toEqual([]);
      expect(ideal.leads.map(({ lead, reasons }) => [lead.key, reasons[0]?.value])).toEqual([['L1', 'fair']]);
    }
  });

  it('gives a file of the same customers', async () => {
    const answer = await opened.app.inject({
      url: '/api/customers.csv?where=channel%3Dfair',
      headers: { host: 'localhost:3210', 'accept-language': 'fr' },
    });
    const lines = answer.body.trim().split('\r\n');
    expect(lines).toHaveLength(34);
    expect(lines[0]).toContain('key;name;');
    expect(lines[1]).toContain(';1000;');
  });
});

/**
 * 100 customers: twenty begin with 500 € and never come back; of the eighty who begin with 100 €, twenty come back for
 * 200 €. By value the ten best are of the twenty; by what came after, of the others.
 */
function largeFirstBaskets() {
  const order = (id: string, customer: number, day: string, net: number) => ({
    id,
    ordered_at: `${day}T10:00:00Z`,
    customer_ref: `C${customer}`,
    net: `${net}.00`,
    currency: 'EUR',
    product: net === 500 ? 'machine' : 'coffee',
  });
  const firsts = Array.from({ length: 100 }, (_, customer) =>
    order(`O${customer}`, customer, `2026-03-${10 + (customer % 15)}`, customer < 20 ? 500 : 100 + customer),
  );
  const again = firsts.slice(20, 40).map((_, place) => order(`A${place}`, 20 + place, '2026-05-04', 200));
  return [...firsts, ...again];
}

describe.each(engines)('the size of the first basket of the ideal customer on $name', (engine) => {
  it('is judged by what came after it', async () => {
    const opened = await openTestApp(engine, {}, now);
    const call = clientOf(opened.app);
    try {
      await call('recordFacts', { params: { fact: 'orders' }, body: { rows: largeFirstBaskets() } });
      const { ideal } = await call('idealCustomer', { search: { by: 'value' } });
      if (ideal.kind !== 'ideal') throw new Error('100 customers are enough');
      const of = (id: string) =>
        ideal.traits
          .find(({ trait }) => trait === id)
          ?.values.map(({ value, customers, best }) => [value, customers, best]);
      expect(of('first_product')).toEqual([
        ['machine', 20, 10],
        ['coffee', 80, 0],
      ]);
      expect(ideal.cameBack).toEqual({ found: 20, needed: 10 });
      expect(of('first_basket')?.sort()).toEqual([
        ['1', 20, 10],
        ['2', 20, 0],
        ['3', 20, 0],
        ['4', 20, 0],
        ['5', 20, 0],
      ]);
    } finally {
      await opened.close();
    }
  });
});
