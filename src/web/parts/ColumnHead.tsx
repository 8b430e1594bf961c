import { currencySign, type Shown } from '../../core/words/figures.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './parts.module.css';
import type { Order } from './sort-rows.ts';

interface ColumnHeadProps {
  readonly id: string;
  readonly name: string;
  readonly number?: boolean;
  /** Unit and currency, said once here. */
  readonly shown?: Shown | undefined;
  readonly title?: string | undefined;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Head of a column that sorts its table. */
export function ColumnHead({ id, name, number = false, shown, title, order, onOrder }: ColumnHeadProps) {
  const t = useT();
  const language = useLanguage();
  const { settings } = useWorkspace();
  const active = order.by === id;
  const unit =
    shown?.unit === 'money'
      ? currencySign(shown.currency ?? settings.currency, language)
      : shown?.unit === 'days'
        ? t('unit.days')
        : shown?.unit === 'months'
          ? t('unit.months')
          : '';
  return (
    <th
      scope="col"
      className={number ? classes.number : undefined}
      aria-sort={active ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        title={title}
        onClick={() => onOrder({ by: id, descending: active ? !order.descending : number })}
      >
        {name}
        {unit && <span className={classes.unit}> ({unit})</span>}
        <span aria-hidden="true">{active ? (order.descending ? '\u00a0↓' : '\u00a0↑') : ''}</span>
      </button>
    </th>
  );
}
