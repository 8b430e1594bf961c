import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure, formatNumber, formatShare } from '../../../core/words/figures.ts';
import { baseOption, namesAxis, numbersAxis } from '../../charts/base-option.ts';
import type { ChartLook } from '../../charts/chart-look.ts';
import type { Language } from '../../i18n/language.ts';
import type { Translate } from '../../i18n/use-t.ts';
import type { Baskets } from '../basket-questions.ts';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** The bars to draw: where most brought nothing, only those that did. */
export function shownBins({ histogram, all }: Baskets): Baskets['histogram'] {
  const fewPay = all.paying < all.baskets / 2;
  return fewPay ? histogram.filter(({ from, to }) => from !== 0 || to !== 0) : histogram;
}

/** What each bar of the histogram is called: « 2 k€ – 4 k€ », « rien ». */
export function binNames(
  histogram: Baskets['histogram'],
  currency: string,
  { t, language }: Reader,
): readonly string[] {
  const short = (value: number) =>
    formatFigure(value, { unit: 'money', currency }, language, { short: true });
  return histogram.map(({ from, to }) => {
    if (from === 0 && to === 0) return t('basket.nothing');
    if (to === null) return t('basket.above', { amount: short(from ?? 0) });
    return from === null ? t('basket.below', { amount: short(to) }) : `${short(from)} – ${short(to)}`;
  });
}

/** How many baskets lie between round amounts, as bars that touch. */
export function histogramOption(answer: Baskets, reader: Reader, look: ChartLook): EChartsCoreOption {
  const count = (value: unknown) => (typeof value === 'number' ? formatNumber(value, reader.language) : '—');
  const bins = shownBins(answer);
  return {
    ...baseOption(look),
    xAxis: namesAxis(binNames(bins, answer.currency, reader), look),
    yAxis: { ...numbersAxis(count, look), minInterval: 1 },
    series: [
      {
        type: 'bar',
        name: reader.t('basket.baskets'),
        data: bins.map(({ baskets }) => baskets),
        barCategoryGap: '4%',
        itemStyle: { color: look.accentLine },
        tooltip: { valueFormatter: count },
      },
    ],
  };
}

/** The share of baskets below each amount. */
export function cumulativeOption(
  { curve, currency }: Baskets,
  { t, language }: Reader,
  look: ChartLook,
): EChartsCoreOption {
  const share = (value: unknown) => (typeof value === 'number' ? formatShare(value, language, 0) : '—');
  const money = (value: number) =>
    formatFigure(value, { unit: 'money', currency }, language, { short: true });
  // The last hundredth would take most of the width.
  const last = curve.find((point) => point.share >= 0.99) ?? curve.at(-1);
  const axis = numbersAxis(money, look);
  return {
    ...baseOption(look),
    xAxis: {
      ...axis,
      min: 0,
      max: last?.value ?? 0,
      axisLabel: { ...axis.axisLabel, showMaxLabel: false },
      splitLine: { show: false },
    },
    yAxis: { ...numbersAxis(share, look), max: 1, min: 0, interval: 0.25 },
    series: [
      {
        type: 'line',
        name: t('basket.shareBelow'),
        data: curve.map(({ value, share: below }) => [value, below]),
        showSymbol: false,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
        tooltip: { valueFormatter: share },
      },
    ],
  };
}
