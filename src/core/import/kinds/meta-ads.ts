import type { Kind } from './kind.ts';

/** Ads manager export by day; the currency stands in the title of the amount. */
export const metaAds: Kind = {
  id: 'meta_ads',
  name: { fr: 'Meta Ads (Facebook, Instagram)', en: 'Meta Ads (Facebook, Instagram)' },
  signatures: [
    ['Campaign name', 'Amount spent (*)'],
    ['Nom de la campagne', 'Montant dépensé (*)'],
  ],
  french: ['Nom de la campagne'],
  daysAdvice: {
    fr: 'Dans Meta Ads, ajoutez au rapport la répartition par jour (Répartition, Jour), puis exportez de nouveau.',
    en: 'In Meta Ads, add the breakdown by day to the report (Breakdown, Time, Day) and export again.',
  },
  mapping: {
    name: 'meta_ads',
    facts: {
      costs: {
        day: {
          column: ['Day', 'Jour', 'Reporting starts', 'Début des rapports'],
          until: 'Reporting ends | Fin des rapports?',
        },
        kind: '= ads',
        amount: ['Amount spent (*)', 'Montant dépensé (*)'],
        currency: { name_part: ['Amount spent (*)', 'Montant dépensé (*)'] },
        impressions: ['Impressions?'],
        clicks: [
          'Link clicks?',
          'Clics sur un lien?',
          'Clics sur le lien?',
          'Clicks (all)?',
          'Clics (tous)?',
        ],
        claimed_conversions: ['Purchases?', 'Achats?', 'Results?', 'Résultats?'],
        claimed_value: [
          'Purchase conversion value?',
          'Purchases conversion value?',
          'Valeur de conversion des achats?',
        ],
        campaign_id: ['Campaign ID?', 'ID de campagne?', 'ID de la campagne?'],
        channel: '= paid_social',
        source: '= meta',
        medium: '= cpc',
        campaign: ['Campaign name', 'Nom de la campagne'],
        ad_group: ['Ad set name?', "Nom de l'ensemble de publicités?"],
        ad: ['Ad name?', 'Nom de la publicité?'],
      },
    },
  },
};
