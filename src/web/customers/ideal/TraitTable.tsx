import { Button } from '@mantine/core';
import { useState } from 'react';
import { traitWords } from '../../../core/customers/trait-words.ts';
import { Fold } from '../../parts/Fold.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useBookWords } from '../book/use-book-words.ts';
import classes from './ideal.module.css';
import type { Ideal } from './ideal-questions.ts';
import { useBasketSize } from './use-basket-size.ts';

/** What sets the best apart, strongest first: lift with its interval; what may be chance is on demand. */
export function TraitTable({ ideal }: { readonly ideal: Ideal }) {
  const { t, language, count, decimals } = useBookWords();
  const sizeOf = useBasketSize(ideal);
  const [all, setAll] = useState(false);
  const values = ideal.traits
    .flatMap(({ trait, byCost, values: own }) => own.map((one) => ({ trait, byCost, ...one })))
    .sort((one, other) => Number(other.certain) - Number(one.certain) || other.lift - one.lift);
  const certain = values.filter((one) => one.certain);
  const shown = all ? values : certain;
  return (
    <Panel title={t(certain.length > 0 ? 'ideal.traits' : 'ideal.nothingCertain')}>
      {shown.length > 0 && (
        <Scroller label={t('ideal.traits')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('ideal.trait')}</th>
                <th scope="col">{t('ideal.value')}</th>
                <th scope="col" className={parts.number}>
                  {t('ideal.lift')}
                </th>
                <th scope="col" colSpan={2}>
                  {t('ideal.interval')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('value.customers')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('ideal.amongBest')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={`${one.trait} ${one.value}`} className={one.certain ? undefined : classes.unsure}>
                  <th scope="row">
                    {traitWords[language][one.trait]}
                    {one.byCost && <span className={classes.beside}>{t('ideal.byCost')}</span>}
                    {one.trait === 'first_basket' && (
                      <span className={classes.beside}>{t('ideal.later')}</span>
                    )}
                  </th>
                  <td>{one.trait === 'first_basket' ? sizeOf(one.value) : one.value}</td>
                  <td className={parts.number}>× {decimals(one.lift, 2)}</td>
                  <td className={classes.interval}>
                    {t('value.between', { low: decimals(one.low, 2), high: decimals(one.high, 2) })}
                  </td>
                  <td>
                    <LiftBar low={one.low} high={one.high} lift={one.lift} certain={one.certain} />
                  </td>
                  <td className={parts.number}>{count(one.customers)}</td>
                  <td className={parts.number}>{count(one.best)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {values.length > certain.length && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(!all)}>
          {t(all ? 'ideal.onlyCertain' : 'ideal.alsoUncertain')}
        </Button>
      )}
      <TraitNotes
        ideal={ideal}
        byCost={shown.some((one) => one.byCost)}
        later={shown.some(({ trait }) => trait === 'first_basket')}
      />
      {shown.length > 0 && (
        <Fold title={t('model.specialists')}>
          <p>{t('ideal.method')}</p>
        </Fold>
      )}
    </Panel>
  );
}

interface TraitNotesProps {
  readonly ideal: Ideal;
  readonly byCost: boolean;
  readonly later: boolean;
}

/** What is said of traits that would explain themselves. */
function TraitNotes({ ideal: { cameBack }, byCost, later }: TraitNotesProps) {
  const { t, count } = useBookWords();
  const { found, needed } = cameBack;
  return (
    <>
      {byCost && <p className={parts.quiet}>{t('ideal.byCostMeans')}</p>}
      {later && <p className={parts.quiet}>{t('ideal.laterMeans')}</p>}
      {found < needed && (
        <p className={parts.quiet}>
          {t('ideal.fewCameBack', { count: found, n: count(found), needed: count(needed) })}
        </p>
      )}
    </>
  );
}

interface LiftBarProps {
  readonly low: number;
  readonly high: number;
  readonly lift: number;
  readonly certain: boolean;
}

/** The interval on a scale of doublings from an eighth to eight times the usual. */
function LiftBar({ low, high, lift, certain }: LiftBarProps) {
  const place = (value: number) =>
    Math.min(100, Math.max(0, 50 + (Math.log2(Math.max(value, 1e-6)) / 3) * 50));
  const mark = certain ? { 'data-certain': true } : {};
  return (
    <span className={classes.lift} aria-hidden="true">
      <span
        className={classes.bar}
        style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }}
        {...mark}
      />
      <span className={classes.dot} style={{ left: `${place(lift)}%` }} {...mark} />
    </span>
  );
}
