import { describe, expect, it } from 'vitest';
import { unusualExponents } from '../../../src/core/money/currencies.ts';
import { isCurrency, writtenCurrencies } from '../../../src/core/money/known-currencies.ts';

describe('isCurrency', () => {
  it('knows those in use, in any case, and nothing else', () => {
    expect(['EUR', 'chf', 'BRL', 'HRK'].every(isCurrency)).toBe(true);
    expect(['', 'ZZZ', 'EURO', '€', 'TTC'].some(isCurrency)).toBe(false);
  });

  it.each(unusualExponents)('knows %s, whose decimals are known', (code) => {
    expect(isCurrency(code)).toBe(true);
  });
});

describe('writtenCurrencies', () => {
  it.each([
    ['12,00 €', ['EUR']],
    ['EUR 12', ['EUR']],
    ['12chf', ['CHF']],
    ['R$ 12', ['BRL']],
    ['12 TTC', []],
    ['1 200,00 € TTC', ['EUR']],
    ['12', []],
    ['₡12', []],
  ])('reads %j as %j', (text, codes) => {
    expect(writtenCurrencies(text)).toEqual(codes);
  });

  it('leaves open which dollar is meant', () => {
    expect(writtenCurrencies('$12')).toEqual(expect.arrayContaining(['USD', 'CAD']));
  });
});
