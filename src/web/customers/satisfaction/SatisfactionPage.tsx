import { Tabs } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { useT } from '../../i18n/use-t.ts';
import { TabRow } from '../../parts/TabRow.tsx';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import { PeriodPicker } from '../../scope/PeriodPicker.tsx';
import scope from '../../scope/scope.module.css';
import { CustomersHead } from '../CustomersHead.tsx';
import classes from '../value/value.module.css';
import { AnswersTab } from './AnswersTab.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { SurveysTab } from './SurveysTab.tsx';
import { useSatisfactionChoices } from './use-satisfaction-choices.ts';

/** Clients → Satisfaction: how content customers are, what they wrote, and what they are asked. */
export function SatisfactionPage() {
  const t = useT();
  const [, change] = useAddress();
  const choices = useSatisfactionChoices();
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/satisfaction" />
      <Tabs
        value={choices.tab}
        onChange={(tab) => change({ tab: !tab || tab === 'figures' ? undefined : tab })}
        keepMounted={false}
      >
        <TabRow
          chosen={choices.tab}
          tabs={[
            { id: 'figures', name: t('satisfaction.figures') },
            { id: 'answers', name: t('satisfaction.answers') },
            { id: 'questions', name: t('satisfaction.questions') },
          ]}
        />
        <section className={scope.bar} aria-label={t('satisfaction.choices')}>
          <PeriodPicker />
          {choices.tab !== 'questions' && (
            <>
              <AsOfPicker />
              <FilterChips />
              <FilterEditor />
            </>
          )}
        </section>
        <Tabs.Panel value="figures">
          <FiguresTab choices={choices} />
        </Tabs.Panel>
        <Tabs.Panel value="answers">
          <AnswersTab choices={choices} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <SurveysTab />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
