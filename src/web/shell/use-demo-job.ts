import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { tellError } from '../parts/tell.tsx';

/**
 * How far the demo that loads at this moment is, from 0 to 1; 0 while unknown or without a job. When it ends,
 * everything is asked for again; when it fails, the reader is told.
 */
export function useDemoJob(id: string | null): number {
  const t = useT();
  const client = useQueryClient();
  const { data: job, error } = useQuery({
    queryKey: ['job', id, useLanguage()],
    queryFn: ({ signal }) => call('job', { params: { id: id ?? '' }, signal }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 300),
    enabled: id !== null,
    retry: false,
  });
  const ended = error !== null || (job !== undefined && job.state !== 'running');
  const failure = job?.error ?? null;
  useEffect(() => {
    if (!ended) return;
    if (failure) tellError(new ApiError(failure.code, failure.message, failure.advice, 200), t);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' });
  }, [ended, failure, client, t]);
  return job?.progress ?? 0;
}
