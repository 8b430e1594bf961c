import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { bottleneckSentence } from '../../../core/desk/loss-words.ts';
import { scopeOfAddress } from '../../address/address.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { PeriodPicker } from '../../scope/PeriodPicker.tsx';
import scopeStyles from '../../scope/scope.module.css';
import { DeskHead } from '../DeskHead.tsx';
import { EmptyDesk } from '../EmptyDesk.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useKeys } from '../use-keys.ts';
import { LossReasons } from './LossReasons.tsx';
import { stepsQuestion } from './loss-questions.ts';
import classes from './losses.module.css';
import { ResponsePanel } from './ResponsePanel.tsx';
import { StepCosts } from './StepCosts.tsx';

/** Leads → Pertes: which step loses most money, why leads are lost, and what became of those answered late. */
export function LossesPage() {
  const { t, language } = useDeskWords();
  const [help, setHelp] = useState(false);
  const [address, change] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const unsaid = address.period === undefined && address.from === undefined;
  const cohort = address.basis === 'cohort';
  // Sales take weeks: in the usual thirty days hardly any lead would be decided. What became of leads counts on the day
  // they came, also in the proofs.
  useEffect(() => {
    if (empty || (cohort && !unsaid)) return;
    change({ basis: 'cohort', ...(unsaid ? { period: '12m' } : {}) }, { replace: true });
  }, [unsaid, cohort, empty, change]);
  useKeys({ '?': () => setHelp(true) });
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...stepsQuestion(scope),
    enabled: !unsaid && !empty,
  });
  if (empty) return <EmptyDesk />;
  const none = data?.steps.every(({ entered }) => entered === 0) ?? false;
  return (
    <>
      <DeskHead here="/leads/losses" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      <section className={scopeStyles.bar} aria-label={t('loss.created')}>
        <PeriodPicker />
      </section>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={24} maw={640} mb={34} />
          <Skeleton height={220} mb={34} />
          <Skeleton height={260} />
        </div>
      )}
      {none && <p className={parts.sentence}>{t('loss.none')}</p>}
      {data && !none && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <header className={classes.head}>
            <p className={parts.sentence}>
              {bottleneckSentence(data.steps, data.bottleneck, data.currency, language)}
            </p>
            <p className={parts.sentence}>
              {t('loss.means')} {t('loss.narrowest')}{' '}
              <Link to="/funnel" search={{ ...scopeOfAddress(address), basis: 'cohort' }}>
                {t('loss.toFunnel')}
              </Link>
            </p>
          </header>
          <StepCosts steps={data} />
          {data.reasons.length > 0 && <LossReasons reasons={data.reasons} />}
          <ResponsePanel days={scope} />
        </div>
      )}
    </>
  );
}
