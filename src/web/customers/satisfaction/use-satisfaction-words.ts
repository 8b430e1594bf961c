import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import type { AnswerKind, Seen } from './satisfaction-questions.ts';

export const kindNames: Readonly<Record<AnswerKind, Message>> = {
  nps: 'satisfaction.nps',
  csat: 'satisfaction.csat',
  rating: 'satisfaction.rating',
};

/** How the figure of each is made. */
export const kindMeanings: Readonly<Record<AnswerKind, Message>> = {
  nps: 'survey.nps',
  csat: 'survey.csat',
  rating: 'survey.rating',
};

/** Words of satisfaction: a question's own figure, and anything with its interval. */
export function useSatisfactionWords() {
  const words = useCustomerWords();
  const { language, between } = words;
  const score = (value: number) => formatNumber(value, language, 1, 1);
  const share = (value: number) => formatShare(value, language);
  return {
    ...words,
    own: (kind: AnswerKind): ((value: number) => string) =>
      kind === 'csat' ? share : kind === 'nps' ? (value) => formatNumber(value, language) : score,
    range: (seen: Seen | null, write: (value: number) => string) =>
      seen?.interval ? between(seen.interval, write) : null,
  };
}
