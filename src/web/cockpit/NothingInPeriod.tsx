import { Button } from '@mantine/core';
import { useAddress } from '../address/use-address.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { figureOf } from '../figures/row.ts';
import { formatPeriod } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './cockpit.module.css';
import type { Cockpit } from './cockpit.ts';

/** When the workspace has facts but none in the period: says from when to when there are some. */
export function NothingInPeriod({ cockpit }: { readonly cockpit: Cockpit }) {
  const t = useT();
  const language = useLanguage();
  const [, change] = useAddress();
  const { firstDay, lastDay } = useWorkspace();
  const { totals } = cockpit.totals;
  const some = cockpit.metrics.some((id) => (figureOf(totals, id) ?? 0) !== 0);
  if (some || !firstDay || !lastDay) return null;
  const known = { from: firstDay, to: lastDay };
  return (
    <p className={classes.forgotten}>
      <span>{t('cockpit.nothing', { period: formatPeriod(known, language) })}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => change({ period: 'all', from: undefined, to: undefined, where: undefined })}
      >
        {t('cockpit.showAll')}
      </Button>
    </p>
  );
}
