import { expect, test } from 'vitest';
import { digitsOfParts, signedAmount } from '../../src/web/why/signed-amount.ts';

const rate = { unit: 'percent', currency: undefined, language: 'fr' } as const;
const euro = { unit: 'money', currency: 'EUR', language: 'fr' } as const;

test('parts of a change have their sign, one number of decimals, and none when they round to nothing', () => {
  expect(signedAmount(0.0326, { ...rate, digits: 1 })).toBe('+3,3\u202fpt');
  expect(signedAmount(-0.04, { ...rate, digits: 2 })).toBe('−4,00\u202fpt');
  expect(signedAmount(-0.0004, { ...rate, digits: 1 })).toBe('0,0\u202fpt');
  expect(signedAmount(-29.016, { ...euro, digits: 2 })).toBe('−29,02\u202f€');
});

test('the largest part decides the decimals of all', () => {
  expect([1.85, 0.26, 0.018].map((widest) => digitsOfParts(widest, rate))).toEqual([0, 1, 2]);
  expect([3200, 29].map((widest) => digitsOfParts(widest, euro))).toEqual([0, 2]);
  expect(digitsOfParts(29, { unit: 'money', currency: 'JPY' })).toBe(0);
});
