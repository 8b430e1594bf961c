import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

export type Vendor = Answer<'vendors'>['vendors'][number];
export type Contract = Answer<'contracts'>['contracts'][number];
export type LeadReturn = Answer<'leadReturn'>;
export type ReturnList = 'proposed' | 'asked' | 'accepted' | 'refused';
export type CheckedInvoice = Answer<'checkInvoice'>;

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
const kept = ['facts', 'vendors'] as const;
const lasting = { staleTime: 30_000, placeholderData: keepPreviousData } as const;

export const vendorsQuestion = () =>
  queryOptions({ queryKey: kept, queryFn: ({ signal }) => call('vendors', { signal }), ...lasting });

export const contractsQuestion = () =>
  queryOptions({
    queryKey: [...kept, 'contracts'],
    queryFn: ({ signal }) => call('contracts', { signal }),
    ...lasting,
  });

export const returnsQuestion = (state: ReturnList) =>
  infiniteQueryOptions({
    queryKey: [...kept, 'returns', state, currentLanguage()],
    queryFn: ({ signal, pageParam }) =>
      call('returns', { query: { state, limit: 50, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 30_000,
  });

export const leadReturnQuestion = (key: string) =>
  queryOptions({
    queryKey: [...kept, 'lead', key, currentLanguage()],
    queryFn: ({ signal }) => call('leadReturn', { params: { key }, signal }),
    ...lasting,
  });

export const invoicesQuestion = () =>
  queryOptions({
    queryKey: [...kept, 'invoices'],
    queryFn: ({ signal }) => call('invoices', { signal }),
    ...lasting,
  });
