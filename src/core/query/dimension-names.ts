import type { Dimension } from '../facts/dimensions.ts';
import type { Language } from '../words/language.ts';

const names: Readonly<Record<Dimension, Readonly<Record<Language, string>>>> = {
  channel: { fr: 'canal', en: 'channel' },
  source: { fr: 'source', en: 'source' },
  medium: { fr: 'support', en: 'medium' },
  campaign: { fr: 'campagne', en: 'campaign' },
  ad_group: { fr: 'groupe d’annonces', en: 'ad group' },
  ad: { fr: 'annonce', en: 'ad' },
  keyword: { fr: 'mot-clé', en: 'keyword' },
  landing_page: { fr: 'page d’arrivée', en: 'landing page' },
  vendor: { fr: 'fournisseur de leads', en: 'lead vendor' },
  capture: { fr: 'mode de capture', en: 'capture' },
  product: { fr: 'produit', en: 'product' },
  category: { fr: 'catégorie', en: 'category' },
  store: { fr: 'magasin', en: 'store' },
  region: { fr: 'région', en: 'region' },
  country: { fr: 'pays', en: 'country' },
  postcode: { fr: 'code postal', en: 'postcode' },
  device: { fr: 'appareil', en: 'device' },
  owner: { fr: 'commercial', en: 'owner' },
  segment: { fr: 'segment', en: 'segment' },
  age_band: { fr: 'tranche d’âge', en: 'age band' },
  variant: { fr: 'variante', en: 'variant' },
  stage: { fr: 'étape', en: 'stage' },
  loss_reason: { fr: 'motif de perte', en: 'loss reason' },
  temperature: { fr: 'température', en: 'temperature' },
  score_band: { fr: 'tranche de score', en: 'score band' },
  customer_type: { fr: 'type de client', en: 'customer type' },
  currency: { fr: 'devise d’origine', en: 'original currency' },
  promotion: { fr: 'promotion', en: 'promotion' },
  hour: { fr: 'heure', en: 'hour' },
  weekday: { fr: 'jour de la semaine', en: 'weekday' },
  day: { fr: 'jour', en: 'day' },
  week: { fr: 'semaine', en: 'week' },
  month: { fr: 'mois', en: 'month' },
  quarter: { fr: 'trimestre', en: 'quarter' },
  year: { fr: 'année', en: 'year' },
};

/** The name of a dimension, in lower case as inside a sentence. */
export function dimensionName(dimension: Dimension, language: Language): string {
  return names[dimension][language];
}
