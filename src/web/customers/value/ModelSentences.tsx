import { formatPeriod } from '../../format/days.ts';
import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from './value.module.css';
import type { Fitted, FittedModel } from './value-questions.ts';

const papers: Readonly<Record<Fitted['kind'], Message>> = {
  bg_nbd: 'model.bgNbd',
  gamma_gamma: 'model.gammaGamma',
  shifted_beta_geometric: 'model.shiftedBetaGeometric',
};

interface ModelSentencesProps {
  readonly counted: FittedModel['counted'];
  readonly result: Fitted;
}

/** What a fitted model says, and how far it was off on the weeks it did not know. */
export function ModelSentences({ counted, result }: ModelSentencesProps) {
  const { t, language, count, share, money, decimals, between } = useCustomerWords();
  const two = (value: number) => decimals(value, 2);
  const about = t('model.from', {
    customers: count(counted.customers),
    period:
      counted.from === null ? '' : formatPeriod({ from: counted.from, to: counted.fittedUntil }, language),
  });
  return (
    <div className={classes.means}>
      <p>
        {t(papers[result.kind])} {about}
      </p>
      {result.kind === 'bg_nbd' && (
        <p>
          {t('model.inYear', {
            times: two(result.purchasesInYear.value),
            interval: between(result.purchasesInYear, two),
          })}{' '}
          {t('model.alive', {
            alive: count(Math.round(result.alive)),
            share: share(result.alive / Math.max(1, sumOf(result.aliveTenths))),
          })}
        </p>
      )}
      {result.kind === 'gamma_gamma' && (
        <p>
          {result.meanValue === null
            ? t('model.noMean')
            : t('model.mean', {
                value: money(result.meanValue.value),
                interval: between(result.meanValue, money),
              })}{' '}
          {t('model.buyers', { count: result.buyers, customers: count(result.buyers) })}
        </p>
      )}
    </div>
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0);
}
