import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFacts, wonFacts } from '../../../src/core/desk/quote-actions.ts';
import { lineNet, type QuoteLine, quoteNet } from '../../../src/core/desk/quote-totals.ts';

const line = (quantity: string, price: bigint, discount = 0n): QuoteLine => ({
  product: 'Fenêtre',
  quantity,
  unitPriceMinor: price,
  discountMinor: discount,
});

describe('the amount of a quote', () => {
  it('is quantity × unit price − discount, rounded half away from zero, once per line', () => {
    expect(lineNet(line('3', 33_333n, 999n))).toBe(99_000n);
    expect(lineNet(line('2.5', 4_501n))).toBe(11_253n);
    expect(lineNet(line('0.3333', 100n))).toBe(33n);
    expect(lineNet(line('1', 100n, 150n))).toBe(-50n);
    expect(quoteNet([])).toBe(0n);
    expect(() => lineNet(line('1,5', 1n))).toThrow(RangeError);
    expect(() => lineNet(line('-1', 1n))).toThrow(RangeError);
  });

  const lines = fc.array(
    fc
      .record({
        whole: fc.integer({ min: 0, max: 9_999 }),
        parts: fc.integer({ min: 0, max: 9_999 }),
        price: fc.bigInt({ min: 0n, max: 10_000_000n }),
        discount: fc.bigInt({ min: 0n, max: 1_000n }),
      })
      .map(({ whole, parts, price, discount }) =>
        line(`${whole}.${String(parts).padStart(4, '0')}`, price, discount),
      ),
    { maxLength: 12 },
  );

  it('is the sum of its lines to the cent, whatever the quantities, and so is the order it becomes', () => {
    fc.assert(
      fc.property(lines, (given) => {
        // The same in exact fractions of a ten-thousandth, each line off by half a cent at most.
        const exact = given.reduce(
          (sum, { quantity, unitPriceMinor, discountMinor }) =>
            sum + BigInt(quantity.replace('.', '')) * unitPriceMinor - discountMinor * 10_000n,
          0n,
        );
        const off = quoteNet(given) * 10_000n - exact;
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(5_000n * BigInt(given.length));

        let id = 0;
        const context = { lead: 'L', at: '2026-01-01T00:00:00Z', newId: () => `n${++id}` };
        const { facts } = quoteFacts(
          context,
          { label: null, validUntil: null, currency: 'EUR', lines: given },
          'sent',
        );
        const sum = (facts.quote_lines ?? []).reduce((total, row) => total + BigInt(row.net as bigint), 0n);
        expect(facts.quotes?.[0]?.net).toBe(sum);
        const sold = wonFacts(context, { order: 'o', net: sum, currency: 'EUR', lines: given });
        expect((sold.order_lines ?? []).reduce((total, row) => total + BigInt(row.net as bigint), 0n)).toBe(
          sold.orders?.[0]?.net,
        );
      }),
    );
  });
});
