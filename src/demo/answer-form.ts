import type { Course } from './course.ts';
import type { DeskBook } from './desk-book.ts';
import { instant } from './local-time.ts';
import type { PricedBasket } from './price-lines.ts';
import type { Random } from './random.ts';

type Weights = readonly (readonly [answer: string, weight: number])[];

const origins: Readonly<Record<string, string>> = { form: 'form', import: 'file', call: 'call' };

/** What the lead says of its project when it comes in. `inFull`: the form has come to ask two questions more. */
export function answerForm(course: Course, { journal, random, baskets }: DeskBook, inFull: boolean): void {
  const { lead } = course;
  let number = 0;
  const answer = (name: string, value: string) => {
    number++;
    // Nearly every question can be left out.
    if (random.chance(0.06)) return;
    journal.add('lead_details', lead.stamp, {
      id: `${lead.id}-F${number}`,
      lead_ref: lead.id,
      at_time: instant(lead.stamp),
      name,
      value,
      origin: origins[lead.attribution.capture ?? ''] ?? 'salesperson',
    });
  };
  answer('Nombre d’ouvertures', openings(course, baskets.get(lead.id), random));
  answer('Occupation', occupation(course, random));
  answer('Délai souhaité', random.weighted(delays[prospect(course)]));
  if (!inFull) return;
  answer('Type de projet', random.weighted(projects));
  answer('Logement', dwelling(lead.attribution.segment, random));
}

const projects: Weights = [
  ['Rénovation', 80],
  ['Construction neuve', 12],
  ['Extension', 8],
];

/** Who buys in the end is in more of a hurry, but not each of them. */
const delays: Readonly<Record<'buyer' | 'project' | 'unknown' | 'curious', Weights>> = {
  buyer: delayWeights(30, 42, 20, 8),
  project: delayWeights(20, 38, 27, 15),
  unknown: delayWeights(16, 30, 29, 25),
  curious: delayWeights(9, 22, 30, 39),
};

function delayWeights(now: number, soon: number, later: number, late: number): Weights {
  return [
    ['Moins d’un mois', now],
    ['1 à 3 mois', soon],
    ['3 à 6 mois', later],
    ['Plus de 6 mois', late],
  ];
}

function prospect({ end, qualifiedAt }: Course): keyof typeof delays {
  if (end?.type === 'won') return 'buyer';
  if (qualifiedAt !== null) return 'project';
  return end?.reason === 'Simple curiosité' || end?.reason === 'Budget insuffisant' ? 'curious' : 'unknown';
}

function occupation({ lead, end, qualifiedAt }: Course, random: Random): string {
  const tenant = end?.reason === 'Locataire' ? 0.8 : qualifiedAt === null ? 0.1 : 0.03;
  if (random.chance(tenant)) return 'Locataire';
  return lead.attribution.segment === 'Investisseur locatif'
    ? 'Propriétaire bailleur'
    : 'Propriétaire occupant';
}

function openings({ lead }: Course, basket: PricedBasket | undefined, random: Random): string {
  const goods = basket?.lines.filter((line) => line.category !== 'Pose') ?? [];
  const usual = lead.interest === 'Fenêtres' || lead.interest === 'Volets roulants' ? 5 : 2;
  const count = basket
    ? goods.reduce((sum, line) => sum + line.quantity, 0)
    : Math.max(1, Math.round(random.logNormal(usual, 0.5)));
  return count <= 2 ? '1 ou 2' : count <= 5 ? '3 à 5' : count <= 9 ? '6 à 9' : '10 et plus';
}

function dwelling(segment: string | null | undefined, random: Random): string {
  if (segment === 'Appartement' || segment === 'Copropriété') return 'Appartement';
  return segment === 'Investisseur locatif' && random.chance(0.7) ? 'Appartement' : 'Maison';
}
