import { useQuery } from '@tanstack/react-query';
import type { AnswerGrouping } from '../../../core/satisfaction/answer-grouping.ts';
import { tellsApart } from '../../../core/satisfaction/answer-words.ts';
import { satisfactionQuestion } from './satisfaction-questions.ts';
import type { SatisfactionChoices } from './use-satisfaction-choices.ts';

/**
 * Satisfaction by the split that was chosen; without a choice by lateness, or by owner where no answer is about an order
 * with a promised day. `usual` is the split without a choice.
 */
export function useSatisfaction({ asked, by }: SatisfactionChoices) {
  const first = useQuery(satisfactionQuestion({ ...asked, by: by ?? 'lateness' }));
  const found = first.data;
  const other = by === undefined && found !== undefined && found.all.answers > 0 && !tellsApart(found.groups);
  const second = useQuery({ ...satisfactionQuestion({ ...asked, by: 'owner' }), enabled: other });
  const usual: AnswerGrouping = other ? 'owner' : 'lateness';
  return { ...(other ? second : first), usual };
}
