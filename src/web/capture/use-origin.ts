import { useT } from '../i18n/use-t.ts';
import type { MatchedPerson } from './capture-questions.ts';

/** What a lead came by, in words: « formulaire Contact », « fichier leads.csv ». */
export function useOrigin(): (from: MatchedPerson['from']) => string {
  const t = useT();
  return ({ kind, file, author }) => {
    if (file !== null) return t('match.byFile', { file });
    const name = author ?? '';
    if (kind === 'form') return t('match.byForm', { name }).trim();
    if (kind?.startsWith('webhook_')) return t('match.byHook', { name }).trim();
    if (kind === 'api' || kind === null) return t('match.byCall', { name }).trim();
    return t('match.byDesk', { name }).trim();
  };
}
