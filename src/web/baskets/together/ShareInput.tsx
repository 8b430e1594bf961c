import { NumberInput } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { useT } from '../../i18n/use-t.ts';
import classes from './together.module.css';

interface ShareInputProps {
  readonly label: string;
  /** A share, 0 to 1. */
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
  readonly onChange: (value: number) => void;
}

/** A share, typed in per cent. */
export function ShareInput({ label, value, least = 0, most = 1, onChange }: ShareInputProps) {
  const t = useT();
  const id = useId();
  const percent = (share: number) => Number((share * 100).toFixed(4));
  return (
    <div className={classes.choice}>
      <label htmlFor={id}>{label}</label>
      <NumberInput
        id={id}
        size="xs"
        w={92}
        min={percent(least)}
        max={percent(most)}
        decimalScale={3}
        decimalSeparator={t('together.decimal')}
        clampBehavior="blur"
        suffix={t('together.percent')}
        defaultValue={percent(value)}
        onChange={(typed) => {
          const share = Number(typed) / 100;
          if (typed !== '' && share >= least && share <= most) onChange(share);
        }}
      />
    </div>
  );
}
