import { useCallback } from 'react';
import { formatFigure, formatNumber, formatShare, type Shown } from '../../core/words/figures.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import type { Certainty } from './row.ts';

/** Says how far a figure can be trusted: its interval in the figure's unit, or that it is of too few cases. */
export function useCertaintyText(): (certainty: Certainty, shown: Shown) => string {
  const t = useT();
  const language = useLanguage();
  return useCallback(
    (certainty, shown) =>
      certainty.kind === 'interval'
        ? t('figure.interval', endsOf(certainty, shown, language))
        : t('figure.few', { n: formatNumber(certainty.n, language) }),
    [t, language],
  );
}

/** Both ends with as many decimals; a unit that stands behind is said once. */
function endsOf(
  { low, high }: { readonly low: number; readonly high: number },
  shown: Shown,
  language: Language,
) {
  if (shown.unit === 'percent') {
    return { low: formatNumber(low * 100, language, 1, 1), high: formatShare(high, language, 1) };
  }
  if (shown.unit !== 'money') {
    const digits = Math.abs(high) >= 10 ? 0 : 2;
    const end = (value: number) => formatFigure(value, shown, language, { digits });
    return { low: end(low), high: end(high) };
  }
  const digits = Math.abs(high) >= 100 ? 0 : undefined;
  return {
    // English sets the currency before each amount, French once behind the second.
    low: formatFigure(low, shown, language, { bare: language === 'fr', digits }),
    high: formatFigure(high, shown, language, { digits }),
  };
}
