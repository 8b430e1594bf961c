import { describe, expect, it } from 'vitest';
import { areaMatch, contractOn, contractPrice } from '../../../src/core/vendors/contract.ts';
import { lastReturnDay, returnDaysLeft } from '../../../src/core/vendors/return-deadline.ts';

describe('contracts with vendors', () => {
  const prices = [
    { product: null, area: [], priceMinor: 1 },
    { product: null, area: ['75'], priceMinor: 2 },
    { product: 'Windows', area: [], priceMinor: 3 },
    { product: 'Windows', area: ['75'], priceMinor: 4 },
    { product: 'Windows', area: ['7501'], priceMinor: 5 },
  ];

  it.each([
    [null, null, 1],
    [null, '75002', 2],
    ['Roofs', '75 002', 2],
    ['windows ', '13001', 3],
    ['Windows', '75002', 4],
    ['Windows', '75011', 5],
  ])('prices %s in %s', (product, postcode, price) => {
    expect(contractPrice({ prices }, { product, postcode })).toBe(price);
  });

  it('has no price where none fits', () => {
    const [, paris] = prices;
    expect(contractPrice({ prices: paris ? [paris] : [] }, { product: null, postcode: '13001' })).toBeNull();
    expect(contractPrice({ prices: [] }, { product: 'Windows', postcode: null })).toBeNull();
  });

  it('takes the latest contract that had begun, whatever the capitals', () => {
    const contracts = ['2026-03-01', '2026-01-01', '2026-06-01'].map((from) => ({ vendor: 'Acme', from }));
    expect(contractOn(contracts, ' ACME ', '2026-05-31')?.from).toBe('2026-03-01');
    expect(contractOn(contracts, 'acme', '2026-06-01')?.from).toBe('2026-06-01');
    expect(contractOn(contracts, 'Acme', '2025-12-31')).toBeNull();
    expect(contractOn(contracts, 'Other', '2026-06-01')).toBeNull();
    expect(contractOn(contracts, null, '2026-06-01')).toBeNull();
  });

  it('knows Corsica by its letters', () => {
    expect(areaMatch(['2a'], '2A004')).toBe(2);
    expect(areaMatch(['2A'], null)).toBeNull();
  });
});

describe('deadlines of returns', () => {
  const clock = {
    zone: 'Europe/Paris',
    workingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [[540, 1080] as const] : [])),
    holidays: ['2026-11-11'],
    publicHolidays: 'none' as const,
  };

  it('counts calendar days as they come', () => {
    expect(lastReturnDay({ returnDays: 3, returnDayKind: 'calendar' }, '2026-11-06', clock)).toBe(
      '2026-11-09',
    );
    expect(lastReturnDay({ returnDays: 0, returnDayKind: 'business' }, '2026-11-06', clock)).toBe(
      '2026-11-06',
    );
  });

  it('counts only days of work for business days: not the week-end, not the holiday', () => {
    // Friday 6; Monday 9, Tuesday 10, Thursday 12 November.
    expect(lastReturnDay({ returnDays: 3, returnDayKind: 'business' }, '2026-11-06', clock)).toBe(
      '2026-11-12',
    );
  });

  it('still leaves the last day itself', () => {
    expect(returnDaysLeft('2026-11-12', '2026-11-12')).toBe(0);
    expect(returnDaysLeft('2026-11-12', '2026-11-13')).toBe(-1);
  });
});
