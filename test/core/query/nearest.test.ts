import { expect, it } from 'vitest';
import { likelyName, nearestNames } from '../../../src/core/query/nearest.ts';

it('puts names that hold the wanted one first, the shortest of them before longer ones', () => {
  const known = ['contacted_leads', 'cost_per_lead', 'leads', 'cost', 'revenue'];
  expect(nearestNames('lead', known)).toEqual(['leads', 'cost_per_lead', 'contacted_leads']);
  expect(nearestNames('revenu', known)[0]).toBe('revenue');
  expect(nearestNames('cst', known)[0]).toBe('cost');
  expect(nearestNames('cpl', known)[0]).toBe('cost_per_lead');
});

it('takes a name for a misspelling only if half of it is right', () => {
  const known = ['from', 'to', 'where', 'order'];
  expect(likelyName('wher', known)).toBe('where');
  expect(likelyName('form', known)).toBe('from');
  expect(likelyName('orderBy', known)).toBe('order');
  expect(likelyName('filters', known)).toBeNull();
  expect(likelyName('x', [])).toBeNull();
});
