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
});

describe('The cockpit', () => {
  test('tells of leads where there are any, else of clients or customers, in as many figures', () => {
    const withLeads = cockpitMetrics({ leads: true, subscriptions: true });
    const agency = cockpitMetrics({ leads: false, subscriptions: true });
    const shop = cockpitMetrics({ leads: false, subscriptions: false });
    expect(withLeads).toContain('cost_per_lead');
    expect([agency, shop].flat()).not.toContain('leads');
    expect([agency.includes('arpa'), shop.includes('arpa')]).toEqual([true, false]);
    expect(shop).toContain('repeat_rate');
    expect(new Set([withLeads, agency, shop].map(({ length }) => length))).toEqual(new Set([10]));
  });
});
