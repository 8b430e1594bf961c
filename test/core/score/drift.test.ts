import { describe, expect, it } from 'vitest';
import { driftOf, featureDrifts, scoreCounts, watchCalibration } from '../../../src/core/score/drift.ts';
import { driftSentence, needsLook } from '../../../src/core/score/drift-words.ts';
import { learnScore, scorecardLearner } from '../../../src/core/score/learn-score.ts';
import { columnOf, type ScoreTable } from '../../../src/core/score/score-table.ts';
import { chance } from './score-cases.ts';

describe('the population stability index', () => {
  it('is Σ (a − e)·ln(a / e), worked out by hand', () => {
    // 50/50 became 70/30: 0.2·ln 1.4 − 0.2·ln 0.6 = 0.1695; half a lead per bin changes little at this size.
    const { psi, verdict } = driftOf([50_000, 50_000], [70_000, 30_000]);
    expect(psi).toBeCloseTo(0.1695, 3);
    expect(verdict).toBe('moving');
    expect(driftOf([50_000, 50_000], [80_000, 20_000])).toMatchObject({ verdict: 'moved' });
    expect(driftOf([50_000, 50_000], [55_000, 45_000])).toMatchObject({ verdict: 'steady' });
  });

  it('stays finite for a value that is new or gone, and is 0 where nothing moved', () => {
    expect(driftOf([1000, 1000, 0], [1000, 0, 1000]).psi).toBeLessThan(100);
    expect(driftOf([300, 200, 100], [300, 200, 100]).psi).toBe(0);
  });

  it('does not take chance for a move: few leads in many bins differ by themselves', () => {
    const next = chance(4);
    const bins = 20;
    const draw = (count: number) => {
      const counts = new Array<number>(bins).fill(0);
      for (let index = 0; index < count; index++) {
        const bin = Math.floor(next() * bins);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      return counts;
    };
    const draws = Array.from({ length: 200 }, () => driftOf(draw(5000), draw(60)));
    // By the bounds alone nearly all of them would be an alarm.
    expect(draws.filter(({ psi }) => (psi ?? 0) > 0.25).length).toBeGreaterThan(60);
    expect(draws.filter(({ verdict }) => verdict !== 'steady').length).toBeLessThan(30);
    expect(driftOf([1000, 1000], [20, 29])).toEqual({ psi: null, verdict: 'few' });
  });
});

/** Leads of which `fairs` of ten come from a fair, where `rate` of ten are sold instead of one. */
function leads(count: number, fairs: number, rate: number, seed: number): ScoreTable {
  const next = chance(seed);
  const channel = Array.from({ length: count }, () => (next() < fairs / 10 ? 'fair' : 'ads'));
  return {
    ids: channel.map((_, index) => `${seed} ${index}`),
    columns: [columnOf('channel', channel)],
    won: Uint8Array.from(channel, (one) => (next() < (one === 'fair' ? rate / 10 : 0.1) ? 1 : 0)),
    revenue: null,
  };
}

describe('a score since it was learned', () => {
  const learned = learnScore(leads(4000, 3, 4, 1), scorecardLearner, 1);
  if (learned.kind !== 'learned') throw new Error(learned.kind);
  const { model } = learned;
  const windowOf = (table: ScoreTable) => ({
    days: 90,
    leads: table.ids.length,
    score: driftOf(scoreCounts(model, leads(4000, 3, 4, 1)), scoreCounts(model, table)),
    features: featureDrifts(model, table),
  });

  it('is steady and right where leads stay as they were', () => {
    const same = leads(2000, 3, 4, 2);
    const watched = watchCalibration(model, same);
    expect(watched?.verdict).toBe('holds');
    expect(windowOf(same).features).toMatchObject([{ feature: 'channel', verdict: 'steady' }]);
    expect(needsLook([windowOf(same)], watched)).toBe(false);
    expect(driftSentence([windowOf(same)], watched, 'fr')).toMatch(
      /^Les leads des 90 derniers jours ressemblent à ceux dont le score est appris\. Il prévoyait \d+(,\d)?\s%/u,
    );
  });

  it('says which field moved, and by the score that it matters', () => {
    const other = leads(2000, 8, 4, 3);
    expect(windowOf(other).features).toMatchObject([{ feature: 'channel', verdict: 'moved' }]);
    expect(windowOf(other).score?.verdict).toBe('moved');
    // More leads of the fair, sold as before: the order moved, the chances hold.
    expect(watchCalibration(model, other)?.verdict).toBe('holds');
    expect(driftSentence([windowOf(other)], null, 'en')).toBe(
      'The leads of the last 90 days are no longer like those that the score was learned from (channel): learn it again. It is not known yet what became of enough leads that came since.',
    );
  });

  it('says when its chances do not come true any more', () => {
    const worse = watchCalibration(model, leads(2000, 3, 1, 4));
    expect(worse?.verdict).toBe('too_high');
    expect(needsLook([], worse)).toBe(true);
    expect(driftSentence([], worse, 'en')).toContain('its chances are too high');
    expect(watchCalibration(model, leads(2000, 3, 9, 5))?.verdict).toBe('too_low');
    expect(watchCalibration(model, leads(49, 3, 4, 6))).toBeNull();
  });

  it('counts leads by tenths of the score', () => {
    const counts = scoreCounts(model, leads(500, 3, 4, 7));
    expect(counts).toHaveLength(10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500);
  });
});
