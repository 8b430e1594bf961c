import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

export type Steps = Answer<'bottleneck'>;
export type Responses = Answer<'responseChance'>;

/** Leads created on these days. */
export interface CreatedDays {
  readonly from: string;
  readonly to: string;
}

/** What each step loses, and for which reasons. Kept under `facts`, so that it is asked again when facts arrive. */
export const stepsQuestion = ({ from, to }: CreatedDays) =>
  queryOptions({
    queryKey: ['facts', 'desk', 'bottleneck', from, to],
    queryFn: ({ signal }) => call('bottleneck', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** The share sold by how soon leads were answered. */
export const responsesQuestion = ({ from, to }: CreatedDays) =>
  queryOptions({
    queryKey: ['facts', 'desk', 'responses', from, to, currentLanguage()],
    queryFn: ({ signal }) => call('responseChance', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
