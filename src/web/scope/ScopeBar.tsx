import { useT } from '../i18n/use-t.ts';
import { AsOfPicker } from './AsOfPicker.tsx';
import { BasisMenu } from './BasisMenu.tsx';
import { ComparisonMenu } from './ComparisonMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import classes from './scope.module.css';

/** The one bar on top of every analytic page. Its state lives in the address, so a link is a report. */
export function ScopeBar() {
  const t = useT();
  return (
    <section className={classes.bar} aria-label={t('scope.label')}>
      <PeriodPicker />
      <ComparisonMenu />
      <BasisMenu />
      <AsOfPicker />
      <FilterChips />
      <FilterEditor />
    </section>
  );
}
