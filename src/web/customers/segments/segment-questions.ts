import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { askAgain } from '../book/book-questions.ts';

export type Segments = Answer<'segments'>;
export type SegmentGroup = Segments['all'];
export type SegmentMeasure = SegmentGroup['basket'];
export type MonthMoves = Answer<'segmentMoves'>['months'][number];

type Query = Readonly<Record<string, string | number | undefined>>;

/** Kept under `facts`, so that they are asked again when facts arrive. */
const lasting = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

export const segmentsQuestion = (query: Query) =>
  queryOptions({
    queryKey: ['facts', 'segments', query],
    queryFn: ({ signal }) => call('segments', { query, signal }),
    refetchInterval: ({ state }) => askAgain(state.data),
    ...lasting,
  });

export const movesQuestion = (query: Query) =>
  queryOptions({
    queryKey: ['facts', 'segment-moves', query],
    queryFn: ({ signal }) => call('segmentMoves', { query, signal }),
    refetchInterval: ({ state }) => askAgain(state.data),
    ...lasting,
  });
