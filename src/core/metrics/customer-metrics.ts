import { count, type Drafts, figure, mean, minus, money, share, sum } from './draft.ts';

/** Who comes back, what recurs, and how content they are. */
export const customerMetrics = {
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
    ['taux de réachat', 'clients à deux commandes ou plus dans la période ÷ clients de la période'],
    ['repeat rate', 'customers with two orders or more in the period ÷ customers of the period'],
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
    ['MRR d’expansion', 'hausses du MRR de chaque service des clients qui restent'],
    ['expansion MRR', 'rises of the MRR of each service of clients who stay'],
  ],
  mrr_contraction: [
    money('recurring', sum('contraction_mrr'), 'up'),
    ['MRR de contraction', 'baisses du MRR de chaque service des clients qui restent, en négatif'],
    ['contraction MRR', 'falls of the MRR of each service of clients who stay, as a negative amount'],
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
  mrr_currency: [
    money('recurring', sum('currency_mrr'), 'up'),
    [
      'effet de change sur le MRR',
      'ce que les taux de change font à la part inchangée des abonnements en devise',
    ],
    [
      'effect of exchange rates on MRR',
      'what exchange rates do to the unchanged part of subscriptions in a foreign currency',
    ],
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
        interval: { kind: 'net', yes: 'promoter_count', no: 'detractor_count' },
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
  average_rating: [
    mean('satisfaction', 'number', {
      over: sum('rating_sum'),
      under: 'rating_count',
      own: 'rating_sum',
      squares: ['rating_squares'],
    }),
    ['note moyenne', 'somme des notes de 1 à 5 ÷ avis'],
    ['average rating', 'sum of ratings from 1 to 5 ÷ ratings'],
  ],
} as const satisfies Drafts;
