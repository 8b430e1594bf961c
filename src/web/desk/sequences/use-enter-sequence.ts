import { useMutation, useQueryClient } from '@tanstack/react-query';
import { formatNumber } from '../../../core/words/figures.ts';
import { call } from '../../api/call.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { tell, tellError, tellUndo } from '../../parts/tell.tsx';
import { type Sequence, sequencesKey } from './sequence-questions.ts';

interface Entering {
  readonly sequence: Pick<Sequence, 'id' | 'name'>;
  readonly leads: readonly string[];
}

/** Entering leads by hand and taking them out; says how many did not enter, and offers the way back. */
export function useEnterSequence() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const number = (count: number) => ({ count, n: formatNumber(count, language) });
  const onError = (error: unknown) => tellError(error, t);
  const onSettled = () => client.invalidateQueries({ queryKey: sequencesKey });
  const leave = useMutation({
    mutationFn: ({ sequence: { id }, leads }: Entering) =>
      call('leaveSequence', { params: { id }, body: { leads: [...leads] } }),
    onSuccess: ({ removed }, { sequence: { name } }) =>
      tell(t('sequence.leftIt', { ...number(removed), name })),
    onError,
    onSettled,
  });
  const enter = useMutation({
    mutationFn: ({ sequence: { id }, leads }: Entering) =>
      call('enterSequence', { params: { id }, body: { leads: [...leads] } }),
    onSuccess: ({ entered, leads }, { sequence, leads: asked }) => {
      const { name } = sequence;
      const passed = asked.length - entered;
      const rest = passed > 0 ? ` ${t('sequence.passedOver', number(passed))}` : '';
      if (entered === 0) tell(rest.trim());
      else {
        tellUndo(`${t('sequence.enteredIt', { ...number(entered), name })}${rest}`, t, () =>
          leave.mutate({ sequence, leads }),
        );
      }
    },
    onError,
    onSettled,
  });
  return { enter, leave };
}
