import type { Message } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import { CostNotes } from './CostNotes.tsx';
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

/** Subscribers pay the same every month, so their first order is no larger than others. */
const contractMeans = {
  article: 'value.contractArticleMeans',
  survival: 'value.contractSurvivalMeans',
  model: 'value.contractMeans',
} as const satisfies Record<keyof CustomerValue['ltv'], Message>;

interface ThreeWaysProps {
  readonly revenue: CustomerValues;
  /** null where it is no other number: of subscriptions whose costs nobody knows. */
  readonly margin: CustomerValues | null;
}

/** What a customer is worth three ways, on revenue and on margin, each with its interval. */
export function ThreeWays({ revenue, margin }: ThreeWaysProps) {
  const { t, money, months, between } = useCustomerWords();
  const shown = [revenue, ...(margin && hasMargin(margin) ? [margin] : [])];
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
                  <span>
                    {t(revenue.watched === 'subscriptions' ? contractMeans[id] : means)}
                    {' · '}
                    {t('value.over', {
                      months: months(
                        id === 'model'
                          ? revenue.months
                          : Math.min(revenue.months, revenue.all?.seenMonths ?? 0),
                      ),
                    })}
                  </span>
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
      <CostNotes answer={margin ?? revenue} />
    </Panel>
  );
}

/** Without a single order that tells its margin there is none. */
function hasMargin({ watched, counted }: CustomerValues): boolean {
  return watched === 'subscriptions' || counted.ordersWithMargin > 0;
}
