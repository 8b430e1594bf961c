import type { Message } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import { NotEnoughText } from './NotEnoughText.tsx';
import classes from './value.module.css';
import type { CustomerValue, CustomerValues } from './value-questions.ts';

const ways = [
  { id: 'article', name: 'value.article', means: 'value.articleMeans' },
  { id: 'survival', name: 'value.survival', means: 'value.survivalMeans' },
  { id: 'model', name: 'value.model', means: 'value.modelMeans' },
] as const satisfies readonly {
  readonly id: keyof CustomerValue['ltv'];
  readonly name: Message;
  readonly means: Message;
}[];

interface ThreeWaysProps {
  readonly revenue: CustomerValues;
  /** null where there is none: subscriptions have revenue only. */
  readonly margin: CustomerValues | null;
}

/** What a customer is worth three ways, on revenue and on margin, each with its interval. */
export function ThreeWays({ revenue, margin }: ThreeWaysProps) {
  const { t, money, share, between } = useCustomerWords();
  const known = margin ? margin.counted.ordersWithMargin / Math.max(1, margin.counted.orders) : 0;
  const shown = [revenue, ...(margin && known > 0 ? [margin] : [])];
  return (
    <Panel title={t('value.threeWays')}>
      <Scroller label={t('value.threeWays')}>
        <table className={`${parts.table} ${classes.ways}`}>
          <thead>
            <tr>
              <th scope="col">{t('value.way')}</th>
              {shown.map(({ counted }) => (
                <th key={counted.money} scope="col" className={parts.number}>
                  {t(counted.money === 'revenue' ? 'value.onRevenue' : 'value.onMargin')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map(({ id, name, means }) => (
              <tr key={id}>
                <th scope="row" className={classes.way}>
                  {t(name)}
                  <span>{t(id === 'model' && margin === null ? 'value.contractMeans' : means)}</span>
                </th>
                {shown.map(({ counted, all }) => {
                  const value = all?.ltv[id] ?? null;
                  return (
                    <td
                      key={counted.money}
                      className={parts.number}
                      data-label={t(counted.money === 'revenue' ? 'value.onRevenue' : 'value.onMargin')}
                    >
                      {value === null && '–'}
                      {value !== null && 'kind' in value && <NotEnoughText found={value} />}
                      {value !== null && !('kind' in value) && (
                        <>
                          <span className={classes.figure}>{money(value.value)}</span>
                          <span className={classes.interval}>{between(value, money)}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {margin === null && <p className={parts.quiet}>{t('value.noCac')}</p>}
      {margin && known < 1 && (
        <p className={parts.quiet}>
          {known > 0 ? t('value.marginKnown', { share: share(known) }) : t('value.noMargin')}
        </p>
      )}
    </Panel>
  );
}
