import type { Interest } from './company.ts';
import type { Quality } from './quality.ts';

/** A stream of visits to the site: an ad group, or a kind of free traffic. */
export interface Traffic {
  readonly channel: string;
  readonly source: string;
  readonly medium: string;
  readonly campaign: string | null;
  readonly adGroup: string | null;
  readonly ads: readonly string[];
  readonly keywords: readonly string[];
  readonly page: string;
  /** Visits on an ordinary day. */
  readonly daily: number;
  /** Share of visits that leave a lead. */
  readonly capture: number;
  readonly quality: Quality;
  readonly interest: Interest | null;
  /** Paid by the click. */
  readonly payment: {
    readonly clickMinor: number;
    readonly clickRate: number;
    readonly claimed: number;
  } | null;
  /** Only from this planted campaign's first day on. */
  readonly startsWithNewCampaign?: true;
}

const google = { channel: 'Google Ads', source: 'google', medium: 'cpc', ads: [] } as const;
const meta = { channel: 'Meta Ads', source: 'facebook', medium: 'paid_social', keywords: [] } as const;
const organic = {
  channel: 'Référencement naturel',
  source: 'google',
  medium: 'organic',
  campaign: null,
  adGroup: null,
  ads: [],
  keywords: [],
  payment: null,
} as const;
const ofSearch: Quality = { qualified: 0.62, quote: 0.68, won: 0.29 };
const ofBrand: Quality = { qualified: 0.74, quote: 0.74, won: 0.36 };
const ofMeta: Quality = { qualified: 0.4, quote: 0.53, won: 0.25 };
const ofOrganic: Quality = { qualified: 0.64, quote: 0.69, won: 0.3 };

function search(
  campaign: string,
  adGroup: string,
  keywords: readonly string[],
  page: string,
  numbers: { daily: number; capture: number; click: number; rate: number },
  quality: Quality,
  interest: Interest | null,
): Traffic {
  return {
    ...google,
    campaign,
    adGroup,
    keywords,
    page,
    daily: numbers.daily,
    capture: numbers.capture,
    quality,
    interest,
    payment: { clickMinor: numbers.click, clickRate: numbers.rate, claimed: 1.2 },
  };
}

function social(
  campaign: string,
  adGroup: string,
  ads: readonly string[],
  daily: number,
  capture: number,
  click: number,
): Traffic {
  return {
    ...meta,
    campaign,
    adGroup,
    ads,
    page: '/devis-gratuit',
    daily,
    capture,
    quality: ofMeta,
    interest: null,
    payment: { clickMinor: click, clickRate: 0.011, claimed: 1.7 },
  };
}

const windows = 'Search – Fenêtres PVC';
const bays = 'Search – Baies et portes';

/** Every stream of visits to the installer’s site. */
export const traffic: readonly Traffic[] = [
  search(
    windows,
    'Devis fenêtre',
    ['devis fenêtre pvc', 'prix fenêtre pvc posée'],
    '/devis-gratuit',
    { daily: 5.2, capture: 0.094, click: 335, rate: 0.058 },
    ofSearch,
    'Fenêtres',
  ),
  search(
    windows,
    'Remplacement fenêtre',
    ['changer ses fenêtres', 'remplacement fenêtre rénovation'],
    '/fenetres-pvc',
    { daily: 6.4, capture: 0.07, click: 295, rate: 0.05 },
    ofSearch,
    'Fenêtres',
  ),
  search(
    bays,
    'Baie vitrée',
    ['baie vitrée coulissante prix', 'baie à galandage'],
    '/baies-vitrees',
    { daily: 3.6, capture: 0.062, click: 310, rate: 0.047 },
    ofSearch,
    'Baies vitrées',
  ),
  search(
    bays,
    'Porte d’entrée',
    ['porte d’entrée alu', 'changer porte d’entrée'],
    '/portes-entree',
    { daily: 3.2, capture: 0.06, click: 270, rate: 0.045 },
    ofSearch,
    'Portes d’entrée',
  ),
  search(
    'Search – Marque',
    'Marque',
    ['fenêtres de l’ouest'],
    '/',
    { daily: 4.4, capture: 0.115, click: 65, rate: 0.19 },
    ofBrand,
    null,
  ),
  {
    ...search(
      'Search – Aides à la rénovation',
      'Aides fenêtres',
      ['aide changement fenêtres', 'prime rénovation fenêtre'],
      '/aides-renovation',
      { daily: 9, capture: 0.135, click: 210, rate: 0.071 },
      { qualified: 0.8, quote: 0.78, won: 0.5 },
      'Fenêtres',
    ),
    startsWithNewCampaign: true,
  },
  social(
    'Prospection – Avant / après',
    'Propriétaires 35-65',
    ['Carrousel avant-après', 'Vidéo pose en un jour'],
    15.5,
    0.046,
    88,
  ),
  social(
    'Reciblage – Visiteurs du site',
    'Visiteurs 30 jours',
    ['Offre du mois', 'Avis clients'],
    5.6,
    0.074,
    120,
  ),
  { ...organic, page: '/fenetres-pvc', daily: 7.2, capture: 0.072, quality: ofOrganic, interest: 'Fenêtres' },
  { ...organic, page: '/blog/prix-fenetre', daily: 6.8, capture: 0.03, quality: ofOrganic, interest: null },
  {
    ...organic,
    page: '/volets-roulants',
    daily: 3.4,
    capture: 0.068,
    quality: ofOrganic,
    interest: 'Volets roulants',
  },
  { ...organic, page: '/', daily: 5.6, capture: 0.066, quality: ofOrganic, interest: null },
  {
    ...organic,
    channel: 'Accès direct',
    source: 'direct',
    medium: 'none',
    page: '/',
    daily: 4.2,
    capture: 0.07,
    quality: ofBrand,
    interest: null,
  },
  {
    ...organic,
    channel: 'E-mail',
    source: 'newsletter',
    medium: 'email',
    campaign: 'Newsletter mensuelle',
    page: '/offres',
    daily: 3.1,
    capture: 0.06,
    quality: { qualified: 0.66, quote: 0.68, won: 0.32 },
    interest: null,
  },
];
