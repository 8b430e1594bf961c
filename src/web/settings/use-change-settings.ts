import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Body } from '../../api/endpoints.ts';
import { call } from '../api/call.ts';
import { workspaceQuestion } from '../api/questions.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { tellUndo } from '../parts/tell.tsx';

export type SettingsChange = Body<'changeSettings'>;

/** Changes settings; the message offers to put the old ones back. */
export function useChangeSettings() {
  const t = useT();
  const client = useQueryClient();
  const { settings } = useWorkspace();
  const change = useMutation({
    mutationFn: (body: SettingsChange) => call('changeSettings', { body }),
    onSuccess: (workspace, body) => {
      client.setQueryData(workspaceQuestion().queryKey, workspace);
      void client.invalidateQueries({ queryKey: ['facts'] });
      const before = Object.fromEntries(
        Object.entries(settings).filter(([name]) => name in body),
      ) as SettingsChange;
      tellUndo(t('settings.saved'), t, () => change.mutate(before));
    },
  });
  return change;
}
