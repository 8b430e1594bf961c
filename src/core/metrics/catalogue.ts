import type { Formula, Metric, Terms } from './metric.ts';
import { type MetricId, metricIds } from './metric-ids.ts';

export { type MetricId, metricIds } from './metric-ids.ts';

type Draft = Omit<Metric, 'id' | 'fr' | 'en'>;
type Names = readonly [name: string, formula: string];

const sum = (...measures: readonly (string | readonly [string, 1 | -1])[]): Terms =>
  measures.map((measure) => (typeof measure === 'string' ? ([measure, 1] as const) : measure));
const minus = (measure: string) => [measure, -1] as const;

const spent = sum('cost_amount', minus('lead_credit'));
const revenue = sum('sales', minus('refunded'));
const knownRevenue = sum('known_sales', minus('known_refunded'));
const margin = sum('sales_margin', minus('refunded'));

const measure = (of: Terms): Formula => ({ kind: 'measure', of });
const ratio = (over: Terms, under: Terms): Formula => ({ kind: 'ratio', over, under });
const leadsWhole = sum('lead_count');

type Group = Metric['group'];
type Better = Metric['better'];

const count = (group: Group, of: string, better: Better = 'up'): Draft => ({
  unit: 'count',
  better,
  group,
  formula: measure(sum(of)),
});
const money = (group: Group, of: Terms, better: Better, n?: string): Draft => ({
  unit: 'money',
  better,
  group,
  formula: measure(of),
  ...(n ? { n } : {}),
});
const figure = (group: Group, unit: Metric['unit'], better: Better, over: Terms, under: Terms): Draft => ({
  unit,
  better,
  group,
  formula: ratio(over, under),
});

/** A share of what is below: some of the very facts counted there. */
const share = (group: Group, better: Better, over: string, under: string): Draft => ({
  unit: 'percent',
  better,
  group,
  formula: { kind: 'ratio', over: sum(over), under: sum(under), within: true },
});

/** Every metric as data: SQL, API, documents, tooltips and tests all come from here. */
const drafts: Readonly<Record<MetricId, readonly [draft: Draft, fr: Names, en: Names]>> = {
  impressions: [
    count('costs', 'impressions'),
    ['impressions', 'somme des impressions des annonces'],
    ['impressions', 'sum of the ads’ impressions'],
  ],
  clicks: [
    count('costs', 'clicks'),
    ['clics', 'somme des clics sur les annonces'],
    ['clicks', 'sum of the clicks on ads'],
  ],
  claimed_conversions: [
    count('costs', 'claimed_conversions', null),
    ['conversions annoncées', 'ce que la régie annonce, à part des vrais leads et ventes'],
    ['claimed conversions', 'what the ad platform claims, apart from real leads and sales'],
  ],
  claimed_value: [
    money('costs', sum('claimed_value'), null),
    ['valeur annoncée', 'la valeur que la régie annonce, à part du vrai chiffre d’affaires'],
    ['claimed value', 'the value the ad platform claims, apart from real revenue'],
  ],
  click_through_rate: [
    share('costs', 'up', 'clicks', 'impressions'),
    ['taux de clic (annonces)', 'clics ÷ impressions'],
    ['click-through rate', 'clicks ÷ impressions'],
  ],
  cost_per_click: [
    { ...figure('costs', 'money', 'down', sum('ad_amount'), sum('clicks')), moreDigits: 2 },
    ['coût par clic', 'coût des annonces ÷ clics'],
    ['cost per click', 'ad cost ÷ clicks'],
  ],
  ad_cost: [
    money('costs', sum('ad_amount'), null),
    ['coût des annonces', 'somme des dépenses publicitaires'],
    ['ad cost', 'sum of the spend on ads'],
  ],
  lead_purchase_cost: [
    money('costs', sum('purchase_amount', minus('lead_credit')), null),
    ['achats de leads', 'leads achetés − avoirs sur les leads rendus au vendeur'],
    ['lead purchases', 'leads bought − credits for leads returned to the vendor'],
  ],
  fee_cost: [
    money('costs', sum('fee_amount'), null),
    ['frais', 'somme des honoraires, abonnements et commissions'],
    ['fees', 'sum of fees, subscriptions and commissions'],
  ],
  time_cost: [
    money('costs', sum('time_amount'), null),
    ['temps passé', 'heures × taux horaire'],
    ['time spent', 'hours × hourly rate'],
  ],
  cost: [
    money('costs', spent, null),
    ['coût total', 'annonces + achats de leads − avoirs + frais + temps passé'],
    ['total cost', 'ads + lead purchases − credits + fees + time spent'],
  ],
  visits: [count('visits', 'visit_count'), ['visites', 'nombre de visites'], ['visits', 'number of visits']],
  bounce_rate: [
    share('visits', 'down', 'bounced_count', 'visit_count'),
    ['taux de rebond', 'visites d’une seule page sans interaction ÷ visites'],
    ['bounce rate', 'visits of one page without engagement ÷ visits'],
  ],
  abandonment_rate: [
    share('visits', 'down', 'abandoned_count', 'path_count'),
    ['taux d’abandon', 'parcours quittés sans lead ni commande ÷ parcours commencés'],
    ['abandonment rate', 'paths left without lead or order ÷ paths entered'],
  ],
  visit_to_lead_rate: [
    share('visits', 'up', 'capture_count', 'visit_count'),
    ['taux de capture', 'visites devenues leads ÷ visites'],
    ['visit-to-lead rate', 'visits that gave a lead ÷ visits'],
  ],
  leads: [
    count('leads', 'lead_count'),
    ['leads', 'leads créés, sans les doublons ni les leads rendus'],
    ['leads', 'leads created, without duplicates and returned leads'],
  ],
  lead_share: [
    { unit: 'percent', better: null, group: 'leads', formula: { kind: 'share', of: leadsWhole } },
    ['part des leads', 'leads du segment ÷ tous les leads de la question'],
    ['share of leads', 'leads of the segment ÷ all leads of the question'],
  ],
  cost_per_lead: [
    figure('leads', 'money', 'down', spent, leadsWhole),
    ['coût par lead (CPL)', 'coût total ÷ leads'],
    ['cost per lead (CPL)', 'total cost ÷ leads'],
  ],
  call_rate: [
    figure('leads', 'percent', null, sum('call_count'), leadsWhole),
    ['taux d’appel', 'appels ÷ leads'],
    ['call rate', 'calls ÷ leads'],
  ],
  contacted_leads: [
    count('leads', 'contacted_count'),
    ['leads contactés', 'leads arrivés à «\u202fcontacté\u202f»'],
    ['contacted leads', 'leads that reached “contacted”'],
  ],
  qualified_leads: [
    count('leads', 'qualified_count'),
    ['leads qualifiés', 'leads arrivés à «\u202fqualifié\u202f»'],
    ['qualified leads', 'leads that reached “qualified”'],
  ],
  qualification_rate: [
    share('leads', 'up', 'qualified_count', 'lead_count'),
    ['taux de qualification', 'leads qualifiés ÷ leads'],
    ['qualification rate', 'qualified leads ÷ leads'],
  ],
  cost_per_qualified_lead: [
    figure('leads', 'money', 'down', spent, sum('qualified_count')),
    ['coût par lead qualifié', 'coût total ÷ leads qualifiés'],
    ['cost per qualified lead', 'total cost ÷ qualified leads'],
  ],
  quoted_leads: [
    count('leads', 'quote_count'),
    ['leads avec devis', 'leads arrivés à «\u202fdevis\u202f»'],
    ['quoted leads', 'leads that reached “quote”'],
  ],
  unanswered_leads: [
    count('response', 'unanswered_count', 'down'),
    ['leads sans réponse', 'leads ouverts à qui personne n’a encore répondu'],
    ['unanswered leads', 'open leads that nobody has answered yet'],
  ],
  response_time: [
    {
      unit: 'minutes',
      better: 'down',
      group: 'response',
      formula: { kind: 'survival', of: 'response_spread', among: 'all' },
    },
    [
      'temps de réponse',
      'médiane (Kaplan-Meier) des minutes ouvrées entre la création et la première réponse\u202f; un lead sans réponse compte comme encore en attente',
    ],
    [
      'response time',
      'median (Kaplan-Meier) of business minutes from creation to first answer; a lead without answer counts as still waiting',
    ],
  ],
  response_within_target: [
    share('response', 'up', 'in_time_count', 'due_count'),
    ['réponses dans le délai', 'leads répondus dans le délai ÷ leads répondus ou hors délai'],
    ['answered within target', 'leads answered within target ÷ leads answered or past the target'],
  ],
  engagement: [
    figure('response', 'number', 'up', sum('inbound_count'), leadsWhole),
    ['niveau d’engagement', 'échanges venus du lead ÷ leads'],
    ['engagement', 'interactions from the lead’s side ÷ leads'],
  ],
  messages_sent: [
    count('messages', 'message_count', null),
    ['messages envoyés', 'un message à une personne compte une fois'],
    ['messages sent', 'one message to one person counts once'],
  ],
  open_rate: [
    share('messages', 'up', 'opened_count', 'delivered_count'),
    ['taux d’ouverture', 'messages ouverts ÷ messages remis'],
    ['open rate', 'messages opened ÷ messages delivered'],
  ],
  email_click_rate: [
    share('messages', 'up', 'clicked_count', 'delivered_count'),
    ['taux de clics (e-mail)', 'messages cliqués ÷ messages remis'],
    ['e-mail click rate', 'messages clicked ÷ messages delivered'],
  ],
  click_to_open_rate: [
    share('messages', 'up', 'clicked_count', 'opened_count'),
    ['taux de réactivité', 'messages cliqués ÷ messages ouverts'],
    ['click-to-open rate', 'messages clicked ÷ messages opened'],
  ],
  won_leads: [
    count('sales', 'won_count'),
    ['leads gagnés', 'leads devenus des ventes'],
    ['won leads', 'leads that became sales'],
  ],
  conversion_rate: [
    share('sales', 'up', 'won_count', 'lead_count'),
    ['taux de conversion', 'leads gagnés ÷ leads'],
    ['conversion rate', 'won leads ÷ leads'],
  ],
  qualified_conversion_rate: [
    share('sales', 'up', 'won_count', 'qualified_count'),
    ['conversion des qualifiés', 'leads gagnés ÷ leads qualifiés'],
    ['qualified conversion rate', 'won leads ÷ qualified leads'],
  ],
  sales_cycle: [
    {
      unit: 'days',
      better: 'down',
      group: 'sales',
      formula: { kind: 'survival', of: 'cycle_spread', among: 'eventual' },
    },
    [
      'durée du cycle de vente',
      'médiane (Kaplan-Meier) des jours entre création et vente, parmi les leads qui finissent gagnés\u202f; un lead ouvert compte comme encore en cours',
    ],
    [
      'sales cycle',
      'median (Kaplan-Meier) of days from creation to sale among leads that are won in the end; an open lead counts as still under way',
    ],
  ],
  orders: [
    count('sales', 'order_count'),
    ['commandes', 'commandes non annulées'],
    ['orders', 'orders that were not cancelled'],
  ],
  revenue: [
    money('sales', revenue, 'up', 'order_count'),
    ['chiffre d’affaires', 'ventes − remboursements'],
    ['revenue', 'sales − refunds'],
  ],
  margin: [
    money('sales', margin, 'up', 'order_count'),
    ['marge', 'marge des ventes dont le coût d’achat est connu − remboursements'],
    ['margin', 'margin of the sales whose purchase cost is known − refunds'],
  ],
  average_order_value: [
    figure('sales', 'money', 'up', revenue, sum('order_count')),
    ['panier moyen', 'chiffre d’affaires ÷ commandes'],
    ['average order value', 'revenue ÷ orders'],
  ],
  median_order_value: [
    {
      unit: 'money',
      better: 'up',
      group: 'sales',
      formula: { kind: 'median', of: 'median_order' },
      n: 'order_count',
    },
    ['panier médian', 'la commande du milieu, avant remboursement'],
    ['median order value', 'the middle order, before refunds'],
  ],
  revenue_per_customer: [
    figure('customers', 'money', 'up', knownRevenue, sum('customer_count')),
    ['panier moyen par client', 'chiffre d’affaires des clients connus ÷ clients qui ont acheté'],
    ['revenue per customer', 'revenue from known customers ÷ customers who bought'],
  ],
  units_per_order: [
    figure('sales', 'number', 'up', sum('unit_sum'), sum('order_count')),
    ['articles par commande', 'articles ÷ commandes'],
    ['units per order', 'units ÷ orders'],
  ],
  discount_rate: [
    figure('sales', 'percent', 'down', sum('discount_amount'), sum('sales', 'discount_amount')),
    ['taux de remise', 'remises ÷ ventes avant remise'],
    ['discount rate', 'discounts ÷ sales before discount'],
  ],
  refund_rate: [
    figure('sales', 'percent', 'down', sum('refunded'), sum('sales')),
    ['taux de retour', 'remboursements ÷ ventes'],
    ['refund rate', 'refunds ÷ sales'],
  ],
  revenue_per_lead: [
    figure('returns', 'money', 'up', revenue, leadsWhole),
    ['valeur par lead', 'chiffre d’affaires ÷ leads'],
    ['revenue per lead', 'revenue ÷ leads'],
  ],
  value_per_qualified_lead: [
    figure('returns', 'money', 'up', revenue, sum('qualified_count')),
    ['valeur par lead qualifié', 'chiffre d’affaires ÷ leads qualifiés'],
    ['value per qualified lead', 'revenue ÷ qualified leads'],
  ],
  new_customers: [
    count('customers', 'first_order_count'),
    ['nouveaux clients', 'premières commandes de clients connus'],
    ['new customers', 'first orders of known customers'],
  ],
  customer_acquisition_cost: [
    figure('customers', 'money', 'down', spent, sum('first_order_count')),
    ['coût d’acquisition (CAC)', 'coût total ÷ nouveaux clients'],
    ['customer acquisition cost (CAC)', 'total cost ÷ new customers'],
  ],
  post_click_cpa: [
    figure('returns', 'money', 'down', sum('ad_amount'), sum('campaign_customer_count')),
    ['CPA réel post-clic', 'coût des annonces ÷ clients venus d’une campagne'],
    ['post-click CPA', 'ad cost ÷ customers from a campaign'],
  ],
  roi: [
    figure('returns', 'percent', 'up', [...revenue, ...negative(spent)], spent),
    ['retour sur investissement (ROI)', '(chiffre d’affaires − coût total) ÷ coût total'],
    ['return on investment (ROI)', '(revenue − total cost) ÷ total cost'],
  ],
  roas: [
    figure('returns', 'ratio', 'up', revenue, spent),
    ['revenus / coût (ROAS)', 'chiffre d’affaires ÷ coût total'],
    ['revenue / cost (ROAS)', 'revenue ÷ total cost'],
  ],
  margin_roi: [
    figure('returns', 'percent', 'up', [...margin, ...negative(spent)], spent),
    ['ROI sur marge', '(marge − coût total) ÷ coût total'],
    ['margin ROI', '(margin − total cost) ÷ total cost'],
  ],
  retention_rate: [
    share('customers', 'up', 'kept_customer_count', 'earlier_customer_count'),
    [
      'taux de rétention',
      'clients de la période d’avant qui rachètent dans celle-ci ÷ clients de la période d’avant',
    ],
    [
      'retention rate',
      'customers of the period before who bought again in this one ÷ customers of the period before',
    ],
  ],
  repeat_rate: [
    share('customers', 'up', 'repeat_count', 'customer_count'),
    ['taux de réachat', 'clients à deux commandes ou plus ÷ clients'],
    ['repeat rate', 'customers with two orders or more ÷ customers'],
  ],
  purchase_frequency: [
    figure('customers', 'number', 'up', sum('known_order_count'), sum('customer_count')),
    ['fréquence d’achat', 'commandes de clients connus ÷ clients'],
    ['purchase frequency', 'orders of known customers ÷ customers'],
  ],
  mrr: [
    money('recurring', sum('mrr_stock'), 'up', 'client_stock'),
    ['MRR', 'revenu mensuel récurrent à la fin de la période'],
    ['MRR', 'monthly recurring revenue at the end of the period'],
  ],
  mrr_new: [
    money('recurring', sum('new_mrr'), 'up'),
    ['MRR nouveau', 'MRR des nouveaux clients'],
    ['new MRR', 'MRR of new clients'],
  ],
  mrr_expansion: [
    money('recurring', sum('expansion_mrr'), 'up'),
    ['MRR d’expansion', 'hausses de MRR des clients'],
    ['expansion MRR', 'rises of clients’ MRR'],
  ],
  mrr_contraction: [
    money('recurring', sum('contraction_mrr'), 'up'),
    ['MRR de contraction', 'baisses de MRR des clients qui restent, en négatif'],
    ['contraction MRR', 'falls of the MRR of clients who stay, as a negative amount'],
  ],
  mrr_churned: [
    money('recurring', sum('churned_mrr'), 'up'),
    ['MRR perdu', 'MRR des clients partis, en négatif'],
    ['churned MRR', 'MRR of clients who left, as a negative amount'],
  ],
  mrr_reactivated: [
    money('recurring', sum('reactivated_mrr'), 'up'),
    ['MRR réactivé', 'MRR des clients revenus'],
    ['reactivated MRR', 'MRR of clients who came back'],
  ],
  active_clients: [
    count('recurring', 'client_stock'),
    ['clients actifs', 'clients dont le MRR est positif à la fin de la période'],
    ['active clients', 'clients with MRR at the end of the period'],
  ],
  arpa: [
    figure('recurring', 'money', 'up', sum('mrr_stock'), sum('client_stock')),
    ['panier moyen (MRR)', 'MRR ÷ clients actifs'],
    ['average MRR per client (ARPA)', 'MRR ÷ active clients'],
  ],
  customer_churn_rate: [
    share('recurring', 'down', 'lost_client_count', 'client_start'),
    ['attrition', 'clients du début qui ne sont plus actifs à la fin ÷ clients actifs au début'],
    [
      'customer churn rate',
      'clients from the start no longer active at the end ÷ clients active at the start',
    ],
  ],
  net_revenue_retention: [
    figure('recurring', 'percent', 'up', sum('kept_mrr'), sum('mrr_start')),
    ['rétention nette du revenu', 'MRR de fin des clients actifs au début ÷ MRR du début'],
    ['net revenue retention', 'MRR at the end of the clients active at the start ÷ MRR at the start'],
  ],
  nps: [
    {
      unit: 'number',
      better: 'up',
      group: 'satisfaction',
      formula: {
        kind: 'ratio',
        over: sum('promoter_count', minus('detractor_count')),
        under: sum('nps_count'),
        times: 100,
      },
    },
    ['NPS', '(promoteurs − détracteurs) ÷ réponses × 100'],
    ['NPS', '(promoters − detractors) ÷ answers × 100'],
  ],
  csat: [
    share('satisfaction', 'up', 'satisfied_count', 'csat_count'),
    ['satisfaction (CSAT)', 'clients satisfaits ÷ réponses'],
    ['satisfaction (CSAT)', 'satisfied answers ÷ answers'],
  ],
};

function negative(terms: Terms): Terms {
  return terms.map(([id, sign]) => [id, sign === 1 ? -1 : 1] as const);
}

/** The catalogue, in the order in which it is shown. */
export const metrics: readonly Metric[] = metricIds.map((id) => {
  const [draft, fr, en] = drafts[id];
  return { id, ...draft, fr: { name: fr[0], formula: fr[1] }, en: { name: en[0], formula: en[1] } };
});

const byId = new Map<string, Metric>(metrics.map((metric) => [metric.id, metric]));

/** The metric of that id. */
export function metricOf(id: MetricId): Metric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`unknown metric ${id}`);
  return metric;
}

/** True for the id of a metric. */
export function isMetricId(id: string): id is MetricId {
  return byId.has(id);
}
