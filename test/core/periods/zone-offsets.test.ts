import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneOffsets } from '../../../src/core/periods/zone-offsets.ts';
import { localTime } from '../../../src/core/periods/zones.ts';

const zones = [
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];

test('offsets change where clocks do', () => {
  const { offsets } = zoneOffsets('Europe/Paris');
  expect(offsets[0]).toEqual({ from: Date.UTC(2000, 0, 1), seconds: 3600 });
  expect(offsets).toContainEqual({ from: Date.UTC(2026, 2, 29, 1), seconds: 7200 });
  expect(offsets).toContainEqual({ from: Date.UTC(2026, 9, 25, 1), seconds: 3600 });
  expect(offsets).toHaveLength(81);
  expect(zoneOffsets('Asia/Kolkata').offsets).toEqual([{ from: Date.UTC(2000, 0, 1), seconds: 19_800 }]);
});

test('the clock at any instant is UTC with the offset added', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 - 1 }),
      (zone, second) => {
        const { offsets } = zoneOffsets(zone);
        const offset = offsets.findLast(({ from }) => from <= second * 1000);
        const shifted = new Date((second + (offset?.seconds ?? Number.NaN)) * 1000).toISOString();
        const local = localTime(new Date(second * 1000).toISOString(), zone);
        const pad = (value: number) => String(value).padStart(2, '0');
        expect(shifted.slice(0, 19)).toBe(
          `${local.day}T${pad(local.hour)}:${pad(local.minute)}:${pad(local.second)}`,
        );
      },
    ),
    { numRuns: 500 },
  );
});
