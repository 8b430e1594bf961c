import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../i18n/use-t.ts';
import { tell, tellError } from '../../parts/tell.tsx';
import { sequencesKey } from './sequence-questions.ts';

interface SequenceAct {
  readonly send: () => Promise<unknown>;
  readonly said: string;
  readonly done?: () => void;
}

/** Does something with sequences or their mails, and says so. */
export function useSequenceAct() {
  const t = useT();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: SequenceAct) => send(),
    onSuccess: (_, { said, done }) => {
      tell(said);
      done?.();
    },
    onError: (error) => tellError(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: sequencesKey }),
  });
}
