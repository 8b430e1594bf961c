import { type MeasureDraft, measuresOf, own, where } from './measure-draft.ts';
import type { Measure } from './metric.ts';

const costSum = (column: string, unit: Measure['unit'], kind?: string): MeasureDraft => ({
  aggregate: 'sum',
  column,
  unit,
  ...own,
  ...(kind ? { where: [where('kind', kind)] } : {}),
});

/** What ads, bought leads, fees and time cost, and what ad platforms claim for it. */
export const costMeasures = measuresOf('settled_costs', {
  impressions: [costSum('impressions', 'count'), 'impressions', 'impressions'],
  clicks: [costSum('clicks', 'count'), 'clics', 'clicks'],
  claimed_conversions: [
    costSum('claimed_conversions', 'number'),
    'conversions annoncées',
    'claimed conversions',
  ],
  claimed_value: [costSum('claimed_value', 'money'), 'valeur annoncée', 'claimed value'],
  cost_amount: [costSum('amount', 'money'), 'coûts', 'costs'],
  ad_amount: [costSum('amount', 'money', 'ads'), 'coût des annonces', 'ad cost'],
  purchase_amount: [costSum('amount', 'money', 'lead_purchase'), 'achats de leads', 'lead purchases'],
  fee_amount: [costSum('amount', 'money', 'fee'), 'frais', 'fees'],
  time_amount: [costSum('amount', 'money', 'time'), 'temps passé', 'time spent'],
  client_spent: [costSum('client_amount', 'money'), 'dépensé pour les clients', 'spent for clients'],
  lead_credit: [
    { aggregate: 'sum', column: 'credit', unit: 'money', activity: 'credit_day', cohort: 'day' },
    'avoirs sur leads rendus',
    'credits for returned leads',
  ],
});
