import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks, type Refusal } from '../../../src/core/score/find-leaks.ts';
import { columnOf, type ScoreColumn } from '../../../src/core/score/score-table.ts';
import { featureName, refusalSentence } from '../../../src/core/score/score-words.ts';
import { chance, someLeads } from './score-cases.ts';

const table = someLeads(1500);
const nothing: ReadonlySet<string> = new Set();
const label = (name: string) => featureName(name, 'en');

function refusals(column: ScoreColumn, allowed = nothing): readonly Refusal[] {
  const withIt = { ...table, columns: [...table.columns, column] };
  const { refused, kept } = findLeaks(withIt, [], allowed, label, 1);
  expect(kept.columns.some(({ name }) => name === column.name)).toBe(refused.length === 0);
  return refused;
}

describe('leaks', () => {
  it('are not seen where there are none', () => {
    expect(findLeaks(table, [], nothing, label, 1)).toEqual({ kept: table, refused: [] });
  });

  it.each(['duration', 'Durée', 'call_duration', 'durée de l’appel', 'Talk time', 'temps de conversation'])(
    'are seen in a contact’s own length: %s',
    (name) => {
      const next = chance(3);
      const column = columnOf(
        `detail:${name}`,
        Array.from(table.ids, () => String(Math.floor(next() * 600))),
      );
      expect(refusals(column)).toMatchObject([{ reason: 'own_length' }]);
      expect(refusals(column, new Set([column.name]))).toEqual([]);
    },
  );

  it.each(['durée du projet', 'contract length in years', 'loan_duration_months'])(
    'are not seen in other lengths: %s',
    (name) => {
      const next = chance(3);
      expect(
        refusals(
          columnOf(
            `detail:${name}`,
            Array.from(table.ids, () => String(Math.floor(next() * 30))),
          ),
        ),
      ).toEqual([]);
    },
  );

  it.each(['won', 'Converted', 'motif de perte', 'closed_at'])(
    'are seen in the outcome’s names: %s',
    (name) => {
      expect(
        refusals(
          columnOf(
            `detail:${name}`,
            Array.from(table.ids, () => 'x'),
          ),
        ),
      ).toMatchObject([{ reason: 'outcome' }]);
    },
  );

  it('are always seen when a field is filled by the outcome', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.8, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.01, noNaN: true }),
        (seed, ofSales, ofRest) => {
          const next = chance(seed);
          const values = Array.from(table.won, (won) =>
            next() < (won ? ofSales : ofRest) ? `v${seed % 7}` : null,
          );
          expect(refusals(columnOf('detail:segment', values))).toMatchObject([
            { reason: 'filled_by_outcome' },
          ]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are always seen when a value is the outcome under another name', () => {
    const values = Array.from(table.won, (won) => (won ? 'oui' : 'non'));
    expect(refusals(columnOf('detail:x7', values))).toMatchObject([{ reason: 'decides' }]);
  });

  it('are seen by the data when a column tells too much', () => {
    const next = chance(4);
    const values = Array.from(table.won, (won) => String(Math.floor(won ? 80 + next() * 900 : next() * 400)));
    const column = columnOf('detail:x7', values);
    expect(refusals(column)).toMatchObject([{ reason: 'tells_too_much' }]);
    expect(refusals(column, new Set(['detail:x7']))).toEqual([]);
  });

  describe('under another name', () => {
    const next = chance(5);
    const seconds = Array.from(table.ids, () => Math.floor(20 + next() ** 3 * 2_000));
    const duration = columnOf('detail:duration', seconds.map(String));
    const beside = (copy: ScoreColumn, first: ScoreColumn = duration): readonly Refusal[] => {
      const columns = [copy, ...table.columns, first];
      const { refused, kept } = findLeaks({ ...table, columns }, [], nothing, label, 1);
      expect(kept.columns).toEqual(columns.filter(({ name }) => !refused.some((one) => one.name === name)));
      return refused;
    };
    const parts = (cuts: readonly number[], names: readonly string[]) =>
      seconds.map((one) => names[cuts.filter((cut) => one >= cut).length] ?? null);
    const sorted = seconds.toSorted((a, b) => a - b);
    const cut = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0;

    it.each<[string, readonly (string | null)[]]>([
      ['the same numbers', seconds.map(String)],
      ['in minutes', seconds.map((one) => (one / 60).toFixed(1))],
      ['its logarithm', seconds.map((one) => Math.log(one).toFixed(3))],
      ['turned round', seconds.map((one) => String(5_000 - one))],
      ['for six leads in ten', seconds.map((one) => (next() < 0.6 ? String(one) : null))],
      ['with some words in between', seconds.map((one) => (next() < 0.02 ? 'unknown' : String(one)))],
      ['in three words', parts([cut(1 / 3), cut(2 / 3)], ['short', 'middling', 'long'])],
    ])('are seen by what they say: %s', (_, values) => {
      expect(beside(columnOf('detail:x7', values))).toMatchObject([
        { name: 'detail:duration', reason: 'own_length' },
        { name: 'detail:x7', reason: 'copy', of: 'detail:duration' },
      ]);
    });

    it('are seen where both are words', () => {
      const reason = columnOf('detail:motif de perte', parts([200, 900], ['prix', 'délai', 'autre']));
      const code = columnOf('detail:code', parts([200, 900], ['A', 'B', 'C']));
      expect(beside(code, reason)).toMatchObject([
        { name: 'detail:motif de perte', reason: 'outcome' },
        { name: 'detail:code', reason: 'copy', of: 'detail:motif de perte' },
      ]);
    });

    it('are not seen in what goes along with it a little, nor in what somebody allows', () => {
      const noisy = columnOf(
        'detail:x7',
        seconds.map((one) => String(Math.floor(one + next() * 1_500))),
      );
      expect(beside(noisy)).toMatchObject([{ name: 'detail:duration' }]);
      const copy = columnOf('detail:x7', seconds.map(String));
      const columns = [...table.columns, duration, copy];
      const { kept } = findLeaks({ ...table, columns }, [], new Set(['detail:x7']), label, 1);
      expect(kept.columns).toContain(copy);
    });

    it('do not hide each other: each tells no more than its copy', () => {
      const again = chance(4);
      const values = Array.from(table.won, (won) =>
        String(Math.floor(won ? 80 + again() * 900 : again() * 400)),
      );
      const doubled = values.map((value) => String(2 * Number(value)));
      const columns = [...table.columns, columnOf('detail:x7', values), columnOf('detail:x8', doubled)];
      const { kept } = findLeaks({ ...table, columns }, [], nothing, label, 1);
      expect(kept.columns).toEqual(table.columns);
    });
  });

  it('are seen by dates', () => {
    const note = { name: 'channel', values: 1000, later: 600, afterOutcome: 580 };
    const { refused } = findLeaks(table, [note], nothing, label, 1);
    expect(refused).toEqual([
      { name: 'channel', reason: 'known_later', values: { share: 0.6, afterOutcome: 0.58 } },
    ]);
  });

  it('are not numbers of their own for each lead, which are useless all the same', () => {
    expect(
      refusals(
        columnOf(
          'detail:ref',
          table.ids.map((id) => `ref-${id}`),
        ),
      ),
    ).toMatchObject([{ reason: 'identifier' }]);
  });

  it('are told in words in both languages', () => {
    const refused: Refusal = {
      name: 'detail:segment',
      reason: 'filled_by_outcome',
      values: { sales: 0.98, rest: 0.004 },
    };
    expect(refusalSentence(refused, 'en')).toBe(
      '"segment" is filled for 98% of the leads won and 0.4% of the others: the outcome fills it.',
    );
    expect(refusalSentence(refused, 'fr')).toMatch(
      /^«\u202fsegment\u202f» est rempli pour 98.% des leads gagnés/u,
    );
  });
});
