import { type Movement, movements } from '../../../core/recurring/movements.ts';
import { formatFigure } from '../../../core/words/figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { formatMonth } from '../../format/days.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import { movementNames } from './movement-names.ts';
import type { MovementRow, Recurring } from './recurring-questions.ts';
import type { OpenChanges } from './use-recurring-choices.ts';

interface MovementTableProps {
  readonly answer: Recurring;
  readonly by: 'month' | 'service';
}

/** Movements by month or by service, which sum to the change; each opens the changes it is made of. */
export function MovementTable({ answer, by }: MovementTableProps) {
  const { t, language, currency, count } = useCustomerWords();
  const money = (amount: number) =>
    formatFigure(amount, { unit: 'money', currency }, language, { exact: true });
  const [, change] = useAddress();
  const title = t(by === 'month' ? 'recurring.byMonth' : 'recurring.byService');
  const rows: readonly (readonly [
    name: string,
    row: MovementRow,
    place: OpenChanges | null,
    service: string | undefined,
  ])[] =
    by === 'month'
      ? answer.months.map(
          (row) => [formatMonth(row.month, language), row, { month: row.month }, undefined] as const,
        )
      : answer.services.map(
          (row) => [row.service ?? t('recurring.noService'), row, null, row.service ?? undefined] as const,
        );
  const open = (place: OpenChanges, service: string | undefined) =>
    change({ cell: JSON.stringify(place), ...(service === undefined ? {} : { service }) });
  const cell = (
    name: string,
    row: MovementRow,
    id: Movement,
    place: OpenChanges | null,
    service?: string,
  ) => {
    const opens = place !== null || service !== undefined;
    return (
      <td key={id} className={parts.number}>
        {row[id] === 0 && '–'}
        {row[id] !== 0 && opens && (
          <button
            type="button"
            className={parts.drill}
            aria-label={t('recurring.openLabel', {
              name,
              movement: t(movementNames[id]),
              amount: money(row[id]),
            })}
            onClick={() => open({ ...place, movement: id }, service)}
          >
            {money(row[id])}
          </button>
        )}
        {row[id] !== 0 && !opens && money(row[id])}
      </td>
    );
  };
  const figures = (name: string, row: MovementRow, place: OpenChanges | null, service?: string) => (
    <>
      <td className={parts.number}>{money(row.start)}</td>
      {movements.map((id) => cell(name, row, id, place, service))}
      <td className={parts.number}>{money(row.end)}</td>
      <td className={parts.number}>{count(row.clientsEnd)}</td>
    </>
  );
  return (
    <Panel title={title}>
      <Scroller label={title}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t(by === 'month' ? 'recurring.month' : 'recurring.service')}</th>
              <th scope="col" className={parts.number}>
                {t('recurring.start')}
              </th>
              {movements.map((id) => (
                <th key={id} scope="col" className={parts.number}>
                  {t(movementNames[id])}
                </th>
              ))}
              <th scope="col" className={parts.number}>
                {t('recurring.end')}
              </th>
              <th scope="col" className={parts.number}>
                {t('recurring.clients')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, row, place, service]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures(name, row, place, service)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              {figures(t('table.total'), answer.total, {})}
            </tr>
          </tfoot>
        </table>
      </Scroller>
    </Panel>
  );
}
