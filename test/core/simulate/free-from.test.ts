import { describe, expect, it } from 'vitest';
import { findFreeFrom, type ShippingStep } from '../../../src/core/simulate/free-from.ts';
import { freeFromSentence, withoutShippingSentence } from '../../../src/core/simulate/free-from-words.ts';
import { placesWithoutShipping } from '../../../src/core/simulate/without-shipping.ts';

const step = (from: number, charged: number, free: number): ShippingStep => ({
  from,
  to: from + 0.1,
  charged,
  free,
});
const words = { currency: 'EUR', withTax: true } as const;

describe('today’s free-shipping threshold', () => {
  it('is the roundest amount that leaves the fewest orders on the wrong side', () => {
    // Two pay above it (too heavy), one below does not (a code); nobody spent 44.80 to 45.30.
    const found = findFreeFrom([step(20, 40, 1), step(44.7, 20, 0), step(45.3, 0, 50), step(80, 2, 30)]);
    expect(found).toEqual({
      kind: 'found',
      at: 45,
      low: 44.800000000000004,
      high: 45.3,
      below: { charged: 60, free: 1 },
      above: { charged: 2, free: 80 },
    });
    expect(freeFromSentence(found, words, 'en')).toBe(
      'Going by your orders, shipping is free from €45.00 with tax on: below it 60 of 61 pay for it, above it 80 of 82 do not.',
    );
  });

  it('sees a price ending in 90 where the orders lie close to it', () => {
    const found = findFreeFrom([step(49.7, 40, 0), step(49.8, 40, 0), step(49.9, 0, 40)]);
    expect(found).toMatchObject({ kind: 'found', at: 49.9 });
  });

  it('is as wide as it is uncertain, and says so', () => {
    const found = findFreeFrom([step(10, 40, 0), step(90, 0, 40)]);
    expect(found).toMatchObject({ low: 10.1, high: 90 });
    expect(freeFromSentence(found, words, 'fr')).toContain('entre 10,10');
  });

  it('does not make a threshold of payers and others at every amount, or of one kind only', () => {
    const mixed = Array.from({ length: 20 }, (_, place) => step(10 + place, 5, 5));
    expect(findFreeFrom(mixed)).toEqual({ kind: 'mixed', charged: 100, free: 100 });
    expect(findFreeFrom([step(10, 200, 1), step(90, 100, 0)])).toMatchObject({ kind: 'all_pay' });
    expect(findFreeFrom([step(10, 1, 200), step(90, 0, 100)])).toMatchObject({ kind: 'all_free' });
    // The dear ones pay: that is no free shipping from an amount on.
    expect(findFreeFrom([step(10, 0, 50), step(90, 50, 0)])).toMatchObject({ kind: 'mixed' });
  });

  it('is not known from a few orders', () => {
    const few = { kind: 'not_enough_data', needed: 30 } as const;
    expect(findFreeFrom([])).toEqual({ ...few, reason: 'shipping', found: 0 });
    expect(findFreeFrom([step(10, 29, 0), step(90, 0, 40)])).toEqual({
      ...few,
      reason: 'charged',
      found: 29,
    });
    expect(findFreeFrom([step(10, 40, 0), step(90, 0, 29)])).toEqual({ ...few, reason: 'free', found: 29 });
  });
});

describe('places without shipping', () => {
  const place = (store: string | null, channel: string, orders: number, charged: number) => ({
    store,
    channel,
    orders,
    charged,
  });

  it('are stores where nobody pays for it while others do', () => {
    const rows = [
      place('Lyon', 'shop', 400, 1),
      place('Annecy', 'shop', 60, 0),
      place('New', 'shop', 29, 0),
      place(null, 'email', 100, 0),
      place(null, 'ads', 100, 40),
    ];
    const without = placesWithoutShipping(rows);
    expect(without).toEqual({ by: 'store', values: ['Lyon', 'Annecy'], orders: 460 });
    expect(withoutShippingSentence({ withoutShipping: without, which: 'shipped' }, 'en')).toBe(
      'Without the 460 orders where nobody pays for shipping (Lyon, Annecy).',
    );
  });

  it('are channels where there is one store, and nowhere where nobody or everybody pays', () => {
    const web = place('Web', 'ads', 100, 50);
    expect(placesWithoutShipping([web, place('Web', 'counter', 100, 0)])).toEqual({
      by: 'channel',
      values: ['counter'],
      orders: 100,
    });
    expect(placesWithoutShipping([web])).toBeNull();
    expect(placesWithoutShipping([place('Lyon', 'shop', 400, 0), place('Paris', 'shop', 90, 0)])).toBeNull();
  });
});
