import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent, decimalFromMinor, minorFromDecimal } from '../../../src/core/money/currencies.ts';

describe('currencies', () => {
  it('know their minor units (ISO 4217)', () => {
    expect(['EUR', 'JPY', 'TND', 'XOF', 'CLF'].map(currencyExponent)).toEqual([2, 0, 3, 0, 4]);
  });

  it('read decimals exactly, rounding half away from zero', () => {
    const read = (text: string, currency = 'EUR'): bigint | null => minorFromDecimal(text, currency);
    expect(read('1234.565')).toBe(123457n);
    expect(read('-1234.565')).toBe(-123457n);
    expect(read('0.1')).toBe(10n);
    expect(read('.5')).toBe(50n);
    expect(read('12.')).toBe(1200n);
    expect(read('90071992547409.93')).toBe(9007199254740993n);
    expect(read('500.5', 'JPY')).toBe(501n);
    expect(read('1.2345', 'TND')).toBe(1235n);
    expect(['', '.', '-', '1,5', '1e3', '1 000'].map((text) => read(text))).toEqual(Array(6).fill(null));
  });

  it('write what they read', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 18n), 10n ** 18n),
        fc.constantFrom('EUR', 'JPY', 'TND'),
        (minor, currency) => {
          expect(minorFromDecimal(decimalFromMinor(minor, currency), currency)).toBe(minor);
        },
      ),
    );
    expect(decimalFromMinor(-5n, 'EUR')).toBe('-0.05');
    expect(decimalFromMinor(500n, 'JPY')).toBe('500');
  });
});
