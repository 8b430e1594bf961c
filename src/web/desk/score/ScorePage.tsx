import { Progress, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { TabRow } from '../../parts/TabRow.tsx';
import { DeskHead } from '../DeskHead.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { LearnedScore } from './LearnedScore.tsx';
import { RulesScore } from './RulesScore.tsx';
import { rulesQuestion } from './rules-questions.ts';
import classes from './score.module.css';
import { useScoreJob } from './use-score-job.ts';

/** Leads → Score: by rules, or learned from sales; which one is in use stands in its tab. */
export function ScorePage() {
  const t = useT();
  const [help, setHelp] = useState(false);
  const [address, change] = useAddress();
  const job = useScoreJob();
  const inUse = useQuery(rulesQuestion()).data?.inUse ?? null;
  const tab = address.tab === 'rules' || address.tab === 'learned' ? address.tab : (inUse ?? 'learned');
  const nameOf = (id: 'rules' | 'learned') => {
    const name = t(id === 'rules' ? 'rules.tab' : 'rules.learnedTab');
    return inUse === id ? t('rules.tabInUse', { name }) : name;
  };
  return (
    <div className={classes.page}>
      <DeskHead here="/leads/score" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {job.running && (
        <div className={classes.stack} aria-live="polite">
          <Progress
            value={job.share === null ? 100 : job.share * 100}
            animated={job.share === null}
            aria-label={t('score.working')}
          />
          <p className={classes.soft}>{job.step}</p>
        </div>
      )}
      {job.error && <ErrorNotice error={job.error} />}
      <Tabs
        value={tab}
        onChange={(value) => change({ tab: value ?? undefined }, { replace: true })}
        keepMounted={false}
      >
        <TabRow tabs={(['learned', 'rules'] as const).map((id) => ({ id, name: nameOf(id) }))} chosen={tab} />
        <Tabs.Panel value="learned" className={classes.tab ?? ''}>
          <LearnedScore job={job} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" className={classes.tab ?? ''}>
          <RulesScore job={job} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
