import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Repeat = Answer<'repeat'>;
export type Repeating = Repeat['all'];

export const repeatQuestion = (query: Readonly<Record<string, string | readonly string[] | undefined>>) =>
  queryOptions({
    queryKey: ['facts', 'repeat', query],
    queryFn: ({ signal }) => call('repeat', { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
