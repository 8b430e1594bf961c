import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { draftQuestion } from '../api/questions.ts';
import { addIntake, changeIntake } from './intake-store.ts';
import { sendFile } from './send-file.ts';

/** Sends files, one after the other, and shows the page where they are prepared. */
export function useUploads(): { readonly upload: (files: readonly File[]) => void } {
  const client = useQueryClient();
  const navigate = useNavigate();
  const upload = useCallback(
    (files: readonly File[]) => {
      const waiting = files.map((file) => {
        const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
        addIntake({
          key,
          name: file.name,
          bytes: file.size,
          sent: 0,
          draft: null,
          job: null,
          error: null,
        });
        return { key, file };
      });
      void navigate({ to: '/data' });
      void (async () => {
        for (const { key, file } of waiting) {
          try {
            const draft = await sendFile(file, (sent) => changeIntake(key, { sent }));
            client.setQueryData(draftQuestion(draft.id).queryKey, draft);
            changeIntake(key, { draft: draft.id, sent: 1 });
          } catch (error) {
            changeIntake(key, { error });
          }
        }
      })();
    },
    [client, navigate],
  );
  return { upload };
}
