import { describe, expect, test } from 'vitest';
import { settledTable } from '../../../src/core/facts/settled.ts';
import { metrics } from '../../../src/core/metrics/catalogue.ts';
import { measureOf, measures } from '../../../src/core/metrics/measures.ts';
import { metricIds } from '../../../src/core/metrics/metric-ids.ts';
import { dimensionsOf, measuresOf } from '../../../src/core/query/carries.ts';

describe('the catalogue', () => {
  test('has each metric once, with names and formulas in both languages', () => {
    expect(metrics.map(({ id }) => id)).toEqual([...metricIds]);
    for (const { fr, en } of metrics) {
      for (const text of [fr.name, fr.formula, en.name, en.formula]) expect(text).toMatch(/\S/);
      // Straight apostrophes are typewriter French.
      expect(`${fr.name} ${fr.formula}`).not.toMatch(/'/);
    }
    for (const language of ['fr', 'en'] as const) {
      const names = metrics.map((metric) => metric[language].name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('is made of measures that exist, on columns that exist', () => {
    for (const metric of metrics) {
      for (const id of measuresOf(metric.formula)) expect(measureOf(id).id).toBe(id);
      if (metric.n) expect(measureOf(metric.n).id).toBe(metric.n);
    }
    const derived = ['due', 'in_time', 'response', 'cycle'];
    for (const { table, column, where = [], activity, cohort } of measures) {
      const { columns, carries } = settledTable(table);
      const known = [...columns.map(({ id }) => id), ...carries, ...derived];
      for (const used of [column, activity, cohort, ...where.map((one) => one.column)]) {
        if (used !== undefined && used !== null) expect(known).toContain(used);
      }
    }
  });

  test('adds only amounts of one unit', () => {
    for (const { formula } of metrics) {
      const sides =
        formula.kind === 'ratio'
          ? [formula.over, formula.under]
          : 'of' in formula && typeof formula.of !== 'string'
            ? [formula.of]
            : [];
      for (const terms of sides) expect(new Set(terms.map(([id]) => measureOf(id).unit)).size).toBe(1);
    }
  });

  test('splits every metric by month, and by channel unless it takes off what clients cost', () => {
    for (const metric of metrics) {
      // Hours name the client they are for, not the channel it came by.
      const expected = metric.id === 'client_margin' ? ['product', 'month'] : ['channel', 'month'];
      expect(dimensionsOf(metric)).toEqual(expect.arrayContaining(expected));
    }
  });
});
