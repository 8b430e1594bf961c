import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Month = Answer<'clientMonth'>;

/** Kept under `facts`, so that it is asked again when facts arrive. */
export function clientMonthQuestion(key: string, month: string) {
  return queryOptions({
    queryKey: ['facts', 'clientMonth', key, month],
    queryFn: ({ signal }) => call<'clientMonth'>('clientMonth', { params: { key, month }, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}
