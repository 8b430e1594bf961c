import type { Random } from './random.ts';

/** The invented company: who works there, where it sells, and what a lead asks for. */

export interface Salesperson {
  readonly name: string;
  /** Minutes of office time until a new lead is called, in the middle case. */
  readonly answerMinutes: number;
  /** How much better or worse than the others this person closes. */
  readonly skill: number;
  readonly hourlyRateMinor: number;
}

export const salespeople: readonly Salesperson[] = [
  { name: 'Nadia Benali', answerMinutes: 25, skill: 1.2, hourlyRateMinor: 4200 },
  { name: 'Camille Moreau', answerMinutes: 55, skill: 1.05, hourlyRateMinor: 3900 },
  { name: 'Julien Petit', answerMinutes: 80, skill: 0.95, hourlyRateMinor: 3600 },
  { name: 'Thomas Girard', answerMinutes: 210, skill: 0.85, hourlyRateMinor: 3600 },
];

export interface Place {
  readonly postcode: string;
  readonly city: string;
  readonly region: string;
  readonly store: string;
  readonly weight: number;
}

const nantes = 'Showroom Nantes';
const angers = 'Showroom Angers';

export const places: readonly Place[] = [
  { postcode: '44000', city: 'Nantes', region: 'Pays de la Loire', store: nantes, weight: 18 },
  { postcode: '44800', city: 'Saint-Herblain', region: 'Pays de la Loire', store: nantes, weight: 8 },
  { postcode: '44600', city: 'Saint-Nazaire', region: 'Pays de la Loire', store: nantes, weight: 8 },
  { postcode: '44400', city: 'Rezé', region: 'Pays de la Loire', store: nantes, weight: 6 },
  { postcode: '49000', city: 'Angers', region: 'Pays de la Loire', store: angers, weight: 14 },
  { postcode: '49300', city: 'Cholet', region: 'Pays de la Loire', store: angers, weight: 7 },
  { postcode: '49400', city: 'Saumur', region: 'Pays de la Loire', store: angers, weight: 4 },
  { postcode: '85000', city: 'La Roche-sur-Yon', region: 'Pays de la Loire', store: nantes, weight: 6 },
  { postcode: '53000', city: 'Laval', region: 'Pays de la Loire', store: angers, weight: 4 },
  { postcode: '72000', city: 'Le Mans', region: 'Pays de la Loire', store: angers, weight: 6 },
  { postcode: '35000', city: 'Rennes', region: 'Bretagne', store: nantes, weight: 8 },
  { postcode: '56000', city: 'Vannes', region: 'Bretagne', store: nantes, weight: 5 },
  { postcode: '79000', city: 'Niort', region: 'Nouvelle-Aquitaine', store: angers, weight: 3 },
  { postcode: '86000', city: 'Poitiers', region: 'Nouvelle-Aquitaine', store: angers, weight: 3 },
];

/** What a lead wants, named as the product categories are. */
export const interests = ['Fenêtres', 'Baies vitrées', 'Portes d’entrée', 'Volets roulants'] as const;
export type Interest = (typeof interests)[number];

export const interestWeights: readonly (readonly [Interest, number])[] = [
  ['Fenêtres', 58],
  ['Baies vitrées', 14],
  ['Portes d’entrée', 13],
  ['Volets roulants', 15],
];

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  /** Without tax, in cents, before the price rise. */
  readonly priceMinor: number;
  readonly costMinor: number;
}

function product(sku: string, name: string, category: string, price: number, cost: number): Product {
  return { sku, name, category, priceMinor: price * 100, costMinor: cost * 100 };
}

export const products = {
  window: product('FEN-PVC-2V', 'Fenêtre PVC 2 vantaux', 'Fenêtres', 520, 262),
  tiltWindow: product('FEN-PVC-OB', 'Fenêtre PVC oscillo-battante', 'Fenêtres', 610, 305),
  aluWindow: product('FEN-ALU-2V', 'Fenêtre aluminium 2 vantaux', 'Fenêtres', 940, 505),
  frenchWindow: product('PF-PVC', 'Porte-fenêtre PVC', 'Fenêtres', 890, 448),
  slidingBay: product('BAIE-ALU', 'Baie vitrée coulissante aluminium', 'Baies vitrées', 2350, 1270),
  pocketBay: product('BAIE-GAL', 'Baie vitrée à galandage', 'Baies vitrées', 3400, 1890),
  steelDoor: product('PE-ACIER', 'Porte d’entrée acier', 'Portes d’entrée', 1650, 850),
  aluDoor: product('PE-ALU', 'Porte d’entrée aluminium', 'Portes d’entrée', 2450, 1300),
  solarShutter: product('VR-SOL', 'Volet roulant solaire', 'Volets roulants', 690, 368),
  electricShutter: product('VR-ELEC', 'Volet roulant électrique', 'Volets roulants', 540, 281),
  fitting: product('POSE-FEN', 'Pose fenêtre ou volet', 'Pose', 190, 118),
  largeFitting: product('POSE-BAIE', 'Pose baie ou porte', 'Pose', 420, 255),
  removal: product('DEPOSE', 'Dépose et évacuation', 'Pose', 75, 41),
} as const satisfies Record<string, Product>;

const firstNames = (
  'Alice Antoine Anne Arthur Aurélie Baptiste Bernard Catherine Céline Charlotte Chloé Christophe Claire Damien ' +
  'David Denis Élodie Émilie Éric Fabien Florence Françoise Gaëlle Gérard Guillaume Hélène Hugo Isabelle Jacques ' +
  'Jérôme Julie Karim Laurent Léa Louise Lucas Manon Marc Marie Mathieu Michel Monique Nathalie Nicolas Olivier ' +
  'Pascale Patrick Paul Philippe Pierre Romain Sandrine Sophie Stéphane Sylvie Valérie Vincent Yann Yasmine Zoé ' +
  'Adrien Amina Axel Bénédicte Brigitte Camille Corinne Édouard Estelle Fatou Ghislaine Grégory Inès Ismaël ' +
  'Joachim Jocelyne Kévin Ludovic Maël Maxime Mehdi Mireille Noémie Odile Quentin Rachid Raphaël Régine Rémi ' +
  'Sabrina Samuel Solange Thérèse Thierry Ugo Véronique Virginie Wassim Xavier Yvette'
).split(' ');

const lastNames = (
  'Aubert Barbier Benoît Berger Blanchard Bonnet Bouvier Boyer Brunet Carpentier Caron Chevalier Clément Colin ' +
  'Da-Silva David Delmas Denis Dubois Dufour Dumas Dupuis Durand Fabre Faure Fleury Fournier Gaillard Garnier ' +
  'Gauthier Gautier Guérin Guillot Hamon Henry Hubert Jacquet Joly Lacroix Lambert Le-Gall Leclerc Lefèvre Legrand ' +
  'Lemaire Marchand Masson Mercier Meunier Michel Morin Nicolas Noël Olivier Perrin Perrot Picard Poirier Renard ' +
  'Renaud Rivière Robin Rousseau Roussel Royer Schmitt Simon Thomas Vasseur Vidal Allard Ancelin Arnoux Baron ' +
  'Baudry Bellanger Bertin Besnard Billaud Bodin Bossard Bourdin Boutin Bretaudeau Briand Cadiou Cailleau Charrier ' +
  'Chauveau Chupin Cochard Cormier Coulon Cousin Daviau Delaunay Deniaud Dutertre Ernoult Esnault Favreau Ferrand ' +
  'Fonteneau Foucher Fradin Froger Gaborit Gendron Gicquel Godard Goupil Grelier Grimaud Guilbaud Guyot Hardy Hervé ' +
  'Huet Jamin Jarry Jolivet Josse Julliot Kerbrat Kervella Lamy Landreau Laporte Launay Le-Bihan Le-Roux Lebreton ' +
  'Loiseau Lucas Mahé Maillard Malinge Martineau Maurice Ménard Métayer Moinard Monnier Nauleau Neveu Orain Ouvrard ' +
  'Pageaud Papin Pasquier Pelletier Pichon Pineau Poupard Quéré Rabiller Raimbault Retailleau Richou Rocher Rondeau ' +
  'Sauvage Sorin Tessier Thibaud Trichet Turpin Vallée Verdier Vigneron Vincendeau Weber Yvon'
).split(' ');

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
}

/** The last name that comes after one in the list, round and round. */
export function nextLastName(name: string): string {
  const place = lastNames.indexOf(name.replace(' ', '-'));
  return (lastNames[(place + 1) % lastNames.length] ?? name).replace('-', ' ');
}

/** An address of theirs at one of the domains that are kept for examples. */
export function mailOf(firstName: string, lastName: string, number: number, domain: string): string {
  return `${plain(firstName)}.${plain(lastName).replace(' ', '-')}${number}@${domain}`;
}

/**
 * An invented person. Mail goes to a domain kept for examples (RFC 2606), the phone number is one of those that
 * French numbering keeps for fiction (Arcep decision 2018-0881: 06 39 98 XX XX, 02 61 91 XX XX, 01 99 00 XX XX).
 */
export function inventPerson(number: number, random: Random): Person {
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const digits = String((number * 7919) % 10_000).padStart(4, '0');
  const series = number < 10_000 ? '639980000' : number < 20_000 ? '261910000' : '199000000';
  return {
    firstName,
    lastName: lastName.replace('-', ' '),
    email: mailOf(firstName, lastName, number, random.pick(['example.com', 'example.net', 'example.org'])),
    phone: `+33${series.slice(0, 5)}${digits}`,
  };
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
