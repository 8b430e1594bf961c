import { SegmentedControl } from '@mantine/core';
import { answerKinds } from '../../../core/facts/fact-values.ts';
import { useAddress } from '../../address/use-address.ts';
import type { Satisfaction } from './satisfaction-questions.ts';
import { kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

interface KindChoiceProps {
  readonly satisfaction: Pick<Satisfaction, 'kind' | 'kinds'>;
}

/** Which question is looked at, of those that were answered; nothing where there is only one. */
export function KindChoice({ satisfaction: { kind, kinds } }: KindChoiceProps) {
  const { t, count } = useSatisfactionWords();
  const [, change] = useAddress();
  const answered = answerKinds.filter((one) => kinds[one] > 0 || one === kind);
  if (answered.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      mb={18}
      aria-label={t('satisfaction.kind')}
      value={kind}
      onChange={(value) => change({ figure: value })}
      data={answered.map((one) => ({ value: one, label: `${t(kindNames[one])} · ${count(kinds[one])}` }))}
    />
  );
}
