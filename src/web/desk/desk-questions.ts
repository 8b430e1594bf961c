import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QueueOrder } from '../../core/score/queue/work-queue.ts';
import { call } from '../api/call.ts';
import { currentLanguage } from '../i18n/language.ts';
import type { LeadFilter, LeadOrder } from './lead-filter.ts';

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
const desk = ['facts', 'desk'] as const;

/** All lists of leads. */
export const leadsKey = [...desk, 'leads'] as const;

export interface LeadsAsked {
  readonly filter: LeadFilter;
  readonly search: string;
  readonly order: LeadOrder;
  /** Leads per page. */
  readonly limit?: number;
}

/** Filter and search as the API takes them. */
function conditions(filter: LeadFilter, search: string) {
  return { ...filter, ...(search ? { search } : {}) };
}

/** A list of leads, page by page; the rows shown stay until newer ones come. */
export const leadsQuestion = ({ filter, search, order, limit = 50 }: LeadsAsked) =>
  infiniteQueryOptions({
    queryKey: [...leadsKey, filter, search, order, limit],
    queryFn: ({ pageParam, signal }) =>
      call('leads', {
        query: { ...conditions(filter, search), ...order, limit, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** What to do next, in an order: tasks due before an instant, and leads that wait too long for an answer. */
export const queueQuestion = (order: QueueOrder, owner: string | null, dueBefore: string) =>
  queryOptions({
    queryKey: [...desk, 'queue', order, owner, dueBefore],
    queryFn: ({ signal }) =>
      call('workQueue', {
        query: { order, dueBefore, limit: 100, ...(owner === null ? {} : { owner }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const customerTasksQuestion = (owner: string | null, dueBefore: string) =>
  queryOptions({
    queryKey: [...desk, 'customer-tasks', owner, dueBefore],
    queryFn: ({ signal }) =>
      call('answerTasks', {
        query: { dueBefore, limit: 100, ...(owner === null ? {} : { owner }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const stagesQuestion = (filter: LeadFilter, search: string) =>
  queryOptions({
    queryKey: [...desk, 'stages', filter, search],
    queryFn: ({ signal }) => call('leadStages', { query: conditions(filter, search), signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const leadQuestion = (key: string) =>
  queryOptions({
    queryKey: [...desk, 'lead', key],
    queryFn: ({ signal }) => call('lead', { params: { key }, signal }),
    staleTime: 30_000,
  });

export const reachQuestion = (keys: readonly string[]) =>
  queryOptions({
    queryKey: [...desk, 'reach', keys],
    queryFn: ({ signal }) => call('leadsReach', { query: { key: keys }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const timelineQuestion = (key: string, kinds: readonly string[]) =>
  infiniteQueryOptions({
    queryKey: [...desk, 'timeline', key, kinds],
    queryFn: ({ pageParam, signal }) =>
      call('leadTimeline', {
        params: { key },
        query: { kind: kinds, limit: 50, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 30_000,
  });

export const scoreQuestion = (key: string) =>
  queryOptions({
    queryKey: [...desk, 'score', key, currentLanguage()],
    queryFn: ({ signal }) => call('leadScore', { params: { key }, signal }),
    staleTime: 30_000,
    retry: false,
  });

export const viewsQuestion = () =>
  queryOptions({
    queryKey: ['desk-views'],
    queryFn: ({ signal }) => call('views', { signal }),
    staleTime: 60_000,
  });

export const teamQuestion = () =>
  queryOptions({
    queryKey: [...desk, 'team'],
    queryFn: ({ signal }) => call('team', { signal }),
    staleTime: 60_000,
  });
