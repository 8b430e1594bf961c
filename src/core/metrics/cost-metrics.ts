import { count, type Drafts, figure, minus, money, share, spent, sum } from './draft.ts';

/** What was spent and shown, and visits. */
export const costMetrics = {
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
    ['achats de leads', 'leads achetés − avoirs sur les leads rendus au fournisseur'],
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
  client_cost: [
    money('costs', sum('client_spent'), null),
    ['coût des clients', 'temps et dépenses faits pour un client, hors coût d’acquisition'],
    ['cost of clients', 'time and expenses for a client, apart from the cost of winning it'],
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
} as const satisfies Drafts;
