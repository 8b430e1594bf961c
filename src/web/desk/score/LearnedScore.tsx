import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { call } from '../../api/call.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { DriftPanel } from './DriftPanel.tsx';
import { PointsTable } from './PointsTable.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { ScoreVersions } from './ScoreVersions.tsx';
import classes from './score.module.css';
import { scoresQuestion, scoreVersionQuestion } from './score-questions.ts';
import type { ScoreJob } from './use-score-job.ts';

/** The score learned from sales, with its proof, its points, and what it refused; learning it anew. */
export function LearnedScore({ job }: { readonly job: ScoreJob }) {
  const t = useT();
  const language = useLanguage();
  const list = useQuery(scoresQuestion());
  const versions = list.data?.versions ?? [];
  const shown = versions.find(({ state }) => state === 'champion') ?? versions[0];
  const detail = useQuery({ ...scoreVersionQuestion(shown?.id ?? ''), enabled: shown !== undefined });
  const score = detail.data;
  const error = list.error ?? detail.error;
  const few = job.outcome?.kind === 'not_enough_data' ? job.outcome : null;
  const learn = () => job.start(() => call('learnScore', { body: {} }));
  return (
    <>
      <Button
        className={classes.learn ?? ''}
        variant={shown ? 'default' : 'filled'}
        loading={job.running}
        onClick={learn}
      >
        {shown ? t('score.learnAgain') : t('score.learn')}
      </Button>
      {error && <ErrorNotice error={error} onRetry={() => void list.refetch()} />}
      {!error && (list.isPending || (shown && !score)) && (
        <div aria-busy="true">
          <Skeleton height={28} width="60%" />
          <Skeleton height={280} mt={24} />
        </div>
      )}
      {few && (
        <p className={parts.sentence} role="status">
          {t('score.notEnough', {
            sales: formatNumber(few.sales, language),
            unsold: formatNumber(few.unsold, language),
            needed: formatNumber(few.needed, language),
          })}
        </p>
      )}
      {list.data && !shown && !few && <p className={parts.sentence}>{t('score.none')}</p>}
      {score && (
        <>
          <p className={parts.sentence}>
            {t('score.from', {
              leads: formatNumber(score.learnedFrom.leads, language),
              sales: formatNumber(score.learnedFrom.sales, language),
              rate: formatShare(score.rate, language),
            })}
          </p>
          <DriftPanel id={score.id} />
          <ProofPanel score={score} />
          <Panel title={t('score.points')}>
            <p className={classes.soft}>
              {t('score.pointsMean', { start: formatNumber(score.startPoints, language, 1) })}
            </p>
            <PointsTable features={score.features} />
          </Panel>
          {score.refused.length > 0 && (
            <Panel title={t('score.refused')}>
              <ul className={classes.list}>
                {score.refused.map(({ feature, sentence }) => (
                  <li key={feature}>{sentence}</li>
                ))}
              </ul>
            </Panel>
          )}
          <Panel title={t('score.versions')}>
            <ScoreVersions
              versions={versions}
              busy={job.running}
              onUse={(id) => job.start(() => call('useScore', { params: { id } }))}
            />
          </Panel>
        </>
      )}
    </>
  );
}
