import type { Kind } from './kind.ts';

/** Campaign, ad group, ad or keyword report by day, English and French. */
export const googleAds: Kind = {
  id: 'google_ads',
  name: { fr: 'Google Ads, rapport par jour', en: 'Google Ads, daily report' },
  signatures: [
    ['Campaign', 'Cost', 'Impr.'],
    ['Campaign', 'Cost', 'Impressions', 'Clicks', 'Currency code'],
    ['Campagne', 'Coût', 'Impr.'],
    ['Campagne', 'Coût', 'Impressions', 'Clics', 'Code de la devise'],
  ],
  french: ['Coût', 'Campagne'],
  daysAdvice: {
    fr: 'Dans Google Ads, ajoutez au rapport le segment «\u202fJour\u202f» (Segmenter, Période, Jour), puis exportez de nouveau.',
    en: 'In Google Ads, add the segment "Day" to the report (Segment, Time, Day) and export again.',
  },
  mapping: {
    name: 'google_ads',
    facts: {
      costs: {
        day: ['Day', 'Jour', 'Date'],
        kind: '= ads',
        amount: ['Cost', 'Coût'],
        currency: ['Currency code?', 'Currency?', 'Code de la devise?', 'Code devise?', 'Devise?'],
        impressions: ['Impr.?', 'Impressions?'],
        clicks: ['Clicks?', 'Clics?'],
        claimed_conversions: ['Conversions?'],
        claimed_value: ['Conv. value?', 'Conversion value?', 'Valeur de conv.?', 'Valeur de conversion?'],
        campaign_id: ['Campaign ID?', 'ID de campagne?', 'ID de la campagne?', 'Numéro de campagne?'],
        channel: '= paid_search',
        source: '= google',
        medium: '= cpc',
        campaign: ['Campaign', 'Campagne'],
        ad_group: ['Ad group?', "Groupe d'annonces?"],
        ad: ['Ad name?', 'Ad ID?', "Nom de l'annonce?", "ID de l'annonce?"],
        keyword: [
          'Search keyword?',
          'Keyword?',
          'Mot clé pour le Réseau de Recherche?',
          'Mot clé?',
          'Mot-clé?',
        ],
        device: ['Device?', 'Appareil?'],
        landing_page: ['Landing page?', 'Page de destination?'],
      },
    },
  },
};
