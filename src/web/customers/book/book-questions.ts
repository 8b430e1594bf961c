import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call, callForFileAt } from '../../api/call.ts';

export type Customers = Answer<'customers'>;
export type Customer = Customers['customers'][number];
export type CustomerDetail = Answer<'customer'>;
export type CustomerBook = Customers['book'];
export type OwnSegment = Answer<'ownSegments'>['segments'][number];

/** Which customers, as the API takes it. */
export interface CustomersAsked {
  readonly search?: string | undefined;
  readonly where?: readonly string[] | undefined;
  readonly segment?: string | undefined;
  readonly lead?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Kept under `facts`, so that they are asked again when facts arrive. */
const lasting = { staleTime: 30_000, placeholderData: keepPreviousData } as const;

/** While a newer book is being made, it is asked for again every so many milliseconds. */
const untilFresh = 2_000;

/** How soon to ask again: until the book is of all facts, and not at all then. */
export function askAgain(answer: { readonly book: { readonly stale: boolean } } | undefined): number | false {
  return answer?.book.stale ? untilFresh : false;
}

/** A list of customers, page by page; the rows shown stay until newer ones come. */
export const customersQuestion = (
  asked: CustomersAsked,
  order: { readonly sort: string; readonly direction: 'asc' | 'desc' },
  limit = 50,
) =>
  infiniteQueryOptions({
    queryKey: ['facts', 'customers', asked, order, limit],
    queryFn: ({ pageParam, signal }) =>
      call('customers', { query: { ...asked, ...order, limit, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => askAgain(state.data?.pages[0]),
    ...lasting,
  });

export const customerQuestion = (key: string) =>
  queryOptions({
    queryKey: ['facts', 'customer', key],
    queryFn: ({ signal }) => call('customer', { params: { key }, signal }),
    refetchInterval: ({ state }) => askAgain(state.data),
    staleTime: 30_000,
  });

export const ownSegmentsQuestion = () =>
  queryOptions({
    queryKey: ['own-segments'],
    queryFn: ({ signal }) => call('ownSegments', { signal }),
    staleTime: 60_000,
  });

/** The same customers as a file. */
export function customersFile(asked: CustomersAsked): Promise<Blob> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked) as [string, string | readonly string[] | undefined][]) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) search.append(name, one);
  }
  return callForFileAt(`/api/customers.csv${search.size > 0 ? `?${search}` : ''}`);
}
