import { segmentName } from '../query/segment-name.ts';
import type { Language } from '../words/language.ts';
import type { AnswerGrouping } from './answer-grouping.ts';
import type { Mood } from './answer-scale.ts';
import { isLateness, type Lateness } from './lateness.ts';

/** How late an order came, in words. */
export const latenessNames: Readonly<Record<Language, Readonly<Record<Lateness, string>>>> = {
  fr: {
    week_early: 'une semaine d’avance et plus',
    early: 'un à six jours d’avance',
    on_day: 'le jour promis',
    late: 'un à trois jours de retard',
    week_late: 'quatre à sept jours de retard',
    very_late: 'plus d’une semaine de retard',
    missing: 'pas livrée',
  },
  en: {
    week_early: 'a week early or more',
    early: 'one to six days early',
    on_day: 'on the promised day',
    late: 'one to three days late',
    week_late: 'four to seven days late',
    very_late: 'more than a week late',
    missing: 'not delivered',
  },
};

export const moodNames: Readonly<Record<Language, Readonly<Record<Mood, string>>>> = {
  fr: { happy: 'contents', neutral: 'entre les deux', unhappy: 'mécontents' },
  en: { happy: 'happy', neutral: 'in between', unhappy: 'unhappy' },
};

const unknown = { fr: 'délai inconnu', en: 'time not known' } as const;
/** Answers about no order, or about one that is not counted. */
const noAmount = { fr: 'sans montant', en: 'no amount' } as const;

/** Whether a split tells answers apart at all: where nothing is known of any of them it has one row, which says nothing. */
export function tellsApart(groups: readonly { readonly group: string | null }[]): boolean {
  return groups.some(({ group }) => group !== null);
}

/** A group of answers in words; `money` writes an amount. */
export function answerGroupName(
  by: AnswerGrouping,
  {
    group,
    orders,
  }: {
    readonly group: string | null;
    readonly orders: { readonly low: number; readonly high: number } | null;
  },
  language: Language,
  money: (amount: number) => string,
): string {
  if (by === 'basket') return orders ? `${money(orders.low)} – ${money(orders.high)}` : noAmount[language];
  if (by === 'lateness')
    return group !== null && isLateness(group) ? latenessNames[language][group] : unknown[language];
  return segmentName(by, by === 'weekday' || by === 'hour' ? Number(group) : group, language);
}
