import { ApiError } from '../api/api-error.ts';
import type { Translate } from '../i18n/use-t.ts';

/** What went wrong and what to do about it, in the reader's language. */
export function wordsOfError(
  error: unknown,
  t: Translate,
): { readonly message: string; readonly advice: string } {
  if (error instanceof ApiError) {
    if (error.code === 'unreachable') {
      return { message: t('error.unreachable'), advice: t('error.unreachableAdvice') };
    }
    if (error.code === 'unreadable') {
      return { message: t('error.unreadable', { what: error.message }), advice: t('error.faultAdvice') };
    }
    return { message: error.message, advice: error.advice };
  }
  const what = error instanceof Error ? error.message : String(error);
  return { message: t('error.fault', { what }), advice: t('error.faultAdvice') };
}
