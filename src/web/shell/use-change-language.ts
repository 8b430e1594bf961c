import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { catalogueQuestion, workspaceQuestion } from '../api/questions.ts';
import { type Language, rememberLanguage } from '../i18n/language.ts';
import { changeLanguage } from '../i18n/start-i18n.ts';

/** Changes the language after what every page needs has arrived in it, so that nothing goes blank in between. */
export function useChangeLanguage(): (language: Language) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (language) => {
      rememberLanguage(language, true);
      await Promise.all([
        client.prefetchQuery(workspaceQuestion()),
        client.prefetchQuery(catalogueQuestion()),
      ]);
      await changeLanguage(language);
    },
    [client],
  );
}
