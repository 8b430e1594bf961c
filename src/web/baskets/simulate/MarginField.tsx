import { Switch } from '@mantine/core';
import { type OrderBands, sumOrders } from '../../../core/simulate/order-bands.ts';
import { formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import classes from './simulate.module.css';

interface MarginFieldProps {
  readonly orders: OrderBands;
  /** null: the orders' own margins count. */
  readonly value: number | null;
  readonly onValue: (value: number | undefined) => void;
}

/** Margins as orders have them, or a rate that is assumed for all. */
export function MarginField({ orders, value, onValue }: MarginFieldProps) {
  const t = useT();
  const language = useLanguage();
  const sums = sumOrders(orders, null);
  const known = 'kind' in sums ? null : sums;
  const share = known ? formatShare(known.known / known.orders, language) : '';
  return (
    <>
      <Switch
        label={t('simulate.assumeMargin')}
        checked={value !== null}
        onChange={(event) => onValue(event.currentTarget.checked ? (known?.rate ?? 0.3) : undefined)}
      />
      {value === null ? (
        <p className={classes.means}>
          {known
            ? t('simulate.marginKnown', { rate: formatShare(known.rate, language), share })
            : t('simulate.marginUnknown')}
        </p>
      ) : (
        <AssumptionField
          label={t('simulate.marginRate')}
          origin="changed"
          value={value}
          scale={100}
          unit="%"
          least={0}
          most={100}
          step={1}
          onValue={onValue}
        />
      )}
    </>
  );
}
