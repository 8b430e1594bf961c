import { describe, expect, it } from 'vitest';
import {
  binCounts,
  driftOf,
  featureDrifts,
  scoreCounts,
  type Watched,
  watchCalibration,
} from '../../../src/core/score/drift.ts';
import { type DriftSaid, driftSentence, needsLook } from '../../../src/core/score/drift-words.ts';
import { learnScore, scorecardLearner } from '../../../src/core/score/learn-score.ts';
import { columnOf, type ScoreColumn, type ScoreTable } from '../../../src/core/score/score-table.ts';
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
  const before = leads(4000, 3, 4, 1);
  /** What is said of leads now, where the last of those learned from were like all of them, or as given. */
  const said = (
    now: ScoreTable,
    { last = before, watched = null }: { last?: ScoreTable; watched?: Watched | null } = {},
  ): DriftSaid => ({
    windows: [
      {
        days: 90,
        score: driftOf(scoreCounts(model, before), scoreCounts(model, now)),
        features: featureDrifts(model, now),
      },
    ],
    since: {
      score: driftOf(scoreCounts(model, last), scoreCounts(model, now)),
      features: featureDrifts(model, now, binCounts(model, last)),
    },
    watched,
  });

  it('is steady and right where leads stay as they were', () => {
    const same = leads(2000, 3, 4, 2);
    const watched = watchCalibration(model, same);
    expect(watched?.verdict).toBe('holds');
    expect(said(same).windows[0]?.features).toMatchObject([
      { feature: 'channel', verdict: 'steady', known: { before: 1, now: 1 } },
    ]);
    expect(needsLook(said(same, { watched }))).toBe(false);
    expect(driftSentence(said(same, { watched }), 'fr')).toMatch(
      /^Les leads des 90 derniers jours ressemblent à ceux dont le score est appris\. Il prévoyait \d+(,\d)?\s%/u,
    );
  });

  it('says which field moved, and to learn again once outcomes are known', () => {
    const other = leads(2000, 8, 4, 3);
    expect(said(other).windows[0]).toMatchObject({
      score: { verdict: 'moved' },
      features: [{ feature: 'channel', verdict: 'moved' }],
    });
    // More leads of the fair, sold as before: the order moved, the chances hold.
    const watched = watchCalibration(model, other);
    expect(watched?.verdict).toBe('holds');
    expect(driftSentence(said(other, { watched }), 'en')).toMatch(
      /^The leads of the last 90 days are no longer like all those that the score was learned from \(channel\)\. Learn it again\. It predicted/u,
    );
    expect(needsLook(said(other, { watched }))).toBe(true);
  });

  it('does not advise to learn again what was learned a minute ago, for want of outcomes', () => {
    const other = leads(2000, 8, 4, 3);
    expect(driftSentence(said(other), 'fr')).toBe(
      'Les leads des 90 derniers jours ne ressemblent plus à l’ensemble de ceux dont le score est appris (canal). On ne sait pas encore ce que sont devenus assez de leads arrivés depuis\u202f: l’apprendre de nouveau n’y changerait rien pour l’instant.',
    );
    expect(needsLook(said(other))).toBe(false);
  });

  it('does not advise to learn again what the last leads learned from knew', () => {
    const other = leads(2000, 8, 4, 3);
    const known = { last: leads(2000, 8, 4, 8), watched: watchCalibration(model, other) };
    expect(driftSentence(said(other, known), 'en')).toContain(
      'So were the last leads learned from: there is nothing new to learn. It predicted',
    );
    expect(needsLook(said(other, known))).toBe(false);
  });

  it('names a field that began late as such', () => {
    const few = leads(4000, 3, 4, 1);
    const kept = { ...few, columns: few.columns.map((one) => withoutMost(one)) };
    const late = learnScore(kept, scorecardLearner, 1);
    if (late.kind !== 'learned') throw new Error(late.kind);
    const features = featureDrifts(late.model, leads(2000, 3, 4, 2));
    const steady = { psi: 0, verdict: 'steady' as const };
    const windows = [{ days: 90, score: steady, features }];
    const sentence = driftSentence({ windows, since: { score: steady, features: [] }, watched: null }, 'fr');
    expect(sentence).toMatch(
      /^Des champs sont renseignés plus souvent que parmi les leads appris\u202f: «\u202fcanal\u202f» \(10\s% alors, 100\s% maintenant\)\. C’était déjà le cas des derniers leads appris/u,
    );
    expect(sentence).not.toContain('ne ressemblent plus');
  });

  it('says when its chances do not come true any more', () => {
    const usual = leads(2000, 3, 4, 2);
    const worse = watchCalibration(model, leads(2000, 3, 1, 4));
    expect(worse?.verdict).toBe('too_high');
    expect(needsLook(said(usual, { watched: worse }))).toBe(true);
    expect(driftSentence(said(usual, { watched: worse }), 'en')).toContain('its chances are too high');
    expect(watchCalibration(model, leads(2000, 3, 9, 5))?.verdict).toBe('too_low');
    expect(watchCalibration(model, leads(49, 3, 4, 6))).toBeNull();
  });

  it('counts leads by tenths of the score', () => {
    const counts = scoreCounts(model, leads(500, 3, 4, 7));
    expect(counts).toHaveLength(10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500);
  });
});

/** The column with nine of ten values gone. */
function withoutMost({ codes, ...rest }: ScoreColumn): ScoreColumn {
  return { ...rest, codes: codes.map((code, row) => (row % 10 === 0 ? code : -1)) };
}
