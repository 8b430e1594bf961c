import { describe, expect, test } from 'vitest';
import { metricOf } from '../../../src/core/metrics/catalogue.ts';
import { metricCarries } from '../../../src/core/query/carries.ts';
import { cockpitMetrics } from '../../../src/core/query/cockpit.ts';

describe('Figures about clients', () => {
  test('belong to no service, neither split nor filtered; money does', () => {
    const ofClients = ['active_clients', 'arpa', 'customer_churn_rate', 'net_revenue_retention'] as const;
    for (const id of ofClients) {
      expect(metricCarries(metricOf(id), ['product'], [], 'activity')).toBe(false);
      expect(metricCarries(metricOf(id), [], ['product'], 'activity')).toBe(false);
      expect(metricCarries(metricOf(id), ['channel', 'month'], [], 'activity')).toBe(true);
    }
    for (const id of ['mrr', 'mrr_new', 'mrr_churned'] as const)
      expect(metricCarries(metricOf(id), ['product'], ['channel'], 'activity')).toBe(true);
  });

  test('keep what is left of their revenue together where their hours do not say whose they are', () => {
    const left = metricOf('client_margin');
    for (const dimension of ['channel', 'vendor', 'region'] as const)
      expect(metricCarries(left, [dimension], [], 'activity')).toBe(false);
    expect(metricCarries(left, [], ['channel'], 'activity')).toBe(false);
    expect(metricCarries(left, ['month'], ['product'], 'activity')).toBe(true);
    expect(metricCarries(metricOf('client_cost'), ['channel'], [], 'activity')).toBe(true);
  });
});

describe('The cockpit', () => {
  test('tells of clients first where anybody subscribes, else of leads or customers, in as many figures', () => {
    const withLeads = cockpitMetrics({ leads: true, subscriptions: false });
    const both = cockpitMetrics({ leads: true, subscriptions: true });
    const agency = cockpitMetrics({ leads: false, subscriptions: true });
    const shop = cockpitMetrics({ leads: false, subscriptions: false });
    expect(withLeads).toContain('cost_per_lead');
    expect([both[0], agency[0]]).toEqual(['mrr', 'mrr']);
    expect(both.indexOf('client_margin')).toBeLessThan(both.indexOf('roi'));
    expect(both).toContain('leads');
    expect([agency, shop].flat()).not.toContain('leads');
    expect([agency.includes('arpa'), shop.includes('arpa')]).toEqual([true, false]);
    expect(shop).toContain('repeat_rate');
    expect(new Set([withLeads, both, agency, shop].map(({ length }) => length))).toEqual(new Set([10]));
  });
});
