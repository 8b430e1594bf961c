import { type AttributionDimension, attributionDimensions } from '../../../core/facts/dimensions.ts';
import { leastCases } from '../../../core/query/certainty.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import parts from '../../parts/parts.module.css';
import { SplitTable } from '../SplitTable.tsx';
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
  const { dimensions } = useCatalogue();
  const nameOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id;
  const cells = (row: Repeating) => (
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
    <SplitTable
      title={t('repeat.by', { name: lowerFirst(nameOf(by)) })}
      by={{
        label: t('value.byLabel'),
        choices: attributionDimensions.map((id) => ({ value: id, label: nameOf(id) })),
        chosen: by,
        usual: 'channel',
      }}
      heads={[
        { name: t('value.customers') },
        { name: t('repeat.returned') },
        ...repeat.all.rates.map((rate) => ({ name: t('repeat.within', { days: days(rate.days) }) })),
        { name: t('repeat.half') },
      ]}
      rows={repeat.groups.map((row) => ({
        key: JSON.stringify(row.group),
        name: segmentName(by, row.group),
        cells: cells(row),
      }))}
      total={cells(repeat.all)}
    />
  );
}
