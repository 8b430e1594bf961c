import { answerKinds } from '../../../core/facts/fact-values.ts';
import { type AnswerGrouping, answerGroupings } from '../../../core/satisfaction/answer-grouping.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import type { AnswerKind, Asked } from './satisfaction-questions.ts';

export const satisfactionTabs = ['figures', 'answers', 'questions'] as const;
export type SatisfactionTab = (typeof satisfactionTabs)[number];

export interface SatisfactionChoices {
  readonly tab: SatisfactionTab;
  /** undefined: the kind with most answers. */
  readonly kind: AnswerKind | undefined;
  /** undefined: whichever first tells the answers apart. */
  readonly by: AnswerGrouping | undefined;
  /** Whose answers, as the API takes it. */
  readonly asked: Asked;
}

/** What the address says of the page about satisfaction. */
export function useSatisfactionChoices(): SatisfactionChoices {
  const [address] = useAddress();
  const { scope } = useScope();
  const kind = answerKinds.find((one) => one === address.figure);
  return {
    tab: satisfactionTabs.find((tab) => tab === address.tab) ?? 'figures',
    kind,
    by: answerGroupings.find((grouping) => grouping === address.by),
    asked: { kind, from: scope.from, to: scope.to, where: address.where ?? [], asOf: scope.asOf },
  };
}
