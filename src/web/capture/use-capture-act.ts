import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { tell, tellError, tellUndo } from '../parts/tell.tsx';

export interface CaptureAct {
  readonly send: () => Promise<unknown>;
  readonly said: string;
  /** Takes it back; offered beside what is said. */
  readonly undo?: () => Promise<unknown>;
  readonly done?: () => void;
}

/** Does something with what brings leads in, says so, and offers to take it back where that can be done. */
export function useCaptureAct() {
  const t = useT();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['facts'] });
  const back = useMutation({
    mutationFn: (undo: () => Promise<unknown>) => undo(),
    onSuccess: () => tell(t('desk.undone')),
    onError: (error) => tellError(error, t),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: ({ send }: CaptureAct) => send(),
    onSuccess: (_, { said, undo, done }) => {
      done?.();
      if (undo) tellUndo(said, t, () => back.mutate(undo));
      else tell(said);
    },
    onError: (error) => tellError(error, t),
    onSettled: refresh,
  });
}
