import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { draftQuestion } from '../api/questions.ts';
import { addIntake, changeIntake, type Intake } from './intake-store.ts';
import { sendFile } from './send-file.ts';

interface Uploads {
  readonly upload: (files: readonly File[]) => void;
  /** Sends a file once more whose sending failed. */
  readonly retry: (intake: Intake) => void;
}

/** Sends files, one after the other, and shows the page where they are prepared. */
export function useUploads(): Uploads {
  const client = useQueryClient();
  const navigate = useNavigate();
  const upload = useCallback(
    (files: readonly File[]) => {
      const waiting = files.map((file) => {
        const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
        const { name, size } = file;
        addIntake({ key, name, bytes: size, source: file, sent: 0, draft: null, job: null, error: null });
        return { key, file };
      });
      void navigate({ to: '/data' });
      void (async () => {
        for (const { key, file } of waiting) await send(client, key, file);
      })();
    },
    [client, navigate],
  );
  const retry = useCallback(
    ({ key, source }: Intake) => {
      if (!source) return;
      changeIntake(key, { sent: 0, error: null });
      void send(client, key, source);
    },
    [client],
  );
  return { upload, retry };
}

async function send(client: QueryClient, key: string, file: File): Promise<void> {
  try {
    const draft = await sendFile('createDraft', file, {
      onSent: (sent) => changeIntake(key, { sent }),
    });
    client.setQueryData(draftQuestion(draft.id).queryKey, draft);
    changeIntake(key, { draft: draft.id, sent: 1 });
  } catch (error) {
    changeIntake(key, { error });
  }
}
