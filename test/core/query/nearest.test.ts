import { expect, it } from 'vitest';
import { nearestNames } from '../../../src/core/query/nearest.ts';

it('puts names that hold the wanted one first, the shortest of them before longer ones', () => {
  const known = ['contacted_leads', 'cost_per_lead', 'leads', 'cost', 'revenue'];
  expect(nearestNames('lead', known)).toEqual(['leads', 'cost_per_lead', 'contacted_leads']);
  expect(nearestNames('revenu', known)[0]).toBe('revenue');
  expect(nearestNames('cst', known)[0]).toBe('cost');
});
