import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/periods/days.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-11-20T10:00:00Z');
const spring = { from: '2026-04-06', to: '2026-04-19' };

/** Two stores with an order a day of 50 € that cost 30 € for half a year; in Lyon two while its code holds. */
function dailyOrders() {
  const orders: Record<string, string>[] = [];
  for (let day = '2026-01-05'; day <= '2026-06-30'; day = addDays(day, 1)) {
    for (const store of ['Lyon', 'Paris']) {
      const coded = store === 'Lyon' && day >= spring.from && day <= spring.to;
      for (let place = 0; place < (coded ? 2 : 1); place += 1)
        orders.push({
          id: `${store} ${day} ${place}`,
          ordered_at: `${day}T10:00:00Z`,
          net: '50.00',
          purchase_cost: '30.00',
          currency: 'EUR',
          store,
          product: place === 0 ? 'Théière' : 'Thé',
          ...(coded ? { promotion: 'Printemps' } : {}),
        });
    }
  }
  return orders;
}

describe('promotions and simulators over HTTP', () => {
  let opened: OpenApplication;
  const call = (language = 'en') => clientOf(opened.app, { 'accept-language': language });
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, now);
  });
  afterAll(() => opened.close());

  it('say so while there is nothing', async () => {
    expect(await call()('promotions')).toEqual({ currency: 'EUR', promotions: [] });
    const answer = await call()('simulateShipping', { search: {} });
    expect(answer.result).toEqual({ kind: 'not_enough_data', reason: 'orders', found: 0, needed: 30 });
    await expect(call('fr')('promotionEffect', { search: { name: 'Soldes' } })).rejects.toMatchObject({
      code: 'promotion_not_found',
      message: 'Il n’y a pas de promotion «\u202fSoldes\u202f».',
    });
  });

  it('find a code, where it was held, and what it changed', async () => {
    await call()('recordFacts', { params: { fact: 'orders' }, body: { rows: dailyOrders() } });
    const { promotions } = await call()('promotions');
    expect(promotions).toMatchObject([{ ...spring, id: null, name: 'Printemps', coded: 28, orders: 42 }]);
    const answer = await call()('promotionEffect', { search: { name: 'printemps', weeksBefore: 12 } });
    expect(answer.held.store).toEqual(['Lyon']);
    expect(answer.used).toMatchObject({ orders: 28, revenue: 1_400 });
    const [control, lastYear] = answer.effects;
    if (control?.kind !== 'measured') throw new Error('no control');
    expect(control.metrics.orders.net?.effect.value).toBeCloseTo(14, 9);
    expect(control.metrics.margin?.during.effect.value).toBeCloseTo(14 * 20, 6);
    expect(control).toMatchObject({ method: 'control', untouchedWeeks: 12, daysAfter: 28 });
    expect(lastYear).toMatchObject({ kind: 'not_enough_data', reason: 'no_last_year' });
  });

  it('take what somebody describes in the place of the code', async () => {
    const described = { name: 'Printemps', from: '2026-04-01', to: '2026-04-19' };
    const kept = await call()('savePromotion', { body: described });
    const { promotions } = await call()('promotions');
    expect(promotions).toMatchObject([{ id: kept.id, from: '2026-04-01', coded: 28 }]);
    const { effects } = await call()('promotionEffect', { search: { name: 'Printemps' } });
    expect(effects.map((one) => one.kind === 'not_enough_data' && one.reason)).toEqual([
      'no_control',
      'no_last_year',
    ]);
    const reversed = { name: 'Soldes', from: '2026-02-10', to: '2026-01-07' };
    await expect(call()('savePromotion', { body: reversed })).rejects.toMatchObject({ code: 'bad_period' });
    const missing = { name: 'Soldes', from: '2026-02-30', to: '2026-03-07' };
    await expect(call()('savePromotion', { body: missing })).rejects.toMatchObject({ code: 'bad_day' });
    expect(await call()('dropPromotion', { params: { id: kept.id } })).toEqual({ done: true });
    await expect(call()('dropPromotion', { params: { id: kept.id } })).rejects.toMatchObject({
      code: 'promotion_not_found',
    });
  });

  it('simulate what is asked, and name what they assumed', async () => {
    const shipping = await call()('simulateShipping', { search: { threshold: 40, climb: 0.5, fee: 5 } });
    expect(shipping.counted).toMatchObject({ from: '2026-01-05', to: '2026-06-30', orders: 368 });
    expect(shipping.assumed).toEqual(['today', 'window', 'overshoot', 'leave']);
    expect(shipping.freeFrom).toMatchObject({ kind: 'not_enough_data', reason: 'shipping', found: 0 });
    // All orders are above the threshold and lose their fee; none is below to climb.
    expect(shipping.result).toMatchObject({ kind: 'simulated', breakEven: { kind: 'never' } });
    const perMonth = (368 * 365.25) / 12 / shipping.counted.days;
    if (shipping.result.kind !== 'simulated') throw new Error('not simulated');
    expect(shipping.result.margin.value).toBeCloseTo(-5 * perMonth, 6);

    const price = await call()('simulatePrice', { search: { change: 0.1, where: ['store=Lyon'] } });
    expect(price.plan).toEqual({ change: 0.1, elasticity: -2.6, tax: 0, marginRate: null });
    expect(price.assumed).toEqual(['elasticity']);
    // 20 € of margin on 50 €: 10 % more keeps it at 20/25 of the quantity.
    expect(price.result).toMatchObject({
      breakEven: { kind: 'at', value: expect.closeTo(Math.log(0.8) / Math.log(1.1), 6) },
    });

    const bundle = await call()('simulateBundle', { search: { part: ['Théière', 'Thé'], price: 90 } });
    expect(bundle.orders.counts).toEqual([
      { held: 1, orders: 354, marginSquares: 354 * 400 },
      { held: 2, orders: 14, marginSquares: 14 * 400 },
    ]);
    await expect(call()('simulateBundle', { search: { part: ['thé', 'Théiere'] } })).rejects.toMatchObject({
      code: 'unknown_article',
      advice: expect.stringContaining('Thé'),
    });
    // Known, but not sold in this time: too few, not misspelt.
    const later = { from: '2026-06-30', to: '2026-06-30' };
    const few = await call()('simulateBundle', { search: { part: ['Théière', 'Thé'], ...later } });
    expect(few.result).toMatchObject({ kind: 'not_enough_data', reason: 'orders' });
    await expect(call()('simulateBundle', { search: { part: 'Thé' } })).rejects.toMatchObject({
      code: 'bundle_too_small',
    });
    await expect(call()('simulatePrice', { search: { from: '2026-02-30' } })).rejects.toMatchObject({
      code: 'bad_day',
    });
  });
});
