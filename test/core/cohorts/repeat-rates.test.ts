import { describe, expect, it } from 'vitest';
import { betweenOrders } from '../../../src/core/cohorts/between-orders.ts';
import { repeatCurve, repeatRates } from '../../../src/core/cohorts/repeat-rates.ts';
import { bandAt, survivalBand } from '../../../src/core/lifetime/survival-band.ts';

const point = (time: number, events: number, censored: number) => ({ time, events, censored });

describe('a survival curve', () => {
  it('has the published shares and log-log intervals of the leukaemia remissions', () => {
    // 6-MP group of E. J. Freireich et al., Blood 21 (1963); intervals as R's survfit(conf.type = "log-log") gives them.
    const remissions = survivalBand([
      point(6, 3, 1),
      point(7, 1, 0),
      point(9, 0, 1),
      point(10, 1, 1),
      point(11, 0, 1),
      point(13, 1, 0),
      point(16, 1, 0),
      point(17, 0, 1),
      point(19, 0, 1),
      point(20, 0, 1),
      point(22, 1, 0),
      point(23, 1, 0),
      point(25, 0, 1),
      point(32, 0, 2),
      point(34, 0, 1),
      point(35, 0, 1),
    ]);
    const at = (weeks: number) => {
      const found = bandAt(remissions, weeks);
      return [found?.share, found?.low, found?.high].map((value) => Number(value?.toFixed(3)));
    };
    expect(at(6)).toEqual([0.857, 0.62, 0.952]);
    expect(at(10)).toEqual([0.753, 0.503, 0.889]);
    expect(at(15)).toEqual([0.69, 0.432, 0.849]);
    expect(at(24)).toEqual([0.448, 0.188, 0.68]);
    expect(bandAt(remissions, 5)).toBeNull();
  });

  it('keeps a width where nobody, or everybody, has reached the event', () => {
    const [nobody] = survivalBand([point(5, 0, 20)]);
    expect(nobody?.share).toBe(1);
    expect(nobody?.low).toBeCloseTo(0.839, 3);
    const [everybody] = survivalBand([point(5, 20, 0)]);
    expect([everybody?.share, everybody?.low]).toEqual([0, 0]);
    expect(everybody?.high).toBeCloseTo(0.161, 3);
  });
});

describe('repeat rates', () => {
  it('hold nobody who is young against the rate, and say where too few were watched', () => {
    const rates = repeatRates({
      group: 'ads',
      // Of 20, five came back after 10 days and five after 50; two began 20 days ago, the others 100.
      seconds: [point(10, 5, 0), point(20, 0, 2), point(50, 5, 0), point(100, 0, 8)],
      watched: [
        { days: 20, customers: 2 },
        { days: 100, customers: 18 },
      ],
    });
    expect([rates.customers, rates.returned]).toEqual([20, 10]);
    const values = rates.rates.map((rate) => (rate.kind === 'rate' ? rate.value : rate));
    // 5/20; then of 13 left, 5 more: 1 − (15/20)(8/13).
    expect(values[0]).toBeCloseTo(0.25, 12);
    expect(values[1]).toBeCloseTo(1 - (15 / 20) * (8 / 13), 12);
    expect(values[2]).toBe(values[1]);
    expect(values[3]).toEqual({ kind: 'not_enough_data', days: 365, found: 0, needed: 10 });
    expect(rates.medianDays).toBe(50);
  });

  it('draw a curve only as far as ten are watched', () => {
    const curve = repeatCurve([point(2, 3, 0), point(4, 3, 8), point(9, 1, 0), point(12, 0, 5)]);
    expect(curve.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [0, 20],
      [1, 20],
      [2, 20],
      [3, 20],
      [4, 17],
    ]);
    expect(curve.at(-1)?.value).toBeCloseTo(1 - (17 / 20) * (14 / 17), 12);
    expect(curve[0]).toMatchObject({ value: 0, low: 0 });
  });
});

describe('days between orders', () => {
  it('are binned so that most are seen, all of them once', () => {
    const gaps = Array.from({ length: 100 }, (_, index) => ({ days: index + 1, count: 2 }));
    const found = betweenOrders([...gaps, { days: 900, count: 1 }]);
    expect(found).toMatchObject({ count: 201, quarter: 26, median: 51, threeQuarters: 76 });
    expect(found?.bins.slice(0, 2)).toEqual([
      { from: 1, to: 7, count: 14 },
      { from: 8, to: 14, count: 14 },
    ]);
    expect(found?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(201);
    expect(found?.bins.at(-1)).toEqual({ from: 99, to: null, count: 5 });
    expect(betweenOrders([])).toBeNull();
  });
});
