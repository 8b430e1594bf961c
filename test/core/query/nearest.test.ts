import { expect, it } from 'vitest';
import { likelyName, namesAlike, nearestNames } from '../../../src/core/query/nearest.ts';

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

it('finds the firms that a misspelt or shortened name may mean, and none that has nothing of it', () => {
  const known = ['Martin SARL', 'Garage Martin', 'Clinique Hirondelle', 'Zoé Caron'];
  expect(namesAlike('martin', known)).toEqual(['Garage Martin', 'Martin SARL']);
  expect(namesAlike('Clinique Hirondele', known)).toEqual(['Clinique Hirondelle']);
  expect(namesAlike('hirondele', known)).toEqual(['Clinique Hirondelle']);
  expect(namesAlike('martin garage', known)[0]).toBe('Garage Martin');
  expect(namesAlike('Dupont', known)).toEqual([]);
  expect(namesAlike(' ', known)).toEqual([]);
});

it('does not care for capitals', () => {
  expect(nearestNames('machine', ['Machine Nova', 'Tasse'])[0]).toBe('Machine Nova');
});
