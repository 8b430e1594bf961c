import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatShare } from '../../../core/words/figures.ts';
import { written95 } from '../../../core/words/signed.ts';
import { Figure } from '../../figures/Figure.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import type { BasketGap } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { IntervalBar } from '../figures/IntervalBar.tsx';
import { useBasketWords } from '../use-basket-words.ts';

interface GapsTableProps {
  readonly gaps: readonly BasketGap[];
  readonly currency: string;
}

const step = 20;

/** Gaps one below the other, those that are more than chance first, beside what leads and customers cost there. */
export function GapsTable({ gaps, currency }: GapsTableProps) {
  const { t, language, money, rounded, count, segmentName, nameOf, lowerNameOf } = useBasketWords(currency);
  const [shownRows, setShownRows] = useState(step);
  const shown = gaps.slice(0, shownRows);
  // Cents are noise beside what may be chance.
  const signed = (value: number) => {
    const written = rounded(Math.abs(value));
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${written}`;
  };
  const between = (ends: { low: number; high: number }) => written95(ends, signed, language);
  const ends = shown.flatMap(({ result }) =>
    result.kind === 'compared' ? [result.interval.low, result.interval.high] : [],
  );
  const widest = Math.max(...ends.map(Math.abs), Number.MIN_VALUE);
  // « (vide) » would not say of what there is none.
  const nameIn = (by: string, segment: BasketGap['segment']) => {
    const written = segmentName(by, segment);
    return written === segmentName('', null) ? t('gaps.without', { name: lowerNameOf(by) }) : written;
  };
  const withDimension = ({ by, segment }: BasketGap['also'][number]) => {
    const written = segmentName(by, segment);
    return segment === null ? nameIn(by, segment) : `${written} (${lowerNameOf(by)})`;
  };
  if (gaps.length === 0) return <p className={parts.quiet}>{t('gaps.none')}</p>;
  const chanceText = (chance: number) =>
    chance < 0.001 ? `< ${formatShare(0.001, language, 1)}` : formatShare(chance, language, 1);
  const whole = (value: number) => ({ digits: value >= 100 ? 0 : 2 });
  const withLeads = gaps.some(({ costPerLead }) => costPerLead !== null);
  // What it is worth comes first: on a phone the rest is further to the right.
  const heads = ['gaps.gap', 'gaps.worth', 'gaps.basket', 'gaps.rest', 'gaps.orders'] as const;
  const tail = ['gaps.chance', ...(withLeads ? (['gaps.cpl'] as const) : []), 'gaps.cac'] as const;
  return (
    <>
      <Scroller label={t('gaps.title')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('gaps.segment')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={parts.number}>
                  {t(head)}
                </th>
              ))}
              <th scope="col">{t('basket.interval')}</th>
              {tail.map((head) => (
                <th key={head} scope="col" className={parts.number}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ by, segment, orders, customers, basket, result, also, ...costs }) => {
              const cac = costs.acquisitionCost;
              const name = nameIn(by, segment);
              const same = also.filter(({ rest }) => !rest).map(withDimension);
              const others = also.filter(({ rest }) => rest).map(withDimension);
              const sure = result.kind === 'compared' && result.notable ? classes.notable : '';
              return (
                <tr key={JSON.stringify([by, segment])}>
                  <th scope="row">
                    <span className={sure}>{name}</span>
                    <span className={classes.dimension}>
                      {nameOf(by)}
                      {same.length > 0 && ` · ${t('gaps.also', { names: same.join(', ') })}`}
                      {others.length > 0 && ` · ${t('gaps.butRest', { names: others.join(', ') })}`}
                    </span>
                  </th>
                  {result.kind === 'compared' ? (
                    <>
                      <td className={`${parts.number} ${sure}`}>{signed(result.gap)}</td>
                      <td className={`${parts.number} ${sure}`}>
                        {signed(result.worth)}
                        <span className={`${parts.under} ${parts.quiet}`}>
                          {between(result.worthInterval)}
                        </span>
                      </td>
                    </>
                  ) : (
                    <td colSpan={2} className={parts.quiet}>
                      {result.reason === 'all_alike'
                        ? t('gaps.alike')
                        : t(result.reason === 'orders' ? 'gaps.few' : 'gaps.fewCustomers', {
                            found: result.found,
                            needed: result.needed,
                          })}
                    </td>
                  )}
                  <td className={parts.number}>
                    <Figure
                      metric="average_order_value"
                      label={`${t('gaps.basket')}, ${name}`}
                      value={basket}
                      shown={{ unit: 'money', currency }}
                      cell={{ [by]: segment }}
                      options={whole(basket)}
                    />
                  </td>
                  <td className={parts.number}>{rounded(costs.restBasket)}</td>
                  <td className={parts.number}>
                    {count(orders)}
                    {customers < orders && (
                      <span className={`${parts.under} ${parts.quiet}`}>
                        {t('basket.ofCustomers', { count: customers, n: count(customers) })}
                      </span>
                    )}
                  </td>
                  {result.kind === 'compared' ? (
                    <>
                      <td>
                        <IntervalBar value={result.gap} {...result.interval} from={-widest} to={widest} />
                        <span className={parts.quiet}>{between(result.interval)}</span>
                      </td>
                      <td className={parts.number}>
                        {chanceText(result.adjustedChance)}
                        <span className={result.notable ? 'unseen' : `${parts.under} ${parts.quiet}`}>
                          {t(result.notable ? 'gaps.real' : 'gaps.perhaps')}
                        </span>
                      </td>
                    </>
                  ) : (
                    <td colSpan={2} />
                  )}
                  {withLeads && <td className={parts.number}>{money(costs.costPerLead)}</td>}
                  <td className={parts.number}>
                    {cac?.kind === 'not_enough_data' ? (
                      <span className={parts.quiet}>{t('gaps.fewNew', { count: cac.found })}</span>
                    ) : (
                      money(cac?.amount ?? null)
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
      {gaps.length > shownRows && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setShownRows(shownRows + step)}>
          {t('table.more', { shown: count(shownRows), all: count(gaps.length) })}
        </Button>
      )}
    </>
  );
}
