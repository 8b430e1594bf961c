import { SegmentedControl, Select } from '@mantine/core';
import { attributionDimensions } from '../../../core/facts/dimensions.ts';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import type { Message } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import type { ValueChoices } from './use-value-choices.ts';
import classes from './value.module.css';
import type { CustomerValue, CustomerValues, Estimate, NotEnough } from './value-questions.ts';

const shortReasons: Readonly<Record<NotEnough['reason'], Message>> = {
  repeaters: 'value.shortRepeaters',
  buyers: 'value.shortBuyers',
  leavers: 'value.shortLeavers',
  no_peak: 'value.shortNoPeak',
};

interface ValueTableProps {
  readonly answer: CustomerValues;
  readonly choices: ValueChoices;
}

/** What customers are worth by where they came from, beside what it cost to win them. */
export function ValueTable({ answer, choices }: ValueTableProps) {
  const { t, currency, money, months, ratio, count, between, segmentName } = useCustomerWords();
  const [, change] = useAddress();
  const { dimensions } = useCatalogue();
  const nameOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id;
  const name = lowerFirst(nameOf(choices.by));
  const rowName = (group: string | null) => segmentName(choices.by, group);
  const cell = (value: Estimate | null, write: (one: number) => string) =>
    value === null ? (
      '–'
    ) : (
      <>
        {write(value.value)}
        <span className={classes.interval}>{between(value, write)}</span>
      </>
    );
  const figures = (value: CustomerValue) => {
    const { article, survival, model } = value.ltv;
    return (
      <>
        <td className={parts.number}>{count(value.customers)}</td>
        <td className={parts.number}>{money(value.monthlyBasket)}</td>
        <td className={parts.number}>{cell(value.lifetime, months)}</td>
        <td className={parts.number}>{cell(article, money)}</td>
        <td className={parts.number}>{cell(survival, money)}</td>
        <td className={parts.number}>
          {'kind' in model ? (
            <span className={parts.quiet}>
              {t(shortReasons[model.reason], { count: count(model.found), needed: count(model.needed) })}
            </span>
          ) : (
            cell(model, money)
          )}
        </td>
        <td className={parts.number}>{money(value.acquisitionCost)}</td>
        <td className={parts.number}>
          {ratio(value.ltvToCac)}
          {value.warnings.length > 0 && (
            <span className={classes.warned}>
              {t(value.warnings.includes('ltv_below_cac') ? 'value.below' : 'value.basketBelow')}
            </span>
          )}
        </td>
        <td className={parts.number}>{months(value.payback)}</td>
      </>
    );
  };
  const heads = [
    'value.customers',
    'value.basket',
    'value.lifetime',
    'value.article',
    'value.survival',
    'value.model',
    'value.cac',
    'value.ratio',
    'value.payback',
  ] as const;
  const ofMoney: readonly string[] = [
    'value.basket',
    'value.article',
    'value.survival',
    'value.model',
    'value.cac',
  ];
  return (
    <Panel
      title={t('value.by', { name })}
      aside={
        <>
          <Select
            size="xs"
            aria-label={t('value.byLabel')}
            searchable
            allowDeselect={false}
            data={attributionDimensions.map((id) => ({ value: id, label: nameOf(id) }))}
            value={choices.by}
            onChange={(id) => id && change({ by: id === 'channel' ? undefined : id }, { replace: true })}
          />
          {(answer.watched === 'orders' || answer.clientCosts) && (
            <SegmentedControl
              size="xs"
              aria-label={t('value.money')}
              value={answer.counted.money}
              onChange={(id) => change({ money: id }, { replace: true })}
              data={[
                { value: 'revenue', label: t('value.onRevenue') },
                { value: 'margin', label: t('value.onMargin') },
              ]}
            />
          )}
        </>
      }
    >
      <Scroller label={t('value.by', { name })}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{nameOf(choices.by)}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={parts.number}>
                  {t(head)}
                  {ofMoney.includes(head) && <span className={parts.unit}> ({currency})</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.groups.map((value) => (
              <tr key={JSON.stringify(value.group)}>
                <th scope="row">{rowName(value.group)}</th>
                {figures(value)}
              </tr>
            ))}
            {answer.groups.length === 0 && (
              <tr>
                <td colSpan={heads.length + 1} className={parts.quiet}>
                  {t('value.noGroups')}
                </td>
              </tr>
            )}
          </tbody>
          {answer.all && (
            <tfoot>
              <tr>
                <th scope="row">{t('table.total')}</th>
                {figures(answer.all)}
              </tr>
            </tfoot>
          )}
        </table>
      </Scroller>
      {answer.tooSmall.length > 0 && (
        <p className={parts.quiet}>
          {t('value.tooSmall', {
            list: answer.tooSmall
              .map(({ group, customers }) => `${rowName(group)} (${count(customers)})`)
              .join(', '),
          })}
        </p>
      )}
    </Panel>
  );
}
