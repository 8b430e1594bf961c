import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { tell, tellError, tellUndo } from '../parts/tell.tsx';
import { leadQuestion } from './desk-questions.ts';
import type { Lead } from './lead-filter.ts';

/** Something done at the desk: how it is sent, and what is said once it is done. */
export interface Act {
  readonly send: () => Promise<{ readonly batch: string | null; readonly lead?: Lead }>;
  readonly said: string;
  /** Called as soon as it is recorded, before what is shown is asked anew. */
  readonly done?: () => void;
}

let lastBatch: string | null = null;

function refresh(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['facts'] });
}

/** Shows at once where the lead stands now; everything else is asked anew. */
function keep(client: QueryClient, { key, stage, stageText, state, owner }: Lead): void {
  client.setQueryData(leadQuestion(key).queryKey, (before) =>
    before ? { ...before, stage, stageText, state, owner } : before,
  );
}

/** Takes a batch back, and says so. */
export function useUndo() {
  const t = useT();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (batch: string) => call('undoBatch', { params: { id: batch } }),
    onSuccess: (_, batch) => {
      if (lastBatch === batch) lastBatch = null;
      tell(t('desk.undone'));
    },
    onError: (error) => tellError(error, t),
    onSettled: () => refresh(client),
  });
}

/** Does something with leads; each time it can be taken back, from the message or with the key Z. */
export function useAct() {
  const t = useT();
  const client = useQueryClient();
  const undo = useUndo();
  return useMutation({
    mutationFn: ({ send }: Act) => send(),
    onSuccess: ({ batch, lead }, { said, done }) => {
      done?.();
      if (lead) keep(client, lead);
      if (batch === null) return;
      lastBatch = batch;
      tellUndo(said, t, () => undo.mutate(batch));
    },
    onError: (error) => tellError(error, t),
    onSettled: () => refresh(client),
  });
}

/** Takes the latest action of this page back, if there is one. */
export function useUndoLast(): () => void {
  const undo = useUndo();
  return () => {
    if (lastBatch !== null) undo.mutate(lastBatch);
  };
}
