import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { tell, tellError } from '../parts/tell.tsx';

interface UndoButtonProps {
  readonly batch: string;
  readonly file: string | null;
}

/** Takes an import back. Importing the file again brings it back, so there is no question first. */
export function UndoButton({ batch, file }: UndoButtonProps) {
  const t = useT();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => call('undoBatch', { params: { id: batch } }),
    onSuccess: () => tell(t('history.undoneNow', { file: file ?? '' })),
    onError: (error) => tellError(error, t),
    onSettled: () =>
      Promise.all(
        [['facts'], ['batches'], ['workspace']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={undo.isPending}
      disabled={undo.isSuccess}
      leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
      onClick={() => undo.mutate()}
      aria-label={t('history.undoFile', { file: file ?? '' })}
    >
      {t('history.undo')}
    </Button>
  );
}
