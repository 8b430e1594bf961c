import parts from '../../parts/parts.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from './value.module.css';
import type { CustomerValue, CustomerValues } from './value-questions.ts';

interface ValueSentencesProps {
  readonly answer: CustomerValues;
  readonly all: CustomerValue;
}

/** The page in sentences: worth against cost, who counts as gone, how far has been seen, and what is below its cost. */
export function ValueSentences({ answer, all }: ValueSentencesProps) {
  const { t, money, ratio, months, days, share, count, between, segmentName } = useCustomerWords();
  const { survival } = all.ltv;
  const below = answer.groups.filter(({ warnings }) => warnings.length > 0);
  const named = (warning: CustomerValue['warnings'][number]) =>
    below
      .filter(({ warnings }) => warnings.includes(warning))
      .map(({ group }) => segmentName(answer.by ?? 'channel', group))
      .join(', ');
  const [ltvBelow, basketBelow] = [named('ltv_below_cac'), named('basket_below_cac')];
  return (
    <header className={classes.head}>
      {survival && (
        <p className={parts.sentence}>
          {t(answer.counted.money === 'margin' ? 'value.worthMargin' : 'value.worth', {
            value: money(survival.value),
            interval: between(survival, money),
            months: months(Math.min(answer.months, all.seenMonths)),
          })}{' '}
          {all.ltvToCac !== null && t('value.worthRatio', { ratio: ratio(all.ltvToCac) })}{' '}
          {all.payback !== null && t('value.worthPayback', { months: months(all.payback) })}
        </p>
      )}
      <p className={parts.sentence}>
        {t('value.counted', { customers: count(all.customers) })}{' '}
        {answer.silenceDays !== null && t('value.silence', { days: days(answer.silenceDays) })}{' '}
        {t('value.seen', { months: months(all.seenMonths), share: share(all.stillThere) })}
      </p>
      {ltvBelow && <p className={classes.warning}>{t('value.ltvBelowOf', { groups: ltvBelow })}</p>}
      {basketBelow && <p className={classes.warning}>{t('value.basketBelowOf', { groups: basketBelow })}</p>}
    </header>
  );
}
