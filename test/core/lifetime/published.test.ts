import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectedAfter, expectedPurchases, probabilityAlive } from '../../../src/core/lifetime/bg-nbd.ts';
import { fitBgNbd } from '../../../src/core/lifetime/fit-bg-nbd.ts';
import { fitGammaGamma, meanValue } from '../../../src/core/lifetime/gamma-gamma.ts';
import {
  fitShiftedBetaGeometric,
  projectedSurvival,
} from '../../../src/core/lifetime/shifted-beta-geometric.ts';

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const cdnow = `${data}/cdnow/cdnow_customers_summary_with_transactions.csv`;

/** Survivors of 100 % by year, Fader and Hardie (2007), table 1. */
const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];

/** The tenures of 1,000 customers of whom these shares survived the first seven years. */
function tenuresOf(shares: readonly number[]) {
  const years = shares.slice(0, 8).map((share) => share * 10);
  return years.slice(1).map((there, index) => ({
    periods: index + 1,
    left: (years[index] ?? 0) - there,
    stayed: index === 6 ? there : 0,
  }));
}

describe.skipIf(!existsSync(cdnow))('CDNOW, 39 weeks (skipped without ../shared/data)', () => {
  const rows = existsSync(cdnow)
    ? readFileSync(cdnow, 'utf8')
        .trim()
        .split(/\r?\n/u)
        .slice(1)
        .map((line) => line.split(',').map(Number))
    : [];
  const histories = rows.map(([, frequency = 0, recency = 0, age = 0]) => ({
    frequency,
    recency,
    age,
    customers: 1,
  }));

  it('gives the BG/NBD parameters of Fader, Hardie and Lee (2005), table 2', () => {
    const fit = fitBgNbd(histories);
    expect(fit?.model.r).toBeCloseTo(0.243, 3);
    expect(fit?.model.alpha).toBeCloseTo(4.414, 2);
    expect(fit?.model.a).toBeCloseTo(0.793, 3);
    expect(fit?.model.b).toBeCloseTo(2.426, 2);
    expect(fit?.logLikelihood).toBeCloseTo(-9582.4, 1);
  });

  it('gives the Gamma-Gamma parameters of Fader and Hardie (2013)', () => {
    const values = rows
      .filter(([, frequency = 0]) => frequency > 0)
      .map(([, purchases = 0, , , mean = 0]) => ({ purchases, mean, customers: 1 }));
    const fit = fitGammaGamma(values);
    expect(fit?.model.p).toBeCloseTo(6.25, 2);
    expect(fit?.model.q).toBeCloseTo(3.74, 2);
    expect(fit?.model.v).toBeCloseTo(15.44, 1);
    expect(fit && meanValue(fit.model)).toBeCloseTo(35.17, 1);
  });
});

describe('worked examples of the papers', () => {
  // "Implementing the BG/NBD model for customer base analysis in Excel", and Fader, Hardie, Lee (2005).
  const model = { r: 0.242594150135163, alpha: 4.41359212062015, a: 0.792919156875463, b: 2.4258950494563 };

  it('expects of the customer of the note 1.226 purchases in 39 weeks', () => {
    const history = { frequency: 2, recency: 30.43, age: 38.86 };
    expect(expectedAfter(model, history, 39)).toBeCloseTo(1.226, 3);
    expect(probabilityAlive(model, history)).toBeCloseTo(0.7266, 3);
  });

  it('expects of nobody in particular what the paper’s own formula gives', () => {
    // The plain series of eq. 9, which converges for short times.
    const { r, alpha, a, b } = model;
    for (const weeks of [0.5, 1, 2, 4]) {
      const z = weeks / (alpha + weeks);
      let [term, sum] = [1, 1];
      for (let n = 0; n < 500; n += 1) {
        term *= ((r + n) * (b + n) * z) / ((a + b - 1 + n) * (n + 1));
        sum += term;
      }
      const expected = ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + weeks)) ** r * sum);
      expect(expectedPurchases(model, weeks)).toBeCloseTo(expected, 9);
    }
  });

  it('gives the shifted-beta-geometric parameters of both groups', () => {
    const one = fitShiftedBetaGeometric(tenuresOf(regular));
    expect(one?.model.alpha).toBeCloseTo(0.704, 3);
    expect(one?.model.beta).toBeCloseTo(1.182, 3);
    const other = fitShiftedBetaGeometric(tenuresOf(highEnd));
    expect(other?.model.alpha).toBeCloseTo(0.668, 3);
    expect(other?.model.beta).toBeCloseTo(3.806, 2);
  });

  it('projects years 8 to 12 within two points of what came', () => {
    for (const shares of [regular, highEnd]) {
      const fit = fitShiftedBetaGeometric(tenuresOf(shares));
      const projected = fit ? projectedSurvival(fit.model, 12) : [];
      expect(projected).toHaveLength(12);
      for (const [index, share] of projected.entries())
        expect(Math.abs(share * 100 - (shares[index + 1] ?? 0))).toBeLessThan(2);
    }
  });
});
