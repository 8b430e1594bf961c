import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Body } from '../../api/endpoints.ts';
import { currentLanguage } from '../i18n/language.ts';
import { call } from './call.ts';

/**
 * Every question the pages ask, with the key it is kept under. The language is part of the key: answers carry words.
 * Figures stay on screen while newer ones are on their way.
 */
const lasting = { staleTime: 30_000, placeholderData: keepPreviousData } as const;

/** The catalogue writes names as inside a sentence; on their own they begin with a capital. */
function titled<Named extends { readonly name: string }>(named: Named): Named {
  return { ...named, name: named.name.charAt(0).toUpperCase() + named.name.slice(1) };
}

export const workspaceQuestion = () =>
  queryOptions({
    queryKey: ['workspace', currentLanguage()],
    queryFn: ({ signal }) => call('workspace', { signal }),
    staleTime: 30_000,
  });

export const catalogueQuestion = () =>
  queryOptions({
    queryKey: ['catalogue', currentLanguage()],
    queryFn: async ({ signal }) => {
      const { metrics, dimensions } = await call('catalogue', { signal });
      return { metrics: metrics.map(titled), dimensions: dimensions.map(titled) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const sessionQuestion = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => call('session', { signal }),
    staleTime: 300_000,
  });

export const cockpitQuestion = (body: Body<'cockpit'>) =>
  queryOptions({
    queryKey: ['facts', 'cockpit', currentLanguage(), body],
    queryFn: ({ signal }) => call('cockpit', { body, signal }),
    ...lasting,
  });

export const figuresQuestion = (body: Body<'query'>) =>
  queryOptions({
    queryKey: ['facts', 'query', currentLanguage(), body],
    queryFn: ({ signal }) => call('query', { body, signal }),
    ...lasting,
  });

export const explainQuestion = (body: Body<'explain'>) =>
  queryOptions({
    queryKey: ['facts', 'explain', body],
    queryFn: ({ signal }) => call('explain', { body, signal }),
    staleTime: 30_000,
  });

export const funnelQuestion = (body: Body<'funnel'>) =>
  queryOptions({
    queryKey: ['facts', 'funnel', currentLanguage(), body],
    queryFn: ({ signal }) => call('funnel', { body, signal }),
    ...lasting,
  });

export const whyQuestion = (body: Body<'why'>) =>
  queryOptions({
    queryKey: ['facts', 'why', currentLanguage(), body],
    queryFn: ({ signal }) => call('why', { body, signal }),
    staleTime: 30_000,
  });

export const valuesQuestion = (name: string, search: string) =>
  queryOptions({
    queryKey: ['facts', 'values', name, search],
    queryFn: ({ signal }) =>
      call('dimensionValues', { params: { name }, query: search ? { search } : {}, signal }),
    ...lasting,
  });

export const draftQuestion = (id: string) =>
  queryOptions({
    queryKey: ['draft', id, currentLanguage()],
    queryFn: ({ signal }) => call('draft', { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const mappingsQuestion = () =>
  queryOptions({ queryKey: ['mappings'], queryFn: ({ signal }) => call('mappings', { signal }) });

export const ratesQuestion = () =>
  queryOptions({ queryKey: ['facts', 'rates'], queryFn: ({ signal }) => call('rates', { signal }) });

export const accountsQuestion = () =>
  queryOptions({ queryKey: ['accounts'], queryFn: ({ signal }) => call('accounts', { signal }) });

export const keysQuestion = () =>
  queryOptions({ queryKey: ['keys'], queryFn: ({ signal }) => call('keys', { signal }) });
