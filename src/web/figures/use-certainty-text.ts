import { useCallback } from 'react';
import { formatNumber, formatShare } from '../format/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import type { Certainty } from './row.ts';

/** Says how far a figure can be trusted: its interval, or that it is of too few cases. */
export function useCertaintyText(): (certainty: Certainty) => string {
  const t = useT();
  const language = useLanguage();
  return useCallback(
    (certainty) =>
      certainty.kind === 'interval'
        ? t('figure.interval', {
            low: formatNumber(certainty.low * 100, language, 1, 1),
            high: formatShare(certainty.high, language, 1),
          })
        : t('figure.few', { n: formatNumber(certainty.n, language) }),
    [t, language],
  );
}
