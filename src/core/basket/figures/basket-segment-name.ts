import { segmentName } from '../../query/segment-name.ts';
import type { Language } from '../../words/language.ts';
import type { BasketUnit } from './basket-unit.ts';

const withoutArticle: Readonly<Record<Language, string>> = {
  fr: 'sans article (port, divers)',
  en: 'no article (shipping, other)',
};

/**
 * A segment of baskets as a reader would say it. By article, what orders brought beside their articles (shipping, fees,
 * what no line explains) is named as that; a lead without a product stays empty.
 */
export function basketSegmentName(
  per: BasketUnit,
  by: string,
  segment: string | number | null,
  language: Language,
): string {
  return isBesideArticles(per, by, segment) ? withoutArticle[language] : segmentName(by, segment, language);
}

/** Whether a segment is what orders brought beside their articles. */
export function isBesideArticles(
  per: BasketUnit,
  by: string | null,
  segment: string | number | null,
): boolean {
  return (
    segment === null && (by === 'product' || by === 'category') && (per === 'order' || per === 'customer')
  );
}
