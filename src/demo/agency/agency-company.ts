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
] as const satisfies readonly Service[];
export type ServiceName = (typeof services)[number]['name'];

/** One-off work with its usual price in euros, and what freelancers take of it. */
export const projects = [
  { name: 'Refonte de site', euros: 7800, subcontracted: 0.3 },
  { name: 'Identité visuelle', euros: 3400, subcontracted: 0.45 },
  { name: 'Audit SEO', euros: 1900, subcontracted: 0 },
  { name: 'Atelier positionnement', euros: 1400, subcontracted: 0 },
  { name: 'Vidéo de présentation', euros: 2900, subcontracted: 0.6 },
] as const;

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

const kinds = 'Atelier Maison Cabinet Groupe Studio Clinique Brasserie Menuiserie Transports Optique'.split(
  ' ',
);
const names =
  'Verlaine Mirabelle Belledonne Cigogne Lavandin Septentrion Ventoux Corail Sirocco Chanterelle Mélusine Armorique Tournesol Basalte Capucine Hirondelle'.split(
    ' ',
  );
const sectorOf: Readonly<Record<string, string>> = {
  Clinique: 'Santé',
  Optique: 'Santé',
  Brasserie: 'Restauration',
  Menuiserie: 'Bâtiment',
  Transports: 'Industrie',
  Cabinet: 'Services',
};

/** A firm nobody has, by its number, with its sector. */
export function inventFirm(number: number): { readonly company: string; readonly sector: string } {
  const kind = kinds[number % kinds.length] ?? 'Groupe';
  const name = names[Math.floor(number / kinds.length) % names.length] ?? 'Ventoux';
  const round = Math.floor(number / (kinds.length * names.length));
  return {
    company: `${kind} ${name}${round > 0 ? ` ${round + 1}` : ''}`,
    sector: sectorOf[kind] ?? 'Commerce',
  };
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
