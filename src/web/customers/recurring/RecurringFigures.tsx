import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import value from '../value/value.module.css';
import classes from './recurring.module.css';
import type { Recurring, RecurringFigure } from './recurring-questions.ts';

/** Basket, churn, retention, lifetime and lifetime value, each with its interval or with what is missing. */
export function RecurringFigures({ answer }: { readonly answer: Recurring }) {
  const { t, money, share, months, count, between } = useCustomerWords();
  const figures: readonly {
    readonly name: Message;
    readonly means: Message;
    readonly figure: RecurringFigure;
    readonly write: (one: number) => string;
  }[] = [
    { name: 'recurring.basket', means: 'recurring.basketMeans', figure: answer.basket, write: money },
    { name: 'recurring.churn', means: 'recurring.churnMeans', figure: answer.churn, write: share },
    { name: 'recurring.net', means: 'recurring.netMeans', figure: answer.netRetention, write: share },
    { name: 'recurring.gross', means: 'recurring.grossMeans', figure: answer.grossRetention, write: share },
    { name: 'recurring.lifetime', means: 'recurring.lifetimeMeans', figure: answer.lifetime, write: months },
    {
      name: 'recurring.monthly',
      means: 'recurring.monthlyMeans',
      figure: answer.monthlyMargin,
      write: money,
    },
    { name: 'recurring.ltv', means: 'recurring.ltvMeans', figure: answer.lifetimeValue, write: money },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, means, figure, write }) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            {figure.kind === 'no_interval' ? (
              <>
                <span className={classes.figure}>{write(figure.value)}</span>
                <span className={value.interval}>
                  {t('recurring.noInterval', {
                    count: figure.n,
                    n: count(figure.n),
                    needed: count(figure.needed),
                  })}
                </span>
              </>
            ) : figure.kind === 'estimate' ? (
              <>
                <span className={classes.figure}>{write(figure.value)}</span>
                <span className={value.interval}>
                  {between(figure, write)} ·{' '}
                  {t('recurring.ofClients', { count: figure.n, n: count(figure.n) })}
                </span>
              </>
            ) : (
              <span className={value.few}>
                {t(figure.reason === 'clients' ? 'recurring.fewClients' : 'recurring.fewWatched', {
                  count: figure.found,
                  n: count(figure.found),
                  needed: count(figure.needed),
                })}
              </span>
            )}
            <span className={classes.means}>{t(means)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
