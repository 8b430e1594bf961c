import type { Language } from '../words/language.ts';
import { type CustomerSegment, customerSegments } from './segments.ts';

/** What a segment is called, who is in it, and what to do about them. */
export interface SegmentWords {
  readonly name: string;
  readonly meaning: string;
  /** Empty where there is nothing to advise. */
  readonly advice: string;
}

/** The segments in the words of those who sell. */
export const segmentWords: Readonly<Record<Language, Readonly<Record<CustomerSegment, SegmentWords>>>> = {
  fr: {
    champions: {
      name: 'Champions',
      meaning: 'viennent d’acheter, souvent et beaucoup',
      advice: 'remerciez-les, demandez des avis',
    },
    loyal: {
      name: 'Fidèles',
      meaning: 'achètent souvent ou beaucoup, il y a peu',
      advice: 'proposez le niveau au-dessus',
    },
    promising: {
      name: 'Prometteurs',
      meaning: 'ont racheté récemment, encore peu',
      advice: 'aidez-les à prendre l’habitude',
    },
    new: { name: 'Nouveaux', meaning: 'une première commande récente', advice: 'soignez la deuxième' },
    to_wake: { name: 'À réveiller', meaning: 'ralentissent', advice: 'une relance suffit souvent' },
    not_to_lose: {
      name: 'À ne pas perdre',
      meaning: 'parmi les meilleurs, mais silencieux',
      advice: 'appelez-les',
    },
    at_risk: {
      name: 'En danger',
      meaning: 'de bons clients qui s’éloignent',
      advice: 'relancez-les avec une offre',
    },
    asleep: { name: 'Endormis', meaning: 'petits achats, il y a longtemps', advice: 'un essai, pas plus' },
    lost: { name: 'Perdus', meaning: 'plus rien depuis très longtemps', advice: 'n’y mettez pas de budget' },
    subscribers: { name: 'Abonnés', meaning: 'un abonnement en cours, sans commande', advice: '' },
    former_subscribers: {
      name: 'Anciens abonnés',
      meaning: 'un abonnement terminé, sans commande',
      advice: '',
    },
  },
  en: {
    champions: {
      name: 'Champions',
      meaning: 'bought just now, often and much',
      advice: 'thank them, ask for reviews',
    },
    loyal: { name: 'Loyal', meaning: 'buy often or much, not long ago', advice: 'offer the next level' },
    promising: {
      name: 'Promising',
      meaning: 'came back lately, with little so far',
      advice: 'help the habit grow',
    },
    new: { name: 'New', meaning: 'a first order lately', advice: 'look after the second' },
    to_wake: { name: 'To wake', meaning: 'slowing down', advice: 'a reminder is often enough' },
    not_to_lose: { name: 'Not to lose', meaning: 'among the best, but silent', advice: 'call them' },
    at_risk: {
      name: 'At risk',
      meaning: 'good customers drifting away',
      advice: 'win them back with an offer',
    },
    asleep: { name: 'Asleep', meaning: 'small purchases long ago', advice: 'one attempt, no more' },
    lost: { name: 'Lost', meaning: 'nothing for a very long time', advice: 'spend no budget on them' },
    subscribers: { name: 'Subscribers', meaning: 'a running subscription, no order', advice: '' },
    former_subscribers: {
      name: 'Former subscribers',
      meaning: 'a subscription that ended, no order',
      advice: '',
    },
  },
};

/** The name of a segment of the definition; any other text as it stands. */
export function segmentNamed(id: string, language: Language): string {
  const known: Readonly<Record<string, SegmentWords>> = segmentWords[language];
  return known[id]?.name ?? id;
}

/** The segment of that id, or of that name in any language, without case; null for none. */
export function segmentCalled(text: string): CustomerSegment | null {
  const wanted = text.trim().toLowerCase();
  const called = (segment: CustomerSegment) => [
    segment,
    ...Object.values(segmentWords).map((words) => words[segment].name.toLowerCase()),
  ];
  return customerSegments.find((segment) => called(segment).includes(wanted)) ?? null;
}
