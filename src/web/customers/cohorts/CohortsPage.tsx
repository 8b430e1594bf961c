import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address/use-address.ts';
import { useT } from '../../i18n/use-t.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { CustomersHead } from '../CustomersHead.tsx';
import { NoCustomers } from '../NoCustomers.tsx';
import classes from '../value/value.module.css';
import { CohortBar } from './CohortBar.tsx';
import { CohortCurve } from './CohortCurve.tsx';
import { CohortDrawer } from './CohortDrawer.tsx';
import { CohortSentences } from './CohortSentences.tsx';
import { CohortTable } from './CohortTable.tsx';
import { type CohortPlace, parsePlace } from './cohort-place.ts';
import { type Cohorts, cohortsQuestion } from './cohort-questions.ts';
import cohort from './cohorts.module.css';
import { useCohortChoices } from './use-cohort-choices.ts';
import { figureNames } from './use-cohort-words.ts';

/** Clients → Cohortes: what became of customers, by when or from where they came. */
export function CohortsPage() {
  const t = useT();
  const [address, change] = useAddress();
  const choices = useCohortChoices();
  const question = { by: choices.by, where: choices.where, asOf: choices.asOf };
  const asked = useQuery(cohortsQuestion(question));
  const place = parsePlace(address.cell);
  const cell = asked.data && place ? cellAt(asked.data, place) : undefined;
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/cohorts" />
      <CohortBar choices={choices} />
      <Answered
        asked={asked}
        waiting={<Waiting blocks={[260, 420]} />}
        isNone={({ customers }) => customers === 0}
        none={
          <NoCustomers onClear={address.where?.length ? () => change({ where: undefined }) : undefined} />
        }
      >
        {(cohorts) => (
          <>
            <CohortSentences cohorts={cohorts} />
            <CohortCurve cohorts={cohorts} choices={choices} />
            <Panel title={t('cohort.table', { figure: t(figureNames[choices.figure]) })}>
              <p className={cohort.legend}>
                {t(choices.figure === 'retention' ? 'cohort.readRetention' : 'cohort.readSums')}{' '}
                {choices.dimension ? t('cohort.readGroups') : t('cohort.readUnfinished')}
              </p>
              <CohortTable cohorts={cohorts} choices={choices} />
            </Panel>
            {place && cell && <CohortDrawer place={place} cell={cell} asked={question} choices={choices} />}
          </>
        )}
      </Answered>
    </div>
  );
}

function cellAt({ rows, total }: Cohorts, { cohort: name, others, age }: CohortPlace) {
  const row =
    name === null && !others
      ? total
      : rows.find((one) => (others ? one.others : !one.others && (one.cohort ?? '') === name));
  return row?.cells[age];
}
