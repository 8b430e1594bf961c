import { expect, it } from 'vitest';
import { findActions } from '../../src/web/shell/find-actions.ts';

const groups = [
  {
    group: 'Pages',
    actions: [
      { id: '/', label: 'Tableau de bord' },
      { id: '/settings', label: 'Réglages' },
    ],
  },
  {
    group: 'Leads',
    actions: [{ id: 'found:1', label: 'Ana Rivière', description: 'Nouveau' }],
  },
  {
    group: 'Chiffres',
    actions: [
      { id: 'cost_per_lead', label: 'CPL', description: 'coût / leads', keywords: ['cost_per_lead'] },
      { id: 'cost', label: 'Coût total' },
    ],
  },
];
const found = (query: string) =>
  findActions(query, groups).map(({ group, actions }) => [group, ...actions.map(({ id }) => id)]);

it('finds without accents and by every word, names before descriptions', () => {
  expect(found('reglages')).toEqual([
    ['Pages', '/settings'],
    ['Leads', 'found:1'],
  ]);
  expect(found('BORD tab')).toEqual([
    ['Pages', '/'],
    ['Leads', 'found:1'],
  ]);
  expect(found('cout')).toEqual([
    ['Leads', 'found:1'],
    ['Chiffres', 'cost', 'cost_per_lead'],
  ]);
});

it('keeps what the server found, whatever it is called', () => {
  expect(found('06 12 34')).toEqual([['Leads', 'found:1']]);
});

it('shows all for an empty search', () => {
  expect(found(' ').flatMap(([, ...ids]) => ids)).toHaveLength(5);
});
