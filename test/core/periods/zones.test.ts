import { describe, expect, test } from 'vitest';
import { businessMinutesOfDay } from '../../../src/core/periods/business-time.ts';
import { endOfDay, instantOf, localDay, localTime, startOfDay } from '../../../src/core/periods/zones.ts';
import { defaultSettings } from '../../../src/core/settings/workspace.ts';

describe('local days', () => {
  test('begin and end where clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Paris')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Paris')).toBe('2026-03-29T21:59:59.999Z');
    expect(startOfDay('2026-10-25', 'Europe/Paris')).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDay('2026-10-25', 'Europe/Paris')).toBe('2026-10-25T22:59:59.999Z');
    // Where midnight itself is skipped the day begins at one.
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
    expect(startOfDay('2026-07-01', 'Asia/Kolkata')).toBe('2026-06-30T18:30:00.000Z');
  });

  test('are those of the zone', () => {
    expect(localDay('2025-12-31T23:30:00.000Z', 'Europe/Paris')).toBe('2026-01-01');
    expect(localDay('2025-12-31T23:30:00.000Z', 'America/New_York')).toBe('2025-12-31');
    expect(localTime('2026-03-29T01:30:00.000Z', 'Europe/Paris')).toMatchObject({ hour: 3, minute: 30 });
  });

  test('give the instant of a local time, also where clocks change', () => {
    expect(instantOf('2026-01-05T09:00', 'Europe/Paris')).toBe('2026-01-05T08:00:00.000Z');
    expect(instantOf('2026-03-29T01:59:59', 'Europe/Paris')).toBe('2026-03-29T00:59:59.000Z');
    expect(instantOf('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-03-29T03:00', 'Europe/Paris')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantOf('2026-10-25T01:30', 'Europe/Paris')).toBe('2026-10-24T23:30:00.000Z');
    expect(instantOf('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T01:30:00.000Z');
    expect(instantOf('2026-02-31T09:00', 'Europe/Paris')).toBeNull();
    expect(instantOf('2026-01-05T25:00', 'Europe/Paris')).toBeNull();
  });

  test('count business minutes up to the clock', () => {
    expect(businessMinutesOfDay('2026-11-20', 600, defaultSettings)).toBe(60);
    expect(businessMinutesOfDay('2026-11-20', 1440, defaultSettings)).toBe(540);
    expect(businessMinutesOfDay('2026-11-22', 1440, defaultSettings)).toBe(0);
    expect(businessMinutesOfDay('2026-11-20', 1440, { ...defaultSettings, holidays: ['2026-11-20'] })).toBe(
      0,
    );
  });
});
