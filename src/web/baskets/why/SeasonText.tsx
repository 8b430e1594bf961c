import { exactMoney } from '../../../core/basket/why/exact-money.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import type { BasketWhy } from '../basket-questions.ts';

interface SeasonTextProps {
  readonly season: Extract<BasketWhy['result'], { kind: 'split' }>['season'];
  readonly currency: string;
}

/** What the season did to the change, or why that cannot be said. */
export function SeasonText({ season, currency }: SeasonTextProps) {
  const t = useT();
  const language = useLanguage();
  const amount = (value: number) => exactMoney(value, currency, language);
  return (
    <p className={parts.sentence}>
      {season.kind === 'known'
        ? t('basketWhy.season', {
            effect: amount(season.effect),
            rest: amount(season.rest),
            months: season.months,
          })
        : t('basketWhy.noSeason', { found: season.found, needed: season.needed })}
    </p>
  );
}
