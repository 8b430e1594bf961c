import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDecimalMark, parseNumber } from '../../../src/core/import/numbers.ts';

const nbsp = '\u00a0';
const thin = '\u202f';

describe('parseNumber', () => {
  it.each([
    ['1234.56', 'comma', '1234.56'],
    ['1234,56', 'point', '1234.56'],
    [`1${thin}234,56${nbsp}€`, 'comma', '1234.56'],
    [`1${nbsp}234${nbsp}567,8`, 'point', '1234567.8'],
    ['1.234,56', 'point', '1234.56'],
    ['1,234.56', 'comma', '1234.56'],
    ['1,234', 'point', '1234'],
    ['1,234', 'comma', '1.234'],
    ['1.234', 'comma', '1234'],
    ['1.234', 'point', '1.234'],
    ['0,125', 'point', '0.125'],
    ['12.345.678', 'point', '12345678'],
    ["1'234.50", 'point', '1234.50'],
    ['(12,50)', 'comma', '-12.50'],
    ['12,50-', 'comma', '-12.50'],
    ['−3', 'comma', '-3'],
    ['-0,00', 'comma', '0.00'],
    ['$1,020.50', 'point', '1020.50'],
    ['R$ 139,81', 'comma', '139.81'],
    ['EUR 12,00', 'comma', '12.00'],
    ['12,00 EUR', 'comma', '12.00'],
    ['15 %', 'comma', '15'],
    ['1 200,00 € HT', 'comma', '1200.00'],
    [',5', 'comma', '0.5'],
    ['1e-05', 'point', '0.00001'],
    ['1.5E+3', 'point', '1500'],
  ] as const)('reads %j with decimal %s as %s', (text, mark, expected) => {
    expect(parseNumber(text, mark)).toBe(expected);
  });

  it.each([
    '',
    '-',
    '--',
    'abc',
    '12 34 56',
    '1,23,4',
    '1.2,3.4',
    '12/03',
    '1-2',
    '€',
    '06 12 34 56 78',
    '..',
    '+-1',
    '12 pcs',
    'Mai 12',
    'ref 12',
  ])('takes %j for no number', (text) => {
    expect(parseNumber(text, 'comma')).toBeNull();
    expect(parseNumber(text, 'point')).toBeNull();
  });

  it('reads back every way of writing an amount', () => {
    const ways = fc.constantFrom(
      { space: thin, decimal: ',', mark: 'comma' as const },
      { space: nbsp, decimal: ',', mark: 'comma' as const },
      { space: ' ', decimal: ',', mark: 'comma' as const },
      { space: '.', decimal: ',', mark: 'comma' as const },
      { space: ',', decimal: '.', mark: 'point' as const },
      { space: '', decimal: ',', mark: 'comma' as const },
      { space: '', decimal: '.', mark: 'point' as const },
    );
    const ends = fc.constantFrom('', ' €', `${nbsp}€`, ' EUR', '%');
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 13n), 10n ** 13n),
        fc.integer({ min: 0, max: 4 }),
        ways,
        ends,
        (units, decimals, way, end) => {
          const negative = units < 0n;
          const digits = (negative ? -units : units).toString().padStart(decimals + 1, '0');
          const whole = digits.slice(0, digits.length - decimals);
          const fraction = digits.slice(digits.length - decimals);
          const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, way.space);
          const sign = negative ? '-' : '';
          const text = `${sign}${grouped}${decimals > 0 ? way.decimal + fraction : ''}${end}`;
          expect(parseNumber(text, way.mark)).toBe(`${sign}${whole}${decimals > 0 ? `.${fraction}` : ''}`);
        },
      ),
    );
  });

  it('never throws, and gives plain decimal text or nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('comma' as const, 'point' as const), (text, mark) => {
        const number = parseNumber(text, mark);
        if (number !== null) expect(number).toMatch(/^-?\d+(\.\d+)?$/u);
      }),
    );
  });
});

describe('detectDecimalMark', () => {
  it.each([
    [['12,5', '3'], 'comma'],
    [['1,020.50', '12.34'], 'point'],
    [['1.020,50'], 'comma'],
    [['1,234,567'], 'point'],
    [['1,234', '5,678'], null],
    [['12', '13'], null],
    [['12,5', '12.5'], null],
  ] as const)('finds in %j: %s', (values, mark) => {
    expect(detectDecimalMark(values)).toBe(mark);
  });
});
