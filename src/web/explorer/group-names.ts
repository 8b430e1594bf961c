import type { Metric } from '../../core/metrics/metric.ts';
import type { Message } from '../i18n/use-t.ts';

const names: Readonly<Record<Metric['group'], Message>> = {
  costs: 'group.costs',
  visits: 'group.visits',
  leads: 'group.leads',
  response: 'group.response',
  messages: 'group.messages',
  sales: 'group.sales',
  customers: 'group.customers',
  returns: 'group.returns',
  recurring: 'group.recurring',
  satisfaction: 'group.satisfaction',
};

/** Names of the groups of the metric catalogue. */
export const groupNames: Readonly<Record<string, Message | undefined>> = names;
