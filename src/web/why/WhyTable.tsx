import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCatalogue } from '../api/use-workspace.ts';
import type { Cell } from '../figures/row.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import { digitsOfParts, signedAmount, type Why } from './signed-amount.ts';
import { WhyRow } from './WhyRow.tsx';
import classes from './why.module.css';

interface WhyTableProps {
  readonly why: Why;
  readonly currency: string | undefined;
  /** Segments shown at first; the others are summed in one row, so that the parts still add up. */
  readonly limit: number;
  /** Where the whole stands itself, e.g. a campaign whose ads explain it. */
  readonly cell?: Cell | undefined;
}

/** Mix and rate part of each segment; the parts add up to the change, and each opens onto the figures that make it. */
export function WhyTable({ why, currency, limit, cell = {} }: WhyTableProps) {
  const t = useT();
  const language = useLanguage();
  const { dimensions } = useCatalogue();
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<string | null>();
  const moving = why.segments.filter(
    ({ mix, rate, weightBefore, weightAfter }) => mix !== 0 || rate !== 0 || weightBefore || weightAfter,
  );
  const shown = all ? moving : moving.slice(0, limit);
  const others = moving.slice(shown.length);
  const widest = Math.max(...why.segments.map(({ mix, rate }) => Math.abs(mix + rate)), Number.MIN_VALUE);
  const money = { unit: why.unit, currency };
  const look = { ...money, language, digits: digitsOfParts(widest, money) };
  const part = (amount: number | null) => (amount === null ? '' : signedAmount(amount, look));
  const sum = (which: 'mix' | 'rate') => others.reduce((total, segment) => total + segment[which], 0);
  const name = dimensions.find(({ id }) => id === why.by)?.name ?? why.by;
  return (
    <Scroller label={t('why.label', { name })}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className={parts.number}>
              {t('why.weight')}
            </th>
            <th scope="col" className={parts.number} title={t('why.mixText')}>
              {t('why.mix')}
            </th>
            <th scope="col" className={parts.number} title={t('why.rateText')}>
              {t('why.rate')}
            </th>
            <th scope="col" className={parts.number}>
              {t('why.both')}
            </th>
            <td className={classes.barHead} />
          </tr>
        </thead>
        <tbody>
          {shown.map((segment) => (
            <WhyRow
              key={String(segment.segment)}
              why={why}
              segment={segment}
              cell={cell}
              look={look}
              widest={widest}
              opened={opened === segment.segment}
              onToggle={() => setOpened(opened === segment.segment ? undefined : segment.segment)}
            />
          ))}
          {others.length > 0 && (
            <tr>
              <th scope="row">
                <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => setAll(true)}>
                  {t('why.others', { count: others.length })}
                </Button>
              </th>
              <td />
              <td className={parts.number}>{part(sum('mix'))}</td>
              <td className={parts.number}>{part(sum('rate'))}</td>
              <td className={parts.number}>{part(sum('mix') + sum('rate'))}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('why.sum')}</th>
            <td />
            <td className={parts.number}>{part(why.mix)}</td>
            <td className={parts.number}>{part(why.rate)}</td>
            <td className={parts.number}>{part(why.change)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
