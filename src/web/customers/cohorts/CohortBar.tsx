import { SegmentedControl, Select } from '@mantine/core';
import { cohortUnits } from '../../../core/cohorts/cohort-period.ts';
import { attributionDimensions } from '../../../core/facts/dimensions.ts';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../api/use-workspace.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import scopeClasses from '../../scope/scope.module.css';
import classes from '../value/value.module.css';
import { type CohortChoices, cohortFigures } from './use-cohort-choices.ts';
import { shortNames } from './use-cohort-words.ts';

const unitNames: Readonly<Record<(typeof cohortUnits)[number], Message>> = {
  month: 'cohort.byMonth',
  quarter: 'cohort.byQuarter',
  year: 'cohort.byYear',
};

/** How cohorts are told apart, what is shown of them, and filters of the customer's first order. */
export function CohortBar({ choices }: { readonly choices: CohortChoices }) {
  const t = useT();
  const [, change] = useAddress();
  const { dimensions } = useCatalogue();
  const nameOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id;
  return (
    <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('cohort.choices')}>
      <Select
        size="xs"
        w={230}
        aria-label={t('cohort.byLabel')}
        searchable
        allowDeselect={false}
        data={[
          {
            group: t('cohort.first'),
            items: cohortUnits.map((id) => ({ value: id, label: t(unitNames[id]) })),
          },
          {
            group: t('cohort.from'),
            items: attributionDimensions.map((id) => ({ value: id, label: nameOf(id) })),
          },
        ]}
        value={choices.by}
        onChange={(id) => id && change({ cohort: id === 'month' ? undefined : id, cell: undefined })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('cohort.figure')}
        value={choices.figure}
        onChange={(id) => change({ figure: id === 'retention' ? undefined : id, cell: undefined })}
        data={cohortFigures.map((id) => ({ value: id, label: t(shortNames[id]) }))}
      />
      <AsOfPicker />
      <FilterChips />
      <FilterEditor />
    </section>
  );
}
