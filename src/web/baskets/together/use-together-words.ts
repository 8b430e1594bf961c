import { formatFigure, formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatMinor } from '../../format/minor.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';

/** Words and figures of these pages; amounts in the workspace's currency. */
export function useTogetherWords() {
  const t = useT();
  const language = useLanguage();
  const { currency } = useWorkspace().settings;
  return {
    t,
    language,
    currency,
    count: (value: number) => formatNumber(value, language),
    number: (value: number, digits: number) =>
      formatNumber(value, language, digits, digits).replace('-', '−'),
    share: (value: number, digits?: number) => formatShare(value, language, digits),
    money: (value: number) => formatFigure(value, { unit: 'money', currency }, language),
    minor: (value: number) => formatMinor(value, currency, language, true),
    /** Small chances to one digit, as nobody reads the others. */
    chance: (value: number) =>
      value < 0.001 ? `<\u202f${formatShare(0.001, language)}` : formatShare(value, language, 1),
  };
}
