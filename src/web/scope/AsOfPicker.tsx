import { Button, Popover, Skeleton } from '@mantine/core';
import { IconChevronDown, IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useAddress, useScope } from '../address/use-address.ts';
import { formatDay } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './scope.module.css';

const DayCalendar = lazy(() => import('./DayCalendar.tsx'));

/** What was known at the end of an earlier day; today by default. */
export function AsOfPicker() {
  const t = useT();
  const language = useLanguage();
  const [, change] = useAddress();
  const { scope, today } = useScope();
  const [opened, setOpened] = useState(false);
  const choose = (day: string | undefined) => {
    change({ asof: day });
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.choice}
          data-plain={scope.asOf ? undefined : true}
          data-set={scope.asOf ? true : undefined}
          onClick={() => setOpened(!opened)}
        >
          <IconHistory size={16} stroke={1.6} aria-hidden="true" />
          <span>
            {scope.asOf
              ? t('scope.asOf', { day: formatDay(scope.asOf.slice(0, 10), language) })
              : t('scope.today')}
          </span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.explained}>{t('scope.asOfText')}</p>
        <Suspense fallback={<Skeleton height={280} width={280} />}>
          <DayCalendar day={scope.asOf?.slice(0, 10) ?? null} until={today} onChoose={choose} />
        </Suspense>
        {scope.asOf && (
          <Button fullWidth mt="sm" variant="default" onClick={() => choose(undefined)}>
            {t('scope.backToToday')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
