import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { tellError, tellUndo } from '../parts/tell.tsx';

/** Begins to load the demo, and removes it. Removing can be taken back: the demo is the same each time. */
export function useDemo() {
  const t = useT();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries();
  const load = useMutation({
    mutationFn: () => call('loadDemo'),
    onSettled: refresh,
    onError: (error) => tellError(error, t),
  });
  const drop = useMutation({
    mutationFn: () => call('dropDemo'),
    onSuccess: () => tellUndo(t('demo.removed'), t, () => load.mutate()),
    onSettled: refresh,
    onError: (error) => tellError(error, t),
  });
  return {
    load: () => load.mutateAsync().catch(() => null),
    drop: () => drop.mutateAsync().catch(() => null),
    busy: load.isPending || drop.isPending,
  };
}
