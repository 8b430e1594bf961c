import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { weekdayName } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { formatHours, type Hours, parseHours } from './hours-text.ts';
import classes from './settings.module.css';

interface WorkingHoursProps {
  readonly hours: readonly Hours[];
  readonly onHours: (hours: Hours[]) => void;
}

/** Working hours of each weekday as text, e.g. « 9:00–12:30, 14:00–18:00 »; empty for a day off. */
export function WorkingHours({ hours, onHours }: WorkingHoursProps) {
  const t = useT();
  const language = useLanguage();
  const [texts, setTexts] = useState<readonly string[] | null>(null);
  const shown = texts ?? hours.map(formatHours);
  return (
    <fieldset className={classes.hours}>
      <legend>{t('settings.hours')}</legend>
      <p className={classes.soft}>{t('settings.hoursText')}</p>
      {shown.map((text, place) => {
        const name = weekdayName(place + 1, language);
        return (
          <TextInput
            key={name}
            label={name}
            classNames={{ root: classes.hoursRow ?? '', label: classes.hoursDay ?? '' }}
            placeholder={t('settings.dayOff')}
            error={parseHours(text) === null ? t('settings.hoursForm') : undefined}
            value={text}
            onChange={(event) => {
              const next = shown.with(place, event.currentTarget.value);
              setTexts(next);
              const parsed = next.map(parseHours);
              if (parsed.every((day) => day !== null)) onHours(parsed);
            }}
          />
        );
      })}
    </fieldset>
  );
}
