import { currencySign, formatFigure, formatNumber } from '../../../core/words/figures.ts';
import { useLanguage } from '../../i18n/use-t.ts';

/** How simulators write money and changes. */
export function useSimulationWords({ currency }: { readonly currency: string }) {
  const language = useLanguage();
  return {
    currency,
    count: (value: number) => formatNumber(value, language),
    sign: currencySign(currency, language),
    money: (value: number) =>
      formatFigure(value, { unit: 'money', currency }, language, value >= 100 ? { digits: 0 } : {}),
    percent: (value: number) =>
      `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value) * 100, language, 1)}${language === 'fr' ? '\u202f' : ''}%`,
  };
}
