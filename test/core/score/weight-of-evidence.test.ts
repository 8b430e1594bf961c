import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  informationValue,
  shrinkWeights,
  weightsOfEvidence,
} from '../../../src/core/score/weight-of-evidence.ts';

/** Age of applicants: N. Siddiqi, "Credit Risk Scorecards" (2006), exhibit 6.2; `won` are the good ones. */
const siddiqi = [
  { leads: 50, won: 42 },
  { leads: 200, won: 152 },
  { leads: 300, won: 246 },
  { leads: 450, won: 405 },
  { leads: 500, won: 475 },
  { leads: 350, won: 339 },
  { leads: 150, won: 147 },
];

describe('weight of evidence', () => {
  it('gives the published weights, and the information value of their table', () => {
    const weights = weightsOfEvidence(siddiqi, 0);
    expect(Array.from(weights, (weight) => Math.round(weight * 10_000) / 100)).toEqual([
      -57.28, -107.83, -71.47, -3.38, 71.34, 119.71, 166.08,
    ]);
    // The printed shares of good and bad (2.33 and 4.12 % …) times the printed weights, summed by hand.
    expect(informationValue(siddiqi, weights)).toBeCloseTo(0.6502, 4);
  });

  it('keeps a bin without a sale finite, and one without a lead silent', () => {
    const weights = weightsOfEvidence([
      { leads: 100, won: 20 },
      { leads: 40, won: 0 },
      { leads: 0, won: 0 },
    ]);
    expect(weights[1]).toBeLessThan(-1);
    expect(Number.isFinite(weights[1])).toBe(true);
    expect(weights[2]).toBe(0);
  });

  it('says nothing where nothing or everything was sold', () => {
    expect([...weightsOfEvidence([{ leads: 5, won: 0 }])]).toEqual([0]);
    expect([...weightsOfEvidence([{ leads: 5, won: 5 }])]).toEqual([0]);
  });
});

describe('shrinking', () => {
  it('takes away what chance explains', () => {
    const bins = [
      { leads: 100, won: 10 },
      { leads: 100, won: 11 },
      { leads: 100, won: 9 },
    ];
    expect([...shrinkWeights(bins, weightsOfEvidence(bins))]).toEqual([0, 0, 0]);
  });

  it('leaves large bins that differ nearly as they are, and draws small ones in more', () => {
    const bins = [
      { leads: 10_000, won: 500 },
      { leads: 10_000, won: 2_000 },
      { leads: 20, won: 8 },
    ];
    const weights = weightsOfEvidence(bins);
    const shrunk = shrinkWeights(bins, weights);
    expect((shrunk[0] ?? 0) / (weights[0] ?? 1)).toBeGreaterThan(0.98);
    expect((shrunk[2] ?? 0) / (weights[2] ?? 1)).toBeLessThan(0.7);
  });

  it('never turns a weight round', () => {
    const bin = fc.nat(300).chain((leads) => fc.record({ leads: fc.constant(leads), won: fc.nat(leads) }));
    fc.assert(
      fc.property(fc.array(bin, { minLength: 1, maxLength: 6 }), (bins) => {
        const weights = weightsOfEvidence(bins);
        for (const [place, shrunk] of shrinkWeights(bins, weights).entries()) {
          const weight = weights[place] ?? 0;
          expect(shrunk * weight).toBeGreaterThanOrEqual(0);
          expect(Math.abs(shrunk)).toBeLessThanOrEqual(Math.abs(weight) + 1e-12);
        }
      }),
    );
  });
});
