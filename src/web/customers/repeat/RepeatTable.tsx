import { Select } from '@mantine/core';
import { type AttributionDimension, attributionDimensions } from '../../../core/facts/dimensions.ts';
import { leastCases } from '../../../core/query/certainty.ts';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from '../value/value.module.css';
import type { Repeat, Repeating } from './repeat-questions.ts';

interface RepeatTableProps {
  readonly repeat: Repeat;
  readonly by: AttributionDimension;
}

/** Who buys again within 30 to 365 days, by where customers came from, each rate with its interval. */
export function RepeatTable({ repeat, by }: RepeatTableProps) {
  const { t, count, share, between, days, segmentName } = useCustomerWords();
  const [, change] = useAddress();
  const { dimensions } = useCatalogue();
  const nameOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id;
  const title = t('repeat.by', { name: lowerFirst(nameOf(by)) });
  const line = (row: Repeating) => (
    <>
      <td className={parts.number}>{count(row.customers)}</td>
      <td className={parts.number}>{count(row.returned)}</td>
      {row.rates.map((rate) => (
        <td key={rate.days} className={parts.number}>
          {rate.kind === 'rate' ? (
            <>
              {share(rate.value)}
              <span className={classes.interval}>{between(rate, share)}</span>
            </>
          ) : (
            <span className={parts.quiet}>
              {t('repeat.few', { found: count(rate.found), needed: count(rate.needed) })}
            </span>
          )}
        </td>
      ))}
      <td className={parts.number}>
        {row.medianDays === null && row.customers >= leastCases ? t('repeat.notHalf') : days(row.medianDays)}
      </td>
    </>
  );
  return (
    <Panel
      title={title}
      aside={
        <Select
          size="xs"
          aria-label={t('value.byLabel')}
          searchable
          allowDeselect={false}
          data={attributionDimensions.map((id) => ({ value: id, label: nameOf(id) }))}
          value={by}
          onChange={(id) => id && change({ by: id === 'channel' ? undefined : id }, { replace: true })}
        />
      }
    >
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{nameOf(by)}</th>
              <th scope="col" className={parts.number}>
                {t('value.customers')}
              </th>
              <th scope="col" className={parts.number}>
                {t('repeat.returned')}
              </th>
              {repeat.all.rates.map((rate) => (
                <th key={rate.days} scope="col" className={parts.number}>
                  {t('repeat.within', { days: days(rate.days) })}
                </th>
              ))}
              <th scope="col" className={parts.number}>
                {t('repeat.half')}
              </th>
            </tr>
          </thead>
          <tbody>
            {repeat.groups.map((row) => (
              <tr key={JSON.stringify(row.group)}>
                <th scope="row">{segmentName(by, row.group)}</th>
                {line(row)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              {line(repeat.all)}
            </tr>
          </tfoot>
        </table>
      </Scroller>
    </Panel>
  );
}
