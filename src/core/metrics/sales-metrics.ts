import {
  count,
  type Drafts,
  figure,
  knownRevenue,
  leadsWhole,
  margin,
  mean,
  minus,
  money,
  negative,
  revenue,
  share,
  spent,
  sum,
} from './draft.ts';

/** What was sold, and what it brought against what it cost. */
export const salesMetrics = {
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
  client_margin: [
    money('sales', sum(...margin, minus('client_spent')), 'up', 'order_count'),
    ['marge après coût des clients', 'marge − temps et dépenses faits pour les clients'],
    ['margin after cost of clients', 'margin − time and expenses for clients'],
  ],
  average_order_value: [
    mean('sales', 'money', {
      over: revenue,
      under: 'order_count',
      own: 'sales',
      squares: ['sales_squares', 'refund_squares'],
    }),
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
    mean('sales', 'number', {
      over: sum('unit_sum'),
      under: 'order_count',
      own: 'unit_sum',
      squares: ['unit_squares'],
    }),
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
} as const satisfies Drafts;
