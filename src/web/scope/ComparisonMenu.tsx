import { Menu, Popover, Skeleton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { comparedPeriod } from '../../core/periods/compare.ts';
import { useAddress, useScope } from '../address/use-address.ts';
import { formatPeriod } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import classes from './scope.module.css';

const RangeCalendar = lazy(() => import('./RangeCalendar.tsx'));

const kinds = ['previous_period', 'same_weekdays', 'previous_year'] as const;
export const comparisonNames: Readonly<Record<(typeof kinds)[number] | 'period' | 'none', Message>> = {
  previous_period: 'compare.previous_period',
  same_weekdays: 'compare.same_weekdays',
  previous_year: 'compare.previous_year',
  period: 'compare.period',
  none: 'compare.none',
};

/** What the period is compared with. */
export function ComparisonMenu() {
  const t = useT();
  const language = useLanguage();
  const [, change] = useAddress();
  const { scope } = useScope();
  const [choosing, setChoosing] = useState(false);
  const kind = scope.compare?.kind ?? 'none';
  const earlier = scope.compare ? comparedPeriod(scope, scope.compare) : null;
  const tick = <IconCheck size={16} aria-hidden="true" />;
  return (
    <Popover
      opened={choosing}
      onChange={setChoosing}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start" width={260}>
            <Menu.Target>
              <button type="button" className={classes.choice} data-plain>
                <span>{earlier ? t('scope.versus') : t('compare.none')}</span>
                {earlier && <span>{formatPeriod(earlier, language)}</span>}
                <IconChevronDown size={14} aria-hidden="true" />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('scope.comparison')}</Menu.Label>
              {kinds.map((id) => (
                <Menu.Item
                  key={id}
                  rightSection={kind === id && tick}
                  onClick={() => change({ compare: id })}
                >
                  {t(comparisonNames[id])}
                </Menu.Item>
              ))}
              <Menu.Item rightSection={kind === 'period' && tick} onClick={() => setChoosing(true)}>
                {t('compare.period')}
              </Menu.Item>
              <Menu.Item rightSection={kind === 'none' && tick} onClick={() => change({ compare: 'none' })}>
                {t('compare.none')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<Skeleton height={280} width={280} />}>
          <RangeCalendar
            from={earlier?.from ?? scope.from}
            to={earlier?.to ?? scope.to}
            onChoose={(from, to) => {
              change({ compare: `${from}..${to}` });
              setChoosing(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
