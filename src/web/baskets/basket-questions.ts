import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer, Body } from '../../api/endpoints.ts';
import { call } from '../api/call.ts';
import { currentLanguage } from '../i18n/language.ts';

export type Baskets = Answer<'baskets'>;

export type BasketWhy = Answer<'basketWhy'>;
export type BasketGap = Answer<'basketGaps'>['gaps'][number];

const lasting = { staleTime: 30_000, placeholderData: keepPreviousData } as const;

export const basketsQuestion = (body: Body<'baskets'>) =>
  queryOptions({
    queryKey: ['facts', 'baskets', body],
    queryFn: ({ signal }) => call('baskets', { body, signal }),
    ...lasting,
  });

export const basketWhyQuestion = (body: Body<'basketWhy'>) =>
  queryOptions({
    queryKey: ['facts', 'basketWhy', currentLanguage(), body],
    queryFn: ({ signal }) => call('basketWhy', { body, signal }),
    ...lasting,
  });

export const basketGapsQuestion = (body: Body<'basketGaps'>) =>
  queryOptions({
    queryKey: ['facts', 'basketGaps', body],
    queryFn: ({ signal }) => call('basketGaps', { body, signal }),
    ...lasting,
  });
