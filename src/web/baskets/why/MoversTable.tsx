import { exactMoney } from '../../../core/basket/why/exact-money.ts';
import type { Message } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useBasketWords } from '../use-basket-words.ts';

interface MoversTableProps {
  readonly currency: string;
  readonly by: string;
  readonly columns: readonly Message[];
  readonly rows: readonly { readonly segment: string | null; readonly amounts: readonly number[] }[];
}

/** The segments that moved the basket most, with two ways in which they did. */
export function MoversTable({ currency, by, columns, rows }: MoversTableProps) {
  const { t, language, segmentName, nameOf } = useBasketWords(currency);
  const moving = rows.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  if (moving.length === 0) return <p className={parts.quiet}>{t('basketWhy.nobody')}</p>;
  return (
    <Scroller label={nameOf(by)}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{nameOf(by)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={parts.number}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moving.map(({ segment, amounts }) => (
            <tr key={String(segment)}>
              <th scope="row">{segmentName(by, segment)}</th>
              {columns.map((column, place) => (
                <td key={column} className={parts.number}>
                  {exactMoney(amounts[place] ?? 0, currency, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
