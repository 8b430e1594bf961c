import { expect, test } from 'vitest';
import { formatBytes, formatFigure, formatNumber } from '../../src/core/words/figures.ts';
import { changeOf } from '../../src/web/format/change.ts';
import { changeDigits, columnDigits } from '../../src/web/format/column-digits.ts';
import {
  formatAgo,
  formatDay,
  formatMonth,
  formatNearDay,
  formatPeriod,
  weekdayName,
} from '../../src/web/format/days.ts';
import { lowerFirst } from '../../src/web/format/lower-first.ts';
import { typeset } from '../../src/web/format/typeset.ts';

const euro = { unit: 'money', currency: 'EUR' } as const;

test('money: cents below a thousand, whole above, real minus, unit once per column', () => {
  expect(formatFigure(48.2, euro, 'fr')).toBe('48,20\u202f€');
  expect(formatFigure(128_400.4, euro, 'fr')).toBe('128\u202f400\u202f€');
  expect(formatFigure(128_400.4, euro, 'fr', { exact: true })).toBe('128\u202f400,40\u202f€');
  expect(formatFigure(-12.5, euro, 'fr', { bare: true })).toBe('−12,50');
  expect(formatFigure(128_400.4, euro, 'en')).toBe('€128,400');
});

test('rates and times never have more digits than are worth reading', () => {
  expect(formatFigure(0.10525, { unit: 'percent' }, 'fr')).toBe('10,5\u202f%');
  expect(formatFigure(0.00042, { unit: 'percent' }, 'fr')).toBe('0,04\u202f%');
  expect(formatFigure(1, { unit: 'percent' }, 'en')).toBe('100%');
  expect(formatFigure(135, { unit: 'minutes' }, 'fr')).toBe('2\u202fh\u202f15');
  expect(formatFigure(14, { unit: 'days' }, 'fr')).toBe('14\u202fj');
  expect(formatNumber(1234.5, 'fr', 1)).toBe('1\u202f234,5');
  expect(formatBytes(1_400_000, 'fr')).toBe('1,4\u202fMo');
});

test('days and periods as they are said', () => {
  expect(formatDay('2026-11-01', 'fr')).toBe('1ᵉʳ nov. 2026');
  expect(formatDay('2026-11-21', 'fr')).toBe('21 nov. 2026');
  expect(formatDay('2026-11-01', 'en')).toBe('1 Nov 2026');
  expect(formatNearDay('2026-03-02', '2026-11-20', 'fr')).toBe('2 mars');
  expect(formatNearDay('2025-12-31', '2026-01-02', 'fr')).toBe('31 déc. 2025');
  expect(formatPeriod({ from: '2026-11-01', to: '2026-11-30' }, 'fr')).toBe('1–30 nov. 2026');
  expect(formatPeriod({ from: '2025-12-24', to: '2026-01-02' }, 'en')).toBe('24 Dec 2025 – 2 Jan 2026');
  expect(formatMonth('2026-08', 'fr')).toBe('août 2026');
  expect([1, 7].map((day) => weekdayName(day, 'fr'))).toEqual(['lundi', 'dimanche']);
  expect(formatAgo('2026-11-19T08:00:00Z', new Date('2026-11-22T08:00:00Z'), 'fr')).toBe('il y a 3 jours');
});

test('a change is good or bad by its figure, not by its direction', () => {
  expect(changeOf(46, 40, { unit: 'money', better: 'down' }, 'fr')).toEqual({
    text: '+15\u202f%',
    verdict: 'worse',
  });
  expect(changeOf(0.049, 0.053, { unit: 'percent', better: 'up' }, 'fr')).toEqual({
    text: '−0,4\u202fpt',
    verdict: 'worse',
  });
  expect(changeOf(12, 10, { unit: 'count', better: 'up' }, 'fr')?.verdict).toBe('better');
  expect(changeOf(12, 10, { unit: 'money', better: null }, 'fr')?.verdict).toBe('neutral');
  expect(changeOf(10, 10, { unit: 'count', better: 'up' }, 'fr')?.verdict).toBe('same');
  expect(changeOf(10, 0, { unit: 'count', better: 'up' }, 'fr')).toBeNull();
  expect(changeOf(null, 10, { unit: 'count', better: 'up' }, 'fr')).toBeNull();
});

test('sentences from elsewhere get their French spaces; English stays', () => {
  expect(typeset('Canal « Google » : +3 % ; ensuite ?', 'fr')).toBe(
    'Canal «\u202fGoogle\u202f»\u00a0: +3\u202f%\u202f; ensuite\u202f?',
  );
  expect(typeset('Really ?', 'en')).toBe('Really ?');
  expect(lowerFirst('Coût par lead (CPL)')).toBe('coût par lead (CPL)');
  expect(lowerFirst('MRR')).toBe('MRR');
});

test('a column has one number of decimals, that of its largest figure', () => {
  expect(columnDigits([180, 9570, null], euro)).toBe(0);
  expect(columnDigits([30.61, 128.46, 0], euro)).toBe(2);
  expect(columnDigits([1500, 90], { unit: 'money', currency: 'JPY' })).toBe(0);
  expect(columnDigits([0.335, 4.98], { unit: 'percent' })).toBe(0);
  expect(columnDigits([0.335, 1, 0], { unit: 'percent' })).toBe(1);
  expect(columnDigits([0.0004], { unit: 'percent' })).toBe(2);
  expect(columnDigits([12, 14.5], { unit: 'days' })).toBe(1);
  expect(columnDigits([1.25, 3], { unit: 'number' })).toBe(2);
  expect(columnDigits([90], { unit: 'minutes' })).toBeUndefined();
  expect(formatFigure(0, { unit: 'percent' }, 'fr', { digits: 1 })).toBe('0,0\u202f%');
  expect(formatFigure(180, euro, 'fr', { digits: 0, bare: true })).toBe('180');
});

test('so have its changes, and what rounds to nothing is no change', () => {
  expect(
    changeDigits(
      [
        [110, 100],
        [100, 99],
        [1, 0],
      ],
      'count',
    ),
  ).toBe(0);
  expect(
    changeDigits(
      [
        [0.05, 0.08],
        [null, 0.9],
      ],
      'percent',
    ),
  ).toBe(1);
  const whole = { unit: 'money', better: 'up', digits: 0 } as const;
  expect(changeOf(1002, 1000, whole, 'fr')).toEqual({ text: '0\u202f%', verdict: 'same' });
  expect(changeOf(0.12, 0.08, { unit: 'percent', better: 'up', digits: 1 }, 'fr')?.text).toBe('+4,0\u202fpt');
});
