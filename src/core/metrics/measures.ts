import type { SettledId } from '../facts/settled.ts';
import type { Condition, Measure } from './metric.ts';

type Draft = Omit<Measure, 'id' | 'table' | 'fr' | 'en'>;

const where = (column: string, is: Condition['is']): Condition => ({ column, is });

/** Measures of one table; each with its French and English name. */
function of(table: SettledId, drafts: Readonly<Record<string, readonly [Draft, string, string]>>): Measure[] {
  return Object.entries(drafts).map(([id, [draft, fr, en]]) => ({ id, table, ...draft, fr, en }));
}

const own = { activity: 'day', cohort: 'day' } as const;
/** Counts on the lead's day in the cohort basis. */
const linked = { activity: 'day', cohort: 'lead_day' } as const;

const costSum = (column: string, unit: Measure['unit'], kind?: string): Draft => ({
  aggregate: 'sum',
  column,
  unit,
  ...own,
  ...(kind ? { where: [where('kind', kind)] } : {}),
});

const costs = of('settled_costs', {
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

const counted = where('counted', 'true');
const milestone = (name: string): Draft => ({
  aggregate: 'count',
  where: [counted, where(`${name}_day`, 'not_null')],
  unit: 'count',
  activity: `${name}_day`,
  cohort: 'day',
});

const leads = of('settled_leads', {
  lead_count: [{ aggregate: 'count', where: [counted], unit: 'count', ...own }, 'leads', 'leads'],
  returned_count: [
    {
      aggregate: 'count',
      where: [where('returned_day', 'not_null')],
      unit: 'count',
      activity: 'returned_day',
      cohort: 'day',
    },
    'leads rendus',
    'returned leads',
  ],
  returned_created_count: [
    { aggregate: 'count', where: [where('returned_day', 'not_null')], unit: 'count', ...own },
    'leads arrivés puis rendus',
    'leads that came and were returned',
  ],
  contacted_count: [milestone('contacted'), 'leads contactés', 'contacted leads'],
  qualified_count: [milestone('qualified'), 'leads qualifiés', 'qualified leads'],
  quote_count: [milestone('quote'), 'devis', 'quotes'],
  won_count: [milestone('won'), 'leads gagnés', 'won leads'],
  unanswered_count: [
    {
      aggregate: 'count',
      where: [counted, where('answered_day', 'null'), where('won_day', 'null'), where('lost_day', 'null')],
      unit: 'count',
      ...own,
    },
    'leads ouverts sans réponse',
    'open leads without an answer',
  ],
  answered_count: [
    { aggregate: 'count', where: [counted, where('answered_day', 'not_null')], unit: 'count', ...own },
    'leads ayant reçu une réponse',
    'answered leads',
  ],
  due_count: [
    { aggregate: 'count', where: [counted, where('due', 'true')], unit: 'count', ...own },
    'leads à échéance',
    'leads due',
  ],
  in_time_count: [
    { aggregate: 'count', where: [counted, where('in_time', 'true')], unit: 'count', ...own },
    'réponses dans le délai',
    'answers within target',
  ],
  response_spread: [
    { aggregate: 'spread', column: 'response', where: [counted], unit: 'number', ...own },
    'leads suivis',
    'leads followed',
  ],
  cycle_spread: [
    {
      aggregate: 'spread',
      column: 'cycle',
      where: [counted],
      unit: 'number',
      activity: 'won_day',
      cohort: 'day',
    },
    'leads suivis',
    'leads followed',
  ],
});

const interactions = of('settled_interactions', {
  call_count: [
    { aggregate: 'count', where: [where('type', 'call')], unit: 'count', ...linked },
    'appels',
    'calls',
  ],
  inbound_count: [
    { aggregate: 'count', where: [where('inbound', 'true')], unit: 'count', ...linked },
    'échanges venus du lead',
    'interactions from the lead',
  ],
});

const flag = (column: string): Draft => ({ aggregate: 'sum', column, unit: 'count', ...own });

const visits = of('settled_visits', {
  visit_count: [{ aggregate: 'count', unit: 'count', ...own }, 'visites', 'visits'],
  bounced_count: [flag('bounced'), 'visites sans suite', 'bounced visits'],
  path_count: [flag('entered_path'), 'parcours commencés', 'paths entered'],
  abandoned_count: [flag('abandoned'), 'parcours abandonnés', 'paths abandoned'],
  capture_count: [flag('gave_lead'), 'visites devenues leads', 'visits that gave a lead'],
});

const sentFlag = (column: string): Draft => ({ aggregate: 'sum', column, unit: 'count', ...linked });

const messages = of('settled_messages', {
  message_count: [{ aggregate: 'count', unit: 'count', ...linked }, 'messages envoyés', 'messages sent'],
  delivered_count: [sentFlag('delivered'), 'messages remis', 'messages delivered'],
  opened_count: [sentFlag('opened'), 'messages ouverts', 'messages opened'],
  clicked_count: [sentFlag('clicked'), 'messages cliqués', 'messages clicked'],
});

const known = where('customer_key', 'not_null');

const orders = of('settled_orders', {
  order_count: [{ aggregate: 'count', unit: 'count', ...linked }, 'commandes', 'orders'],
  sales: [{ aggregate: 'sum', column: 'net', unit: 'money', ...linked }, 'ventes', 'sales'],
  known_sales: [
    { aggregate: 'sum', column: 'net', where: [known], unit: 'money', ...linked },
    'ventes à des clients connus',
    'sales to known customers',
  ],
  known_order_count: [
    { aggregate: 'count', where: [known], unit: 'count', ...linked },
    'commandes de clients connus',
    'orders of known customers',
  ],
  sales_margin: [
    { aggregate: 'sum', column: 'margin', unit: 'money', unknownWithoutValue: true, ...linked },
    'marge des ventes',
    'margin of sales',
  ],
  discount_amount: [
    { aggregate: 'sum', column: 'discount', unit: 'money', ...linked },
    'remises',
    'discounts',
  ],
  sales_squares: [
    { aggregate: 'squares', column: 'net', unit: 'money', ...linked },
    'carrés des ventes',
    'squares of sales',
  ],
  unit_squares: [
    { aggregate: 'squares', column: 'units', unit: 'number', ...linked },
    'carrés des articles',
    'squares of units',
  ],
  unit_sum: [{ aggregate: 'sum', column: 'units', unit: 'number', ...linked }, 'articles', 'units'],
  median_order: [
    { aggregate: 'median', column: 'net', unit: 'money', ...linked },
    'commande médiane',
    'median order',
  ],
  customer_count: [
    { aggregate: 'distinct', column: 'customer_key', unit: 'count', ...linked },
    'clients',
    'customers',
  ],
  campaign_customer_count: [
    {
      aggregate: 'distinct',
      column: 'customer_key',
      where: [where('campaign', 'not_null')],
      unit: 'count',
      ...linked,
    },
    'clients venus d’une campagne',
    'customers from a campaign',
  ],
  first_order_count: [
    { aggregate: 'count', where: [where('is_first', 'true')], unit: 'count', ...linked },
    'nouveaux clients',
    'new customers',
  ],
  repeat_count: [
    { aggregate: 'repeat', column: 'customer_key', unit: 'count', ...linked },
    'clients à deux commandes ou plus',
    'customers with two orders or more',
  ],
  earlier_customer_count: [
    {
      aggregate: 'kept',
      part: 'base',
      column: 'customer_key',
      unit: 'count',
      activity: 'day',
      cohort: null,
    },
    'clients de la période d’avant',
    'customers of the period before',
  ],
  kept_customer_count: [
    {
      aggregate: 'kept',
      part: 'kept',
      column: 'customer_key',
      unit: 'count',
      activity: 'day',
      cohort: null,
    },
    'clients revenus',
    'customers who came back',
  ],
});

const refunds = of('settled_refunds', {
  refunded: [{ aggregate: 'sum', column: 'net', unit: 'money', ...linked }, 'remboursements', 'refunds'],
  refund_squares: [
    { aggregate: 'squares', column: 'net', unit: 'money', ...linked },
    'carrés des remboursements',
    'squares of refunds',
  ],
  known_refunded: [
    { aggregate: 'sum', column: 'net', where: [known], unit: 'money', ...linked },
    'remboursements à des clients connus',
    'refunds to known customers',
  ],
});

const movement = (name: string): Draft => ({
  aggregate: 'sum',
  column: 'delta',
  where: [where('movement', name)],
  unit: 'money',
  ...linked,
});
const stock = (column: string, unit: Measure['unit'], at: 'start' | 'end'): Draft => ({
  aggregate: 'stock',
  column,
  unit,
  at,
  activity: 'day',
  cohort: at === 'end' ? 'lead_day' : null,
});

const recurring = of('settled_mrr', {
  mrr_stock: [stock('delta', 'money', 'end'), 'MRR', 'MRR'],
  client_stock: [stock('clients_delta', 'count', 'end'), 'clients actifs', 'active clients'],
  mrr_start: [stock('delta', 'money', 'start'), 'MRR au début', 'MRR at the start'],
  client_start: [stock('clients_delta', 'count', 'start'), 'clients au début', 'clients at the start'],
  new_mrr: [movement('new'), 'MRR nouveau', 'new MRR'],
  expansion_mrr: [movement('expansion'), 'MRR d’expansion', 'expansion MRR'],
  contraction_mrr: [movement('contraction'), 'MRR de contraction', 'contraction MRR'],
  churned_mrr: [movement('churned'), 'MRR perdu', 'churned MRR'],
  reactivated_mrr: [movement('reactivated'), 'MRR réactivé', 'reactivated MRR'],
  currency_mrr: [movement('currency'), 'effet de change', 'effect of exchange rates'],
  kept_mrr: [
    { aggregate: 'kept', part: 'kept', column: 'delta', unit: 'money', activity: 'day', cohort: null },
    'MRR des clients du début',
    'MRR of the clients from the start',
  ],
  lost_client_count: [
    {
      aggregate: 'kept',
      part: 'lost',
      column: 'clients_delta',
      unit: 'count',
      activity: 'day',
      cohort: null,
    },
    'clients perdus',
    'clients lost',
  ],
});

const answered = (kind: string, column?: string): Draft => ({
  aggregate: column ? 'sum' : 'count',
  ...(column ? { column } : {}),
  where: [where('kind', kind)],
  unit: 'count',
  ...linked,
});

const answers = of('settled_answers', {
  nps_count: [answered('nps'), 'réponses NPS', 'NPS answers'],
  promoter_count: [answered('nps', 'promoter'), 'promoteurs', 'promoters'],
  detractor_count: [answered('nps', 'detractor'), 'détracteurs', 'detractors'],
  csat_count: [answered('csat'), 'réponses CSAT', 'CSAT answers'],
  satisfied_count: [answered('csat', 'satisfied'), 'clients satisfaits', 'satisfied answers'],
  rating_count: [answered('rating'), 'avis notés', 'ratings'],
  rating_sum: [{ ...answered('rating', 'score'), unit: 'number' }, 'somme des notes', 'sum of ratings'],
  rating_squares: [
    { ...answered('rating', 'score'), aggregate: 'squares', unit: 'number' },
    'carrés des notes',
    'squares of ratings',
  ],
});

/** All that the database counts. Metrics are made of these. */
export const measures: readonly Measure[] = [
  ...costs,
  ...leads,
  ...interactions,
  ...visits,
  ...messages,
  ...orders,
  ...refunds,
  ...recurring,
  ...answers,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure of that id. */
export function measureOf(id: string): Measure {
  const measure = byId.get(id);
  if (!measure) throw new Error(`unknown measure ${id}`);
  return measure;
}
