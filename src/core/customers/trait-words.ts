import type { Language } from '../words/language.ts';
import type { IdealTrait } from './ideal-traits.ts';

/** What the traits that set customers apart are called. */
export const traitWords: Readonly<Record<Language, Readonly<Record<IdealTrait, string>>>> = {
  fr: {
    channel: 'canal',
    vendor: 'fournisseur',
    capture: 'capture',
    first_product: 'premier article',
    first_category: 'première catégorie',
    region: 'région',
    age_band: 'âge',
    first_basket: 'premier panier',
  },
  en: {
    channel: 'channel',
    vendor: 'vendor',
    capture: 'captured by',
    first_product: 'first article',
    first_category: 'first category',
    region: 'region',
    age_band: 'age',
    first_basket: 'first basket',
  },
};
