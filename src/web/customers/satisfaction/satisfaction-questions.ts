import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Satisfaction = Answer<'satisfaction'>;
export type AnswerKind = Satisfaction['kind'];
export type AnswerFigures = Satisfaction['all'];
export type Seen = NonNullable<AnswerFigures['figure']>;
export type Voice = Answer<'answers'>['rows'][number];
export type Survey = Answer<'surveys'>['surveys'][number];
export type Asked = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export const satisfactionQuestion = (query: Asked) =>
  queryOptions({
    queryKey: ['facts', 'satisfaction', query],
    queryFn: ({ signal }) => call('satisfaction', { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const answersQuestion = (query: Asked) =>
  queryOptions({
    queryKey: ['facts', 'answers', query],
    queryFn: ({ signal }) => call('answers', { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const surveysQuestion = () =>
  queryOptions({
    queryKey: ['facts', 'surveys'],
    queryFn: ({ signal }) => call('surveys', { signal }),
    staleTime: 60_000,
  });
