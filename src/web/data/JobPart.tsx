import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { formatShare } from '../../core/words/figures.ts';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './data.module.css';
import { ImportResult } from './ImportResult.tsx';
import { changeIntake, dropIntake, type Intake } from './intake-store.ts';

interface JobPartProps {
  readonly id: string;
  readonly intake: Intake;
}

/** Whether the server no longer knows of the work, as after a restart. */
function isLost(error: Error | null): boolean {
  return error instanceof ApiError && error.code === 'job_not_found';
}

/** An import that runs or has ended. It goes on when the page is left. */
export function JobPart({ id, intake }: JobPartProps) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const {
    data: job,
    error,
    refetch,
  } = useQuery({
    queryKey: ['job', id, language],
    queryFn: ({ signal }) => call('job', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' && !isLost(state.error) ? 300 : false),
    retry: false,
  });
  const ended = job !== undefined && job.state !== 'running';
  useEffect(() => {
    if (!ended) return;
    void client.invalidateQueries({ queryKey: ['facts'] });
    void client.invalidateQueries({ queryKey: ['batches'] });
    void client.invalidateQueries({ queryKey: ['workspace'] });
  }, [ended, client]);

  if (error && (!job || isLost(error))) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!job || job.state === 'running') {
    const share = job?.progress ?? null;
    return (
      <div className={classes.stack}>
        <Progress
          value={share === null ? 100 : share * 100}
          animated={share === null}
          aria-label={t('job.progress')}
        />
        <p className={classes.soft} aria-live="polite">
          {job?.step ?? t('job.waiting')} {share !== null && formatShare(share, language, 0)}
        </p>
        <p className={classes.soft}>{t('job.leave')}</p>
      </div>
    );
  }
  if (job.state === 'failed') {
    const { code, message, advice } = job.error ?? { code: 'internal', message: job.step, advice: '' };
    return (
      <div className={classes.stack}>
        <ErrorNotice error={new ApiError(code, message, advice, 200)} />
        {job.report && <ImportResult report={job.report} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => changeIntake(intake.key, { job: null })}>
            {t('job.backToDraft')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.stack}>
      {job.report && <ImportResult report={job.report} />}
      <div className={classes.buttons}>
        <Button component={Link} to="/" variant="filled">
          {t('job.seeFigures')}
        </Button>
        <Button variant="default" onClick={() => dropIntake(intake.key)}>
          {t('job.dismiss')}
        </Button>
      </div>
    </div>
  );
}
