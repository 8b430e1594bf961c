import { Button } from '@mantine/core';
import { type CSSProperties, useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { formatPlace } from './cohort-place.ts';
import type { CohortCell, CohortRow, Cohorts } from './cohort-questions.ts';
import classes from './cohorts.module.css';
import type { CohortChoices } from './use-cohort-choices.ts';
import { figureNames, useCohortWords } from './use-cohort-words.ts';

interface CohortTableProps {
  readonly cohorts: Cohorts;
  readonly choices: CohortChoices;
}

/** How many ages fit beside each other; the rest on demand. */
const agesShown = 13;

/** Cohorts below each other, ages beside each other, darker where there is more; every cell opens its orders. */
export function CohortTable({ cohorts, choices }: CohortTableProps) {
  const words = useCohortWords(choices);
  const { t, count } = words;
  const { dimensions } = useCatalogue();
  const [all, setAll] = useState(false);
  const { rows, total } = cohorts;
  const ages = Math.max(0, ...rows.map(({ cells }) => cells.length), total.cells.length);
  const shown = all ? ages : Math.min(ages, agesShown);
  // Everybody buys at age 0: its 100 % would leave the rest pale.
  const from = choices.figure === 'retention' ? 1 : 0;
  const most = Math.max(
    ...rows.flatMap(({ cells }) => cells.slice(from).map((cell) => words.figureOf(cell) ?? 0)),
    Number.MIN_VALUE,
  );
  const heat = (cell: CohortCell) =>
    cell.age < from ? 0 : Math.max(0, Math.min(1, (words.figureOf(cell) ?? 0) / most));
  const dimensionName = dimensions.find(({ id }) => id === choices.dimension)?.name;
  const line = (row: CohortRow, name: string, isTotal: boolean) => (
    <>
      <th scope="row">{name}</th>
      <td className={parts.number}>{count(row.customers)}</td>
      {row.cells.slice(0, shown).map((cell) => (
        <CellButton
          key={cell.age}
          cell={cell}
          name={name}
          heat={isTotal ? 0 : heat(cell)}
          place={formatPlace({
            cohort: isTotal ? null : (row.cohort ?? ''),
            others: row.others,
            age: cell.age,
          })}
          words={words}
        />
      ))}
      {row.cells.length < shown && <td colSpan={shown - row.cells.length} className={classes.none} />}
    </>
  );
  return (
    <>
      <Scroller label={t('cohort.table', { figure: t(figureNames[choices.figure]) })}>
        <table className={`${parts.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{dimensionName ?? t('cohort.first')}</th>
              <th scope="col" className={parts.number}>
                {t('value.customers')}
              </th>
              {Array.from({ length: shown }, (_, age) => words.age(age)).map((name) => (
                <th key={name} scope="col" className={parts.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={JSON.stringify([row.cohort, row.others])}>
                {line(row, words.rowName(row.cohort, row.others), false)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>{line(total, t('table.total'), true)}</tr>
          </tfoot>
        </table>
      </Scroller>
      {ages > agesShown && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(!all)}>
          {all ? t('cohort.fewerAges') : t('cohort.allAges', { count: ages })}
        </Button>
      )}
    </>
  );
}

interface CellButtonProps {
  readonly cell: CohortCell;
  readonly name: string;
  readonly heat: number;
  readonly place: string;
  readonly words: ReturnType<typeof useCohortWords>;
}

function CellButton({ cell, name, heat, place, words }: CellButtonProps) {
  const { t, count, age, write, figureOf } = words;
  const [, change] = useAddress();
  const value = write(figureOf(cell));
  const notes = [
    cell.whole ? '' : t('cohort.unfinished'),
    cell.few ? t('cohort.few', { count: cell.customers }) : '',
  ].filter(Boolean);
  const label = t('cohort.cell', { name, age: age(cell.age), value, customers: count(cell.customers) });
  return (
    <td
      className={classes.cell}
      data-unfinished={!cell.whole || undefined}
      data-few={cell.few || undefined}
      style={{ '--heat': `${Math.round(heat * 38)}%` } as CSSProperties}
    >
      <button
        type="button"
        title={notes.join(' ')}
        aria-label={[label, ...notes].join(' ')}
        onClick={() => change({ cell: place })}
      >
        {value}
      </button>
    </td>
  );
}
