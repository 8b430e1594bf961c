import type { AnswerKind } from '../facts/fact-values.ts';
import type { Language } from '../words/language.ts';

/** A question put to customers. */
export interface SurveySettings {
  readonly name: string;
  readonly kind: AnswerKind;
  readonly question: Readonly<Record<Language, string>>;
  /** Anybody who has the address may answer, without a link of their own: for a code on a counter. */
  readonly open: boolean;
  /** An unhappy answer makes a task. */
  readonly tasks: boolean;
}

/** Longest comment that is kept of an answer. */
export const longestComment = 4_000;

/** What the question says unless somebody writes their own. */
export const usualQuestions: Readonly<Record<AnswerKind, Readonly<Record<Language, string>>>> = {
  nps: {
    fr: 'Nous recommanderiez-vous à un proche\u202f?',
    en: 'Would you recommend us to a friend?',
  },
  csat: {
    fr: 'Êtes-vous satisfait de notre service\u202f?',
    en: 'Are you satisfied with our service?',
  },
  rating: {
    fr: 'Quelle note donnez-vous à votre commande\u202f?',
    en: 'How do you rate your order?',
  },
};

/** What the two ends of the scale mean. */
export const scaleEnds: Readonly<
  Record<AnswerKind, Readonly<Record<Language, readonly [worst: string, best: string]>>>
> = {
  nps: { fr: ['pas du tout', 'tout à fait'], en: ['not at all', 'very likely'] },
  csat: { fr: ['pas du tout', 'tout à fait'], en: ['not at all', 'completely'] },
  rating: { fr: ['mauvais', 'excellent'], en: ['bad', 'excellent'] },
};
