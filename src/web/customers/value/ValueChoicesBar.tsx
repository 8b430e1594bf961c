import { NumberInput, SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useAddress } from '../../address/use-address.ts';
import { useT } from '../../i18n/use-t.ts';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import scopeClasses from '../../scope/scope.module.css';
import type { ValueChoices } from './use-value-choices.ts';
import classes from './value.module.css';

interface ValueChoicesBarProps {
  readonly choices: ValueChoices;
  /** Who is looked at; undefined until that is known. */
  readonly watched: 'orders' | 'subscriptions' | undefined;
}

/** Who is looked at, how far, and what money later is worth; filters are of a customer's first order. */
export function ValueChoicesBar({ choices, watched }: ValueChoicesBarProps) {
  const t = useT();
  const [, change] = useAddress();
  const write = useDebouncedCallback(
    (parts: { readonly months?: string | undefined; readonly rate?: string | undefined }) =>
      change(parts, { replace: true }),
    400,
  );
  const typed = (value: string | number, otherwise: number) =>
    value === '' || value === otherwise ? undefined : String(value);
  return (
    <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('value.choices')}>
      <SegmentedControl
        size="xs"
        aria-label={t('value.who')}
        value={watched ?? ''}
        onChange={(chosen) => change({ watched: chosen, money: undefined })}
        data={[
          { value: 'orders', label: t('value.ofOrders') },
          { value: 'subscriptions', label: t('value.ofSubscriptions') },
        ]}
      />
      <div className={classes.choice}>
        <label htmlFor="value-horizon">{t('value.horizon')}</label>
        <NumberInput
          id="value-horizon"
          size="xs"
          w={96}
          min={1}
          max={240}
          allowDecimal={false}
          clampBehavior="strict"
          suffix={t('value.horizonUnit')}
          defaultValue={choices.months}
          onChange={(value) => write({ months: typed(value, 36) })}
        />
      </div>
      <div className={classes.choice}>
        <label htmlFor="value-discount">{t('value.discount')}</label>
        <NumberInput
          id="value-discount"
          size="xs"
          w={84}
          min={0}
          max={100}
          decimalScale={2}
          decimalSeparator={t('value.decimal')}
          clampBehavior="strict"
          suffix={t('value.percent')}
          defaultValue={choices.rate}
          onChange={(value) => write({ rate: typed(value, 10) })}
        />
      </div>
      <AsOfPicker />
      <FilterChips />
      <FilterEditor />
    </section>
  );
}
