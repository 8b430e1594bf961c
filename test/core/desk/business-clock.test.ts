import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessMinutes, type BusinessClock, isWorking } from '../../../src/core/desk/business-clock.ts';
import { easterSunday, isHoliday, publicHolidays } from '../../../src/core/periods/french-holidays.ts';

const day: readonly (readonly [number, number])[] = [
  [540, 720],
  [840, 1080],
];
const clock: BusinessClock = {
  zone: 'Europe/Paris',
  workingHours: [day, day, day, day, day, [], []],
  holidays: [],
  publicHolidays: 'fr',
};

describe('public holidays', () => {
  it('follow Easter as published', () => {
    // Dates of Easter as the Bureau des longitudes gives them.
    expect([2000, 2008, 2019, 2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  it('are the eleven of the law, thirteen in Alsace and Moselle', () => {
    expect(publicHolidays('fr', 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    const local = publicHolidays('fr_alsace_moselle', 2026);
    expect(local).toHaveLength(13);
    expect(local).toEqual(expect.arrayContaining(['2026-04-03', '2026-12-26']));
    expect(publicHolidays('none', 2026)).toEqual([]);
    // Ascension fell on 1 May 2008: one day, not two.
    expect(publicHolidays('fr', 2008)).toHaveLength(10);
    expect(isHoliday('2026-07-14', { holidays: [], publicHolidays: 'fr' })).toBe(true);
    expect(isHoliday('2026-07-14', { holidays: [], publicHolidays: 'none' })).toBe(false);
  });
});

describe('business time', () => {
  it('passes only within the blocks of working days', () => {
    // Friday 13 November 2026, 17:30 in Paris, is half an hour before the week ends.
    expect(addBusinessMinutes('2026-11-13T16:30:00Z', 30, clock)).toBe('2026-11-13T17:00:00.000Z');
    expect(addBusinessMinutes('2026-11-13T16:30:00Z', 31, clock)).toBe('2026-11-16T08:01:00.000Z');
    // Over lunch, and over the armistice.
    expect(addBusinessMinutes('2026-11-12T10:30:00Z', 60, clock)).toBe('2026-11-12T13:30:00.000Z');
    expect(addBusinessMinutes('2026-11-10T17:00:00Z', 0, clock)).toBe('2026-11-12T08:00:00.000Z');
    // A Monday after the change to summer time.
    expect(addBusinessMinutes('2026-03-27T17:30:00Z', 60, clock)).toBe('2026-03-30T08:00:00.000Z');
  });

  it('skips absences, and never ends where nobody ever works', () => {
    const away = { ...clock, absences: [{ from: '2026-11-16', to: '2026-11-20' }] };
    expect(addBusinessMinutes('2026-11-13T17:30:00Z', 1, away)).toBe('2026-11-23T08:01:00.000Z');
    expect(isWorking('2026-11-17T09:00:00Z', away)).toBe(false);
    expect(isWorking('2026-11-17T09:00:00Z', clock)).toBe(true);
    expect(isWorking('2026-11-17T11:00:00Z', clock)).toBe(false);
    expect(
      addBusinessMinutes('2026-11-13T17:30:00Z', 1, { ...clock, workingHours: [[], [], [], [], [], [], []] }),
    ).toBe(null);
  });

  it('is additive: a minutes and then b minutes are a + b minutes', () => {
    const start = fc.integer({ min: 0, max: 60 * 24 * 400 });
    const minutes = fc.integer({ min: 0, max: 3_000 });
    // With none at all the end of a block is put off to the next working minute.
    const more = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(start, minutes, more, (from, a, b) => {
        const instant = new Date(Date.UTC(2026, 0, 1) + from * 60_000).toISOString();
        const first = addBusinessMinutes(instant, a, clock);
        if (first === null) throw new Error('no time');
        expect(addBusinessMinutes(first, b, clock)).toBe(addBusinessMinutes(instant, a + b, clock));
      }),
      { numRuns: 200 },
    );
  });
});
