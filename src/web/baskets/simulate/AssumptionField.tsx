import { NumberInput, Slider } from '@mantine/core';
import { useId } from 'react';
import { formatNumber } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import classes from './simulate.module.css';

/** Where a number of a plan comes from. */
export type Origin = 'decided' | 'measured' | 'assumed' | 'changed';

const originNames = {
  decided: 'simulate.decided',
  measured: 'simulate.measured',
  assumed: 'simulate.assumed',
  changed: 'simulate.changed',
} as const;

interface AssumptionFieldProps {
  readonly label: string;
  readonly means?: string;
  readonly origin: Origin;
  readonly value: number;
  /** Shown times this: 100 for percentages. */
  readonly scale?: number;
  readonly unit: string;
  /** Of the shown number. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onValue: (value: number) => void;
}

/** One number of a plan, to be dragged or typed; it says whether it is assumed, measured or chosen. */
export function AssumptionField({
  label,
  means,
  origin,
  value,
  scale = 1,
  unit,
  least,
  most,
  step,
  onValue,
}: AssumptionFieldProps) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const shown = Number((value * scale).toPrecision(8));
  const put = (next: number) => onValue(next / scale);
  return (
    <div className={classes.field}>
      <div className={classes.fieldHead}>
        <label htmlFor={id}>{label}</label>
        <span className={classes.origin} data-origin={origin}>
          {t(originNames[origin])}
        </span>
      </div>
      <div className={classes.inputs}>
        <Slider
          className={classes.slider ?? ''}
          size="sm"
          min={least}
          max={most}
          step={step}
          value={Math.min(most, Math.max(least, shown))}
          onChange={put}
          label={(one) => formatNumber(one, language, 2)}
          thumbLabel={label}
        />
        <NumberInput
          id={id}
          size="xs"
          w={112}
          min={least}
          decimalScale={2}
          decimalSeparator={t('value.decimal')}
          step={step}
          suffix={`\u202f${unit}`}
          hideControls
          value={shown}
          onChange={(next) => typeof next === 'number' && put(next)}
        />
      </div>
      {means && <p className={classes.means}>{means}</p>}
    </div>
  );
}
