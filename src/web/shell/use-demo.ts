import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DemoCompany } from '../../core/settings/demo-companies.ts';
import { call } from '../api/call.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { tellError, tellUndo } from '../parts/tell.tsx';

/**
 * Begins to load a company's demo, also in the place of another one's, and removes what is loaded. Removing can be taken
 * back: a demo is the same each time. `loading` is the company that was just asked for.
 */
export function useDemo() {
  const t = useT();
  const client = useQueryClient();
  const { demoCompany } = useWorkspace();
  const refresh = () => client.invalidateQueries();
  const load = useMutation({
    mutationFn: (company: DemoCompany) => call('loadDemo', { body: { company } }),
    onSettled: refresh,
    onError: (error) => tellError(error, t),
  });
  const drop = useMutation({
    mutationFn: () => call('dropDemo'),
    onSuccess: () => tellUndo(t('demo.removed'), t, () => load.mutate(demoCompany ?? 'installer')),
    onSettled: refresh,
    onError: (error) => tellError(error, t),
  });
  return {
    load: (company: DemoCompany) => load.mutateAsync(company).catch(() => null),
    drop: () => drop.mutateAsync().catch(() => null),
    loading: load.isPending ? load.variables : null,
    busy: load.isPending || drop.isPending,
  };
}
