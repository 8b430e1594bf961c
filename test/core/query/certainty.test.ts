import { describe, expect, test } from 'vitest';
import { metricOf, metrics } from '../../../src/core/metrics/catalogue.ts';
import { shareOf } from '../../../src/core/metrics/share-of.ts';
import { certaintyOf, isOfCases, leastCases } from '../../../src/core/query/certainty.ts';

const rate = metricOf('conversion_rate');

describe('what may be said of a figure beyond its value', () => {
  test('a share of the leads of the same days has an interval, which holds the share', () => {
    const said = certaintyOf(rate, { value: 0.25, n: 40 }, 'cohort');
    expect(said).toMatchObject({ kind: 'interval', method: 'wilson' });
    if (said?.kind !== 'interval') return;
    expect(said.low).toBeCloseTo(0.1419, 3);
    expect(said.high).toBeCloseTo(0.4019, 3);
  });

  test('on the activity basis leads won may be those of earlier days: no interval', () => {
    expect(certaintyOf(rate, { value: 0.25, n: 40 }, 'activity')).toBeNull();
    expect(certaintyOf(metricOf('bounce_rate'), { value: 0.25, n: 40 }, 'activity')).toMatchObject({
      kind: 'interval',
    });
  });

  test('of fewer than ten cases there is not enough, whatever the figure', () => {
    for (const id of ['conversion_rate', 'average_order_value', 'cost_per_lead', 'nps'] as const) {
      const few = certaintyOf(metricOf(id), { value: 1, n: leastCases - 1 }, 'activity');
      expect(few).toEqual({ kind: 'not_enough_data', n: 9, needed: 10 });
      expect(certaintyOf(metricOf(id), { value: 1, n: leastCases }, 'activity')?.kind).not.toBe(
        'not_enough_data',
      );
    }
  });

  test('a median over time is known by those who reached the event, not by those who wait', () => {
    const cycle = metricOf('sales_cycle');
    expect(certaintyOf(cycle, { value: 14, n: 400, cases: 3 }, 'cohort')).toEqual({
      kind: 'not_enough_data',
      n: 3,
      needed: 10,
    });
    expect(certaintyOf(cycle, { value: 14, n: 400, cases: 30 }, 'cohort')).toBeNull();
  });

  test('means and the NPS have the interval that was found with them, and say how', () => {
    const interval = { low: 80, high: 120 };
    const basket = metricOf('average_order_value');
    expect(certaintyOf(basket, { value: 100, n: 40, interval }, 'activity')).toEqual({
      kind: 'interval',
      ...interval,
      method: 'student',
    });
    expect(certaintyOf(metricOf('nps'), { value: 100, n: 40, interval }, 'cohort')).toMatchObject({
      method: 'adjusted_wald',
    });
    expect(certaintyOf(basket, { value: 100, n: 40 }, 'activity')).toBeNull();
  });

  test('sums, ratios of money and figures without a value are left alone', () => {
    expect(certaintyOf(metricOf('leads'), { value: 3, n: 3 }, 'activity')).toBeNull();
    expect(certaintyOf(metricOf('roi'), { value: 3, n: 3 }, 'activity')).toBeNull();
    expect(certaintyOf(rate, { value: null, n: 0 }, 'cohort')).toBeNull();
    const ofMoney = metrics.filter((metric) => metric.formula.kind === 'ratio' && !isOfCases(metric));
    expect(ofMoney.map(({ id }) => id).sort()).toEqual([
      'discount_rate',
      'margin_roi',
      'net_revenue_retention',
      'refund_rate',
      'roas',
      'roi',
    ]);
  });

  test('shares are percentages of counts', () => {
    for (const { formula, unit } of metrics) {
      if (formula.kind === 'ratio' && formula.within) expect(unit).toBe('percent');
    }
  });
});

describe('one count as a share of another', () => {
  test('says in words what it is, and divides the one by the other', () => {
    const passed = shareOf(metricOf('quoted_leads'), metricOf('qualified_leads'));
    expect(passed.fr.formula).toBe('leads avec devis ÷ leads qualifiés');
    expect(passed.formula).toMatchObject({ over: [['quote_count', 1]], under: [['qualified_count', 1]] });
  });

  test('refuses what is no count', () => {
    expect(() => shareOf(metricOf('revenue'), metricOf('leads'))).toThrow(
      expect.objectContaining({ code: 'not_a_count' }),
    );
    expect(() => shareOf(metricOf('leads'), rate)).toThrow(expect.objectContaining({ code: 'not_a_count' }));
  });
});
