import type { Random } from '../random.ts';

/** A service of the agency, paid by the month. */
export interface Service {
  readonly name: string;
  /** Of the subscription's number. */
  readonly short: string;
  /** Usual price of a month, in euros. */
  readonly monthly: number;
  /** How often it is chosen. */
  readonly weight: number;
}

export const services = [
  { name: 'SEO', short: 'SEO', monthly: 950, weight: 30 },
  { name: 'Publicité', short: 'PUB', monthly: 1250, weight: 26 },
  { name: 'Réseaux sociaux', short: 'RES', monthly: 850, weight: 20 },
  { name: 'Site', short: 'SIT', monthly: 450, weight: 16 },
  { name: 'E-mailing', short: 'EMA', monthly: 550, weight: 14 },
  { name: 'Conseil', short: 'CON', monthly: 1500, weight: 20 },
  // Seldom asked for: they follow another service (agency-events.ts).
  { name: 'Rédaction', short: 'RED', monthly: 600, weight: 1 },
  { name: 'Pages d’atterrissage', short: 'PAG', monthly: 400, weight: 1 },
] as const satisfies readonly Service[];
export type ServiceName = (typeof services)[number]['name'];

/** One-off work, and the service whose clients ask for it. */
interface Project {
  readonly name: string;
  readonly euros: number;
  readonly subcontracted: number;
  readonly goesWith: ServiceName;
}

/** One-off work with its usual price in euros, what freelancers take of it, and whose service it mostly goes with. */
export const projects = [
  { name: 'Refonte de site', euros: 7800, subcontracted: 0.3, goesWith: 'Site' },
  { name: 'Identité visuelle', euros: 3400, subcontracted: 0.45, goesWith: 'E-mailing' },
  { name: 'Audit SEO', euros: 1900, subcontracted: 0, goesWith: 'SEO' },
  { name: 'Atelier positionnement', euros: 1400, subcontracted: 0, goesWith: 'Conseil' },
  { name: 'Vidéo de présentation', euros: 2900, subcontracted: 0.6, goesWith: 'Réseaux sociaux' },
] as const satisfies readonly Project[];

/** Who looks after clients, with what an hour costs the agency, in cents. */
export const managers = [
  { name: 'Claire Fontaine', hourlyRateMinor: 4600 },
  { name: 'Maxime Leroy', hourlyRateMinor: 4100 },
  { name: 'Sarah Cohen', hourlyRateMinor: 3900 },
  { name: 'Théo Lambert', hourlyRateMinor: 3600 },
] as const;

/** Who sells, with minutes of office time until a new lead is called, in the middle case. */
export const sellers = [
  { name: 'Hélène Marchand', answerMinutes: 45, skill: 1.15, hourlyRateMinor: 4400 },
  { name: 'Bastien Roy', answerMinutes: 240, skill: 0.88, hourlyRateMinor: 3800 },
] as const;
export type Seller = (typeof sellers)[number];

/** Kinds of firms by sector. */
const kinds = Object.entries({
  Commerce: 'Atelier Maison Comptoir Boutique Galerie Librairie Jardinerie Épicerie Fromagerie Bijouterie',
  Services: 'Cabinet Agence Conseil Office Groupe Études',
  Santé: 'Clinique Optique Pharmacie Laboratoire',
  Restauration: 'Brasserie Auberge Traiteur Table',
  Bâtiment: 'Menuiserie Charpente Toitures',
  Industrie: 'Transports Ateliers Fonderie',
}).flatMap(([sector, list]) => list.split(' ').map((kind) => [kind, sector] as const));
const names = (
  'Verlaine Mirabelle Belledonne Cigogne Lavandin Septentrion Ventoux Corail Sirocco Chanterelle Mélusine Armorique ' +
  'Tournesol Basalte Capucine Hirondelle Garrigue Roselière Bergamote Orphée Cassiopée Grenadine Alcyon Mistral ' +
  'Pervenche Azimut Boréale Églantine Farandole Giroflée Héliotrope Isatis Jonquille Libellule Marjolaine Nacelle'
).split(' ');
/** Has no factor in common with the number of firms, so that neighbours differ and none comes twice. */
const stride = 307;

/** How many firms there are. */
export const firms = kinds.length * names.length;

/** A firm nobody has, by its number from 0 to `firms` − 1, with its sector. */
export function inventFirm(number: number): { readonly company: string; readonly sector: string } {
  const place = (number * stride) % firms;
  const [kind, sector] = kinds[place % kinds.length] ?? ['Groupe', 'Services'];
  return { company: `${kind} ${names[Math.floor(place / kinds.length)] ?? ''}`, sector };
}

/** A town of clients. */
export function anyTown(random: Random) {
  return random.weighted([
    [{ postcode: '31000', city: 'Toulouse', region: 'Occitanie' }, 40],
    [{ postcode: '34000', city: 'Montpellier', region: 'Occitanie' }, 14],
    [{ postcode: '81000', city: 'Albi', region: 'Occitanie' }, 10],
    [{ postcode: '33000', city: 'Bordeaux', region: 'Nouvelle-Aquitaine' }, 16],
    [{ postcode: '64000', city: 'Pau', region: 'Nouvelle-Aquitaine' }, 9],
    [{ postcode: '75009', city: 'Paris', region: 'Île-de-France' }, 11],
  ] as const);
}
export type ClientTown = { readonly postcode: string; readonly city: string; readonly region: string };
