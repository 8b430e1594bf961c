import { formatFigure, formatNumber, formatShare } from '../../core/words/figures.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import type { Estimate } from './value/value-questions.ts';

/** Words of the pages about customers: money in the workspace's currency, months, shares, intervals, « – » for none. */
export function useCustomerWords() {
  const t = useT();
  const language = useLanguage();
  const segmentName = useSegmentName();
  const { currency } = useWorkspace().settings;
  const orNone = (write: (value: number) => string) => (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : write(value);
  const money = orNone((value) => formatFigure(value, { unit: 'money', currency }, language));
  return {
    t,
    language,
    currency,
    segmentName,
    money,
    months: orNone((value) => formatFigure(value, { unit: 'months' }, language, { said: true })),
    days: orNone((value) => formatFigure(value, { unit: 'days' }, language, { said: true })),
    ratio: orNone((value) => formatNumber(value, language, 1, 1)),
    share: orNone((value) => formatShare(value, language)),
    /** On an axis: no more digits than its steps need. */
    axisShare: (value: number) => formatFigure(value, { unit: 'percent' }, language, { short: true }),
    count: orNone((value) => formatNumber(value, language)),
    /** Always so many decimals. */
    decimals: (value: number, digits: number) =>
      formatNumber(value, language, digits, digits).replace('-', '−'),
    /** « de 12 à 15 ». */
    between: ({ low, high }: Pick<Estimate, 'low' | 'high'>, write: (value: number) => string) =>
      t('value.between', { low: write(low), high: write(high) }),
  };
}
