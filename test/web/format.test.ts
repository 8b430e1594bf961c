import { expect, test } from 'vitest';
import { marginOfRate } from '../../src/web/cockpit/margin-of-rate.ts';
import { changeOf } from '../../src/web/format/change.ts';
import { formatAgo, formatDay, formatMonth, formatPeriod, weekdayName } from '../../src/web/format/days.ts';
import { formatBytes, formatFigure, formatNumber } from '../../src/web/format/figures.ts';
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
  expect(formatPeriod({ from: '2026-11-01', to: '2026-11-30' }, 'fr')).toBe('1–30 nov. 2026');
  expect(formatPeriod({ from: '2025-12-24', to: '2026-01-02' }, 'en')).toBe('24 Dec 2025 – 2 Jan 2026');
  expect(formatMonth('2026-08', 'fr')).toBe('août 2026');
  expect([1, 7].map((day) => weekdayName(day, 'fr'))).toEqual(['lundi', 'dimanche']);
  expect(formatAgo('2026-11-19T08:00:00Z', new Date('2026-11-22T08:00:00Z'), 'fr')).toBe('il y a 3 jours');
});

test('a change is good or bad by its figure, not by its direction', () => {
  expect(changeOf(46, 40, 'money', 'down', 'fr')).toEqual({ text: '+15\u202f%', verdict: 'worse' });
  expect(changeOf(0.049, 0.053, 'percent', 'up', 'fr')).toEqual({ text: '−0,4\u202fpt', verdict: 'worse' });
  expect(changeOf(12, 10, 'count', 'up', 'fr')?.verdict).toBe('better');
  expect(changeOf(12, 10, 'money', null, 'fr')?.verdict).toBe('neutral');
  expect(changeOf(10, 10, 'count', 'up', 'fr')?.verdict).toBe('same');
  expect(changeOf(10, 0, 'count', 'up', 'fr')).toBeNull();
  expect(changeOf(null, 10, 'count', 'up', 'fr')).toBeNull();
});

test('sentences from elsewhere get their French spaces; English stays', () => {
  expect(typeset('Canal « Google » : +3 % ; ensuite ?', 'fr')).toBe(
    'Canal «\u202fGoogle\u202f»\u00a0: +3\u202f%\u202f; ensuite\u202f?',
  );
  expect(typeset('Really ?', 'en')).toBe('Really ?');
  expect(lowerFirst('Coût par lead (CPL)')).toBe('coût par lead (CPL)');
  expect(lowerFirst('MRR')).toBe('MRR');
});

test('the margin of a rate is Wilson’s', () => {
  // Wilson's 95 % interval of 1 in 20 runs from 0.0089 to 0.2361 (Brown, Cai, DasGupta 2001): half its width.
  expect(marginOfRate('conversion_rate', 0.05, 20, 'cohort')).toBeCloseTo((0.2361 - 0.0089) / 2, 3);
  expect(marginOfRate('conversion_rate', 0.05, 20, 'activity')).toBeNull();
  expect(marginOfRate('roi', 0.05, 20, 'cohort')).toBeNull();
});
