import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.ts';
import { type DeskApp, hoursAgo, openDeskApp } from './desk-app.ts';

describe.each(engines)('quotes on $name', (engine) => {
  let opened: DeskApp['opened'];
  let call: DeskApp['call'];
  let post: DeskApp['post'];
  beforeAll(async () => {
    ({ opened, call, post } = await openDeskApp(engine));
  });
  afterAll(() => opened.close());

  it('makes one sale of two clicks, refuses what a closed quote cannot be, and keeps amounts whole', async () => {
    await post('leads', { id: '7', created_at: hoursAgo(2), email: 'seven@example.com' });
    const params = { key: '7' };
    const line = { product: 'Porte', unitPriceMinor: 100_000 };
    await expect(
      call('createQuote', { params, body: { lines: [{ ...line, discountMinor: 100_001 }] } }),
    ).rejects.toMatchObject({ code: 'bad_request' });
    await expect(
      call('createQuote', { params, body: { lines: [{ ...line, quantity: '1,5' }] } }),
    ).rejects.toMatchObject({ code: 'bad_request' });
    await call('createQuote', { params, body: { lines: [line] } });
    const [quote] = (await call('lead', { params })).quotes;
    const byQuote = { key: '7', quote: quote?.key ?? '' };
    await call('changeQuote', { params: byQuote, body: { status: 'refused', comment: 'Trop cher.' } });
    await expect(call('changeQuote', { params: byQuote, body: { status: 'sent' } })).rejects.toMatchObject({
      code: 'quote_closed',
    });
    await expect(call('winLead', { params, body: {} })).rejects.toMatchObject({ code: 'amount_needed' });
    const clicks = await Promise.all([
      call('winLead', { params, body: { amountMinor: 90_001 } }),
      call('winLead', { params, body: { amountMinor: 90_001 } }),
    ]);
    expect(clicks.filter(({ batch }) => batch !== null)).toHaveLength(1);
    expect((await call('lead', { params })).orders).toMatchObject([{ netMinor: 90_001 }]);
    await expect(call('moveLead', { params, body: { stage: 'contacted' } })).rejects.toMatchObject({
      code: 'lead_closed',
    });
  });

  it('writes a draft anew, line by line, and never one that was sent', async () => {
    await post('leads', { id: '8', created_at: hoursAgo(2), email: 'eight@example.com' });
    const params = { key: '8' };
    const window = { product: 'Fenêtre', quantity: '2', unitPriceMinor: 40_000, sku: 'F-2' };
    const fitting = { product: 'Pose', unitPriceMinor: 15_000, purchaseCostMinor: 9_000 };
    const draft = await call('createQuote', {
      params,
      body: {
        label: 'Salon',
        validUntil: '2030-01-31',
        lines: [window, fitting, { ...fitting, product: 'Dépose' }],
      },
    });
    expect(draft.lead).toMatchObject({ stage: 'new', expectedMinor: 110_000 });
    const quotes = async () => (await call('lead', { params })).quotes;
    const [first] = await quotes();
    expect(first).toMatchObject({ status: 'draft', validUntil: '2030-01-31' });
    const place = { key: '8', quote: first?.key ?? '' };

    const rewritten = await call('rewriteQuote', {
      params: place,
      body: { label: 'Salon et cuisine', lines: [{ ...window, quantity: '3', discountMinor: 5_000 }] },
    });
    expect(rewritten.lead).toMatchObject({ stage: 'new', expectedMinor: 115_000 });
    const [second, ...others] = await quotes();
    expect(others).toEqual([]);
    expect(second).toMatchObject({
      key: first?.key,
      quotedAt: first?.quotedAt,
      status: 'draft',
      label: 'Salon et cuisine',
      netMinor: 115_000,
      validUntil: null,
    });
    expect(
      second?.lines.map(({ product, discountMinor, netMinor }) => [product, discountMinor, netMinor]),
    ).toEqual([['Fenêtre', 5_000, 115_000]]);

    await call('undoBatch', { params: { id: rewritten.batch ?? '' } });
    expect(await quotes()).toEqual([first]);

    const lines = [window, fitting, fitting, { product: 'Volet', unitPriceMinor: 1 }];
    const sent = await call('rewriteQuote', { params: place, body: { lines, sent: true } });
    expect(sent.lead).toMatchObject({ stage: 'quote', expectedMinor: 110_001 });
    await expect(call('rewriteQuote', { params: place, body: { lines } })).rejects.toMatchObject({
      code: 'quote_closed',
    });
    await expect(
      call('rewriteQuote', { params: { key: '8', quote: 'none' }, body: { lines } }),
    ).rejects.toMatchObject({ code: 'quote_not_found' });
    const costly = [{ ...window, discountMinor: 80_001 }];
    await expect(call('rewriteQuote', { params: place, body: { lines: costly } })).rejects.toMatchObject({
      code: 'quote_closed',
    });

    await call('winLead', { params, body: {} });
    const { orders } = await call('lead', { params });
    expect(orders).toMatchObject([{ netMinor: 110_001 }]);
  });

  it('leaves a line that was taken out of a draft out of the order too', async () => {
    await post('leads', { id: '9', created_at: hoursAgo(2), email: 'nine@example.com' });
    const params = { key: '9' };
    const line = (product: string) => ({ product, unitPriceMinor: 10_000, purchaseCostMinor: 4_000 });
    await call('createQuote', { params, body: { lines: [line('A'), line('B'), line('C')] } });
    const quote = (await call('lead', { params })).quotes[0]?.key ?? '';
    await call('rewriteQuote', { params: { key: '9', quote }, body: { lines: [line('B')] } });
    await call('winLead', { params, body: {} });
    expect((await call('lead', { params })).orders).toMatchObject([{ netMinor: 10_000, marginMinor: 6_000 }]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { rows } = await call('query', {
      body: {
        metrics: ['revenue', 'units_per_order'],
        by: ['product'],
        from: hoursAgo(48).slice(0, 10),
        to: tomorrow,
      },
    });
    expect(rows.filter(({ product }) => ['A', 'B', 'C', ''].includes(String(product)))).toMatchObject([
      { product: 'B', revenue: 100 },
    ]);
  });
});
