import { useCustomerWords } from '../use-customer-words.ts';
import classes from './value.module.css';
import type { Fitted, FittedContracts } from './value-questions.ts';

interface ModelSentencesProps {
  readonly result: Fitted;
}

/** What a fitted model says, and how far it was off on the weeks it did not know. */
export function ModelSentences({ result }: ModelSentencesProps) {
  const { t, count, share, months, money, decimals, between } = useCustomerWords();
  const two = (value: number) => decimals(value, 2);
  const stayingSentence = ({ survival, period }: FittedContracts) => {
    const year = survival[(period === 'year' ? 1 : 12) - 1] ?? survival.at(-1);
    if (!year) return null;
    const after = months(period === 'year' ? 12 : year.period);
    return year.observed === null
      ? t('model.staysProjected', { months: after, projected: share(year.projected) })
      : t('model.stays', {
          months: after,
          projected: share(year.projected),
          observed: share(year.observed),
        });
  };
  return (
    <div className={classes.means}>
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
      {result.kind === 'shifted_beta_geometric' && <p>{stayingSentence(result)}</p>}
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
