import { NumberInput } from '@mantine/core';
import { useT } from '../../i18n/use-t.ts';
import { useChangeSettings } from '../../settings/use-change-settings.ts';
import classes from './together.module.css';

interface CatalogueRulesProps {
  readonly catalogueDays: number;
  /** A share, 0 to 1. */
  readonly onceBelow: number;
}

/** When an article counts as no longer sold, and as bought once; each is saved when it is left. */
export function CatalogueRules({ catalogueDays, onceBelow }: CatalogueRulesProps) {
  const t = useT();
  const change = useChangeSettings();
  const percent = Number((onceBelow * 100).toFixed(2));
  const whole = (text: string) => Number(text.replace(/[^\d.,]/gu, '').replace(',', '.'));
  return (
    <div className={classes.rules}>
      <NumberInput
        key={`days ${catalogueDays}`}
        size="xs"
        label={t('together.catalogueDays')}
        min={1}
        max={10_000}
        allowDecimal={false}
        suffix={t('together.days')}
        defaultValue={catalogueDays}
        onBlur={({ currentTarget }) => {
          const days = whole(currentTarget.value);
          if (days >= 1 && days <= 10_000 && days !== catalogueDays) change.mutate({ catalogueDays: days });
        }}
      />
      <NumberInput
        key={`once ${percent}`}
        size="xs"
        label={t('together.onceBelow')}
        min={0}
        max={100}
        decimalScale={2}
        decimalSeparator={t('together.decimal')}
        suffix={t('together.onceUnit')}
        defaultValue={percent}
        onBlur={({ currentTarget }) => {
          const typed = whole(currentTarget.value);
          if (typed >= 0 && typed <= 100 && typed !== percent) change.mutate({ onceBelow: typed / 100 });
        }}
      />
    </div>
  );
}
