import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

export type Rules = Answer<'rules'>;
export type Rule = Rules['rules'][number];
export type RulesInTime = Answer<'rulesInTime'>;
export type Recommendations = Answer<'recommendations'>;
export type RecommendProof = Answer<'recommendProof'>;
export type Articles = Answer<'articles'>;
export type Article = Articles['articles'][number];
export type Package = Answer<'packages'>['packages'][number];

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
const kept = ['facts', 'together'] as const;
const lasting = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

export const rulesQuestion = (query: Query) =>
  queryOptions({
    queryKey: [...kept, 'rules', query],
    queryFn: ({ signal }) => call('rules', { query: { ...query, limit: 300 }, signal }),
    ...lasting,
  });

export const rulesInTimeQuestion = (query: Query) =>
  queryOptions({
    queryKey: [...kept, 'in time', query],
    queryFn: ({ signal }) => call('rulesInTime', { query: { ...query, limit: 300 }, signal }),
    ...lasting,
  });

export const recommendationsQuestion = (query: Query) =>
  queryOptions({
    queryKey: [...kept, 'recommendations', currentLanguage(), query],
    queryFn: ({ signal }) => call('recommendations', { query, signal }),
    ...lasting,
  });

export const recommendProofQuestion = () =>
  queryOptions({
    queryKey: [...kept, 'proof'],
    queryFn: ({ signal }) => call('recommendProof', { signal }),
    ...lasting,
  });

export const articlesQuestion = (query: Query) =>
  queryOptions({
    queryKey: [...kept, 'articles', query],
    queryFn: ({ signal }) => call('articles', { query, signal }),
    ...lasting,
  });

export const packagesQuestion = (query: Query) =>
  queryOptions({
    queryKey: [...kept, 'packages', query],
    queryFn: ({ signal }) => call('packages', { query, signal }),
    ...lasting,
  });

export const packageCustomersQuestion = (article: readonly string[], limit: number) =>
  queryOptions({
    queryKey: [...kept, 'package customers', article, limit],
    queryFn: ({ signal }) => call('packageCustomers', { query: { article, limit }, signal }),
    ...lasting,
  });
