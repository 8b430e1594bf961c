import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer, Body } from '../../api/endpoints.ts';
import { call } from '../api/call.ts';
import { currentLanguage } from '../i18n/language.ts';

export type Source = Answer<'sources'>['sources'][number];
export type Form = Answer<'forms'>['forms'][number];
export type FormSettings = Form['settings'];
export type HeldPost = Answer<'quarantine'>['posts'][number];
export type Hook = Answer<'hooks'>['hooks'][number];
export type HookKind = Hook['kind'];
export type Fetch = Answer<'fetches'>['fetches'][number];
export type Match = Answer<'matches'>['matches'][number];
export type MatchedPerson = Match['one'];
export type Merge = Answer<'merges'>['merges'][number];

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
export const captureKey = ['facts', 'capture'] as const;

export const sourcesQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'sources'],
    queryFn: ({ signal }) => call('sources', { signal }),
    staleTime: 5_000,
  });

export const quarantineQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'quarantine'],
    queryFn: ({ signal }) => call('quarantine', { query: { limit: 100 }, signal }),
    staleTime: 5_000,
  });

/** Only how many posts are held back. */
export const waitingQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'waiting'],
    queryFn: ({ signal }) => call('quarantine', { query: { limit: 1 }, signal }),
    staleTime: 30_000,
  });

export const formsQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'forms'],
    queryFn: ({ signal }) => call('forms', { signal }),
    staleTime: 30_000,
  });

export const previewQuestion = (body: Body<'previewForm'>) =>
  queryOptions({
    queryKey: ['form-preview', body],
    queryFn: ({ signal }) => call('previewForm', { body, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const hooksQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'hooks'],
    queryFn: ({ signal }) => call('hooks', { signal }),
    staleTime: 5_000,
  });

export const fetchesQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'fetches'],
    queryFn: ({ signal }) => call('fetches', { signal }),
    staleTime: 5_000,
  });

export const matchesQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'matches', currentLanguage()],
    queryFn: ({ signal }) => call('matches', { query: { limit: 100 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const mergesQuestion = () =>
  queryOptions({
    queryKey: [...captureKey, 'merges'],
    queryFn: ({ signal }) => call('merges', { query: { limit: 50 }, signal }),
    staleTime: 30_000,
  });
