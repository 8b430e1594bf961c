import { type Way, way } from '../way.ts';

/** Where the shop sells: on the web and in three towns. */
export const webShop = 'Boutique en ligne';

export interface Store {
  readonly name: string;
  readonly postcode: string;
  readonly city: string;
  /** Of the orders in stores. */
  readonly share: number;
}

export const stores = [
  { name: 'Boutique Lyon', postcode: '69002', city: 'Lyon', share: 0.45 },
  { name: 'Boutique Grenoble', postcode: '38000', city: 'Grenoble', share: 0.3 },
  { name: 'Boutique Annecy', postcode: '74000', city: 'Annecy', share: 0.25 },
] as const satisfies readonly Store[];

export interface Town {
  readonly postcode: string;
  readonly city: string;
  readonly region: string;
}

const town = (postcode: string, city: string, region: string): Town => ({ postcode, city, region });
const home = 'Auvergne-Rhône-Alpes';

/** Where customers of the web shop live, with weights. */
export const towns: readonly (readonly [Town, number])[] = [
  [town('69003', 'Lyon', home), 14],
  [town('38100', 'Grenoble', home), 7],
  [town('74000', 'Annecy', home), 6],
  [town('42000', 'Saint-Étienne', home), 5],
  [town('63000', 'Clermont-Ferrand', home), 4],
  [town('75011', 'Paris', 'Île-de-France'), 15],
  [town('92100', 'Boulogne-Billancourt', 'Île-de-France'), 6],
  [town('13006', 'Marseille', 'Provence-Alpes-Côte d’Azur'), 7],
  [town('06000', 'Nice', 'Provence-Alpes-Côte d’Azur'), 4],
  [town('31000', 'Toulouse', 'Occitanie'), 6],
  [town('34000', 'Montpellier', 'Occitanie'), 4],
  [town('33000', 'Bordeaux', 'Nouvelle-Aquitaine'), 6],
  [town('44000', 'Nantes', 'Pays de la Loire'), 5],
  [town('35000', 'Rennes', 'Bretagne'), 4],
  [town('67000', 'Strasbourg', 'Grand Est'), 4],
  [town('59000', 'Lille', 'Hauts-de-France'), 5],
  [town('21000', 'Dijon', 'Bourgogne-Franche-Comté'), 3],
];

/** The region of the stores. */
export const storeRegion = home;

/** How orders come to the shop. */
export const ways = {
  brand: way('Google Ads', 'google', 'cpc', 'Search – Marque'),
  search: way('Google Ads', 'google', 'cpc', 'Search – Thé bio'),
  shopping: way('Google Ads', 'google', 'cpc', 'Shopping – Café'),
  meta: way('Meta Ads', 'facebook', 'paid_social', 'Meta – Coffrets cadeaux'),
  organic: way('Référencement naturel', 'google', 'organic', null),
  newsletter: way('E-mail', 'newsletter', 'email', 'Lettre du mois'),
  direct: way('Accès direct', 'direct', 'none', null),
  store: way('Magasin', null, null, null),
} as const;

/** How new customers find the web shop. */
export const firstWays: readonly (readonly [Way, number])[] = [
  [ways.search, 17],
  [ways.shopping, 13],
  [ways.meta, 20],
  [ways.organic, 30],
  [ways.direct, 14],
  [ways.brand, 6],
];

/** How customers come back to it. */
export const laterWays: readonly (readonly [Way, number])[] = [
  [ways.newsletter, 38],
  [ways.direct, 32],
  [ways.organic, 18],
  [ways.brand, 12],
];
