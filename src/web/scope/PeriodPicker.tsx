import { Popover, Skeleton } from '@mantine/core';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { type Preset, presetNames, presets } from '../address/presets.ts';
import { useAddress, useScope } from '../address/use-address.ts';
import { formatPeriod } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './scope.module.css';

const RangeCalendar = lazy(() => import('./RangeCalendar.tsx'));

/** The period: a preset that moves with the days, or two chosen days. */
export function PeriodPicker() {
  const t = useT();
  const language = useLanguage();
  const [, change] = useAddress();
  const { scope, preset } = useScope();
  const [opened, setOpened] = useState(false);
  const choose = (id: Preset) => {
    change({ period: id, from: undefined, to: undefined });
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.choice} onClick={() => setOpened(!opened)}>
          <IconCalendar size={16} stroke={1.6} aria-hidden="true" />
          <span className="unseen">{t('scope.period')}</span>
          <span className={classes.strong}>{formatPeriod(scope, language)}</span>
          {preset && <span className={classes.soft}>{t(presetNames[preset])}</span>}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.period}>
          <div className={classes.presets}>
            {presets.map((id) => (
              <button
                key={id}
                type="button"
                className={classes.preset}
                aria-pressed={preset === id}
                onClick={() => choose(id)}
              >
                {t(presetNames[id])}
              </button>
            ))}
          </div>
          <Suspense fallback={<Skeleton height={280} width={280} />}>
            <RangeCalendar
              from={scope.from}
              to={scope.to}
              onChoose={(from, to) => {
                change({ period: undefined, from, to });
                setOpened(false);
              }}
            />
          </Suspense>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
