import { NumberInput } from '@mantine/core';
import { type Message, useT } from '../i18n/use-t.ts';
import classes from './capture.module.css';
import type { FormSettings } from './capture-questions.ts';

type Limits = FormSettings['limits'];

interface FormLimitsProps {
  readonly limits: Limits;
  readonly onChange: (limits: Limits) => void;
}

const places: readonly { id: keyof Limits; name: Message; least: number; most: number }[] = [
  { id: 'secondsToFill', name: 'form.secondsToFill', least: 0, most: 600 },
  { id: 'perAddress', name: 'form.perAddress', least: 1, most: 10_000 },
  { id: 'perForm', name: 'form.perForm', least: 1, most: 10_000 },
  { id: 'minutes', name: 'form.minutes', least: 1, most: 1_440 },
];

/** From when on a post is taken for a robot's and held back. */
export function FormLimits({ limits, onChange }: FormLimitsProps) {
  const t = useT();
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.limits')}</legend>
      <p className={classes.faint}>{t('form.limitsText')}</p>
      <div className={classes.pair}>
        {places.map(({ id, name, least, most }) => (
          <NumberInput
            key={id}
            required
            allowDecimal={false}
            min={least}
            max={most}
            label={t(name)}
            value={limits[id]}
            onChange={(value) => onChange({ ...limits, [id]: Math.max(least, Number(value) || least) })}
          />
        ))}
      </div>
    </fieldset>
  );
}
