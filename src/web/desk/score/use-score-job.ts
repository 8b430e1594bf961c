import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../api/endpoints.ts';
import { ApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';

export interface ScoreJob {
  readonly running: boolean;
  /** What it does at the moment. */
  readonly step: string;
  readonly share: number | null;
  /** How the last one ended; null before, and for one that failed. */
  readonly outcome: Answer<'scoreOutcome'> | null;
  readonly error: Error | null;
  /** null for work that was done at once. */
  readonly start: (begin: () => Promise<{ readonly job: string | null }>) => void;
}

/** Starts work on scores, one at a time, and follows it to its end. */
export function useScoreJob(): ScoreJob {
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const job = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call('job', { params: { id: id ?? '' }, signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'running' ? 300 : false,
    retry: false,
  });
  const done = job.data?.state === 'done';
  const outcome = useQuery({
    queryKey: ['score-outcome', id],
    queryFn: ({ signal }) => call('scoreOutcome', { params: { id: id ?? '' }, signal }),
    enabled: id !== null && done,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!done) return;
    void client.invalidateQueries({ queryKey: ['scores'] });
    void client.invalidateQueries({ queryKey: ['facts'] });
  }, [done, client]);
  const ended = job.data?.error;
  return {
    running: id !== null && !job.error && (job.data === undefined || job.data.state === 'running'),
    step: job.data?.step ?? '',
    share: job.data?.progress ?? null,
    outcome: outcome.data ?? null,
    error: failed ?? job.error ?? (ended ? new ApiError(ended.code, ended.message, ended.advice, 200) : null),
    start: (begin) => {
      setFailed(null);
      begin().then(
        (started) => setId(started.job),
        (error: Error) => setFailed(error),
      );
    },
  };
}
