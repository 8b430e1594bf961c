import { formatFigure, formatNumber, formatShare } from '../../core/words/figures.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { lowerFirst } from '../format/lower-first.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';

/** Words of the basket pages: money in the answer's currency, counts, shares, names of dimensions; « – » for none. */
export function useBasketWords(currency: string) {
  const t = useT();
  const language = useLanguage();
  const segmentName = useSegmentName();
  const { dimensions } = useCatalogue();
  const money = (value: number | null, options = {}) =>
    value === null ? '–' : formatFigure(value, { unit: 'money', currency }, language, options);
  return {
    t,
    language,
    segmentName,
    money,
    /** Whole amounts where cents would be noise. */
    rounded: (value: number | null) =>
      money(value, value !== null && Math.abs(value) >= 100 ? { digits: 0 } : {}),
    count: (value: number) => formatNumber(value, language),
    share: (value: number) => formatShare(value, language),
    nameOf: (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id,
    lowerNameOf: (id: string) => lowerFirst(dimensions.find((dimension) => dimension.id === id)?.name ?? id),
  };
}
