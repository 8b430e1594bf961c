import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderEvidence, parseTime } from '../../../src/core/import/times.ts';

describe('parseTime', () => {
  it.each([
    ['2026-12-31', 'dmy', '2026-12-31 00:00:00', null],
    ['31/12/2026', 'dmy', '2026-12-31 00:00:00', null],
    ['12/31/2026', 'mdy', '2026-12-31 00:00:00', null],
    ['5/3/2026', 'dmy', '2026-03-05 00:00:00', null],
    ['5/3/2026', 'mdy', '2026-05-03 00:00:00', null],
    ['05.03.2026', 'mdy', '2026-03-05 00:00:00', null],
    ['05-03-26', 'dmy', '2026-03-05 00:00:00', null],
    ['20260901', 'dmy', '2026-09-01 00:00:00', null],
    ['1 sept. 2026', 'dmy', '2026-09-01 00:00:00', null],
    ['1er août 2026', 'dmy', '2026-08-01 00:00:00', null],
    ['lundi 23 février 2026', 'dmy', '2026-02-23 00:00:00', null],
    ['September 1, 2026', 'mdy', '2026-09-01 00:00:00', null],
    ['Sep 1, 2026, 2:05 PM', 'mdy', '2026-09-01 14:05:00', null],
    ['01 September 2026', 'dmy', '2026-09-01 00:00:00', null],
    ['31/12/2026 à 9h05', 'dmy', '2026-12-31 09:05:00', null],
    ['31/12/2026 23:59', 'dmy', '2026-12-31 23:59:00', null],
    ['2026-05-01 10:00:00 +0200', 'dmy', '2026-05-01 10:00:00', 120],
    ['2026-05-01T10:00:00Z', 'dmy', '2026-05-01 10:00:00', 0],
    ['2026-05-01T10:00:00.123-05:30', 'dmy', '2026-05-01 10:00:00', -330],
    ['2026-05-01 10:00:00 UTC', 'dmy', '2026-05-01 10:00:00', 0],
    ['5/3/2026 12:15 AM', 'mdy', '2026-05-03 00:15:00', null],
    ['29/02/2028', 'dmy', '2028-02-29 00:00:00', null],
  ] as const)('reads %j (%s) as %s', (text, order, local, offsetMinutes) => {
    expect(parseTime(text, order)).toMatchObject({ local, offsetMinutes });
  });

  it.each([
    '',
    'demain',
    '31/02/2026',
    '29/02/2027',
    '13/13/2026',
    '2026-13-01',
    '45000',
    '10:00',
    '25/12/2026 25:00',
    'Total : compte',
  ])('takes %j for no date', (text) => {
    expect(parseTime(text, 'dmy')).toBeNull();
  });

  it('reads back every day in every form', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const expected = `${iso} 00:00:00`;
        expect(parseTime(iso, 'dmy')?.local).toBe(expected);
        expect(parseTime(`${day}/${month}/${year}`, 'dmy')?.local).toBe(expected);
        expect(parseTime(`${month}/${day}/${year}`, 'mdy')?.local).toBe(expected);
        for (const [locale, style] of [
          ['fr-FR', 'long'],
          ['fr-FR', 'medium'],
          ['en-US', 'long'],
          ['en-GB', 'medium'],
        ] as const) {
          const text = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(date);
          expect(parseTime(text, 'dmy')?.local, text).toBe(expected);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseTime(text, 'mdy')));
  });
});

describe('dateOrderEvidence', () => {
  it('counts what proves an order and keeps an example of what leaves it open', () => {
    expect(
      dateOrderEvidence([
        '05/03/2026',
        '07/07/2026',
        '25/03/2026 10:00',
        '03/25/2026',
        '2026-03-05',
        '05.03.2026',
      ]),
    ).toEqual({
      dmy: 2,
      mdy: 1,
      open: 1,
      example: '05/03/2026',
    });
  });
});
