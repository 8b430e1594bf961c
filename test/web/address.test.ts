import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDimensions } from '../../src/core/facts/dimensions.ts';
import { writeFilter } from '../../src/core/query/parse-filter.ts';
import { filterOperators } from '../../src/core/query/query.ts';
import { type Address, checkAddress, formatAddress, parseAddress } from '../../src/web/address/address.ts';
import { readFilter } from '../../src/web/address/filter-text.ts';
import { daysOfPreset } from '../../src/web/address/presets.ts';
import { resolveScope } from '../../src/web/address/scope.ts';
import { commandLine } from '../../src/web/explorer/command-line.ts';
import { explorerState, withChart } from '../../src/web/explorer/explorer-state.ts';
import { formatProof, parseProof } from '../../src/web/proof/proof-address.ts';

const today = '2026-11-22';

test('an address reads back as it was written, and forgets what it does not know', () => {
  const address: Address = { period: '90d', basis: 'cohort', where: ['channel=a|b', 'campaign~toit & mur'] };
  expect(parseAddress(formatAddress(address))).toEqual(address);
  expect(checkAddress({ period: '7d', evil: 'x', where: 'channel=a' })).toEqual({
    period: '7d',
    where: ['channel=a'],
  });
  expect(formatAddress({})).toBe('');
});

test('any filter reads back as it was written, whatever its values hold', () => {
  const filter = fc.record({
    dimension: fc.constantFrom(...textDimensions),
    operator: fc.constantFrom(...filterOperators),
    value: fc.string(),
  });
  fc.assert(
    fc.property(filter, ({ dimension, operator, value }) => {
      const count = { empty: 0, not_empty: 0, between: 2, in: 2 }[operator as string] ?? 1;
      const asked = { dimension, operator, values: Array.from({ length: count }, () => value) };
      expect(readFilter(writeFilter(asked))).toEqual(asked);
    }),
  );
  const barred = { dimension: 'campaign', operator: 'is', values: ['Marque | FR'] } as const;
  expect(readFilter(JSON.stringify(barred))).toEqual(barred);
  expect(readFilter('{"dimension":"nope","operator":"is","values":[]}')).toBeNull();
  expect(readFilter('nonsense')).toBeNull();
});

test('presets are whole days of the calendar', () => {
  const days = (preset: Parameters<typeof daysOfPreset>[0]) => daysOfPreset(preset, today, null);
  expect(days('30d')).toEqual({ from: '2026-10-24', to: today });
  expect(days('last_month')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(days('quarter')).toEqual({ from: '2026-10-01', to: today });
  expect(days('last_year')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(days('12m')).toEqual({ from: '2025-12-01', to: today });
  expect(daysOfPreset('last_month', '2024-03-31', null)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
});

test('without a choice the scope fits the facts there are', () => {
  const scope = (address: Address, known: { from: string; to: string } | null) =>
    resolveScope(address, { today, known });
  expect(scope({}, { from: '2024-11-01', to: today }).scope.compare).toEqual({ kind: 'previous_year' });
  expect(scope({}, { from: '2026-06-01', to: today }).scope.compare).toEqual({ kind: 'previous_period' });
  const old = scope({}, { from: '2017-06-14', to: '2018-05-31' });
  expect([old.preset, old.scope.from, old.scope.to]).toEqual(['all', '2017-06-14', '2018-05-31']);
  expect(scope({ compare: 'none' }, null).scope.compare).toBeUndefined();
  expect(scope({ from: '2026-02-30', to: '2026-03-01' }, null).preset).toBe('30d');
  expect(scope({ from: '2026-03-09', to: '2026-03-01' }, null).scope).toMatchObject({
    from: '2026-03-01',
    to: '2026-03-09',
  });
});

test('the explorer gives each chart the dimensions it needs', () => {
  const known = ['channel', 'campaign', 'week', 'weekday', 'hour', 'day', 'month'];
  const state = explorerState({ metrics: 'leads,nonsense', by: 'channel,evil' }, known);
  expect(state).toEqual({ metrics: ['leads'], by: ['channel'], chart: 'bar' });
  const half = { from: '2026-01-01', to: '2026-06-30' };
  expect(withChart(state, 'line', half).by).toBe('week,channel');
  expect(withChart(state, 'heat', half).by).toBe('weekday,hour');
  expect(explorerState({ by: '-' }, known).by).toEqual([]);
  expect(
    commandLine(
      {
        ...half,
        basis: 'cohort',
        compare: { kind: 'previous_year' },
        where: [{ dimension: 'campaign', operator: 'contains', values: ["l'été"] }],
        asOf: '2026-07-01',
      },
      state,
    ),
  ).toBe(
    `filon query --metrics leads --by channel --from 2026-01-01 --to 2026-06-30 --basis cohort --compare previous_year --where 'campaign~l'\\''été' --as-of 2026-07-01`,
  );
});

test('a proof in an address is that of its figure, or none', () => {
  const proof = {
    metric: 'cost_per_lead',
    cell: { channel: null, month: '2026-01' },
    earlier: true,
  } as const;
  expect(parseProof(formatProof(proof))).toEqual(proof);
  expect(parseProof('["nonsense",{}]')).toBeNull();
  expect(parseProof('{')).toBeNull();
});
