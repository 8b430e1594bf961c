import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { SurveyDialog } from './SurveyDialog.tsx';
import { SurveyPart } from './SurveyPart.tsx';
import classes from './satisfaction.module.css';
import { surveysQuestion } from './satisfaction-questions.ts';
import { useSatisfactionWords } from './use-satisfaction-words.ts';

/** Questions put to customers: their wording, their links, and a new one. */
export function SurveysTab() {
  const { t } = useSatisfactionWords();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(surveysQuestion());
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {data?.surveys.length === 0 && <p className={parts.sentence}>{t('survey.none')}</p>}
      <p className={classes.soft}>{t('survey.means')}</p>
      <Button mt={12} onClick={() => setMaking(true)}>
        {t('survey.make')}
      </Button>
      {!data && <Skeleton height={180} mt={24} aria-busy="true" />}
      <div className={classes.surveys}>
        {data?.surveys.map((survey) => (
          <Panel key={survey.id} title={survey.settings.name}>
            <SurveyPart survey={survey} />
          </Panel>
        ))}
      </div>
      {making && <SurveyDialog onClose={() => setMaking(false)} />}
    </>
  );
}
