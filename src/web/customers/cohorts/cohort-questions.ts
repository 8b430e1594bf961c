import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Cohorts = Answer<'cohorts'>;
export type CohortRow = Cohorts['rows'][number];
export type CohortCell = CohortRow['cells'][number];
export type Asked = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export const cohortsQuestion = (query: Asked) =>
  queryOptions({
    queryKey: ['facts', 'cohorts', query],
    queryFn: ({ signal }) => call('cohorts', { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
