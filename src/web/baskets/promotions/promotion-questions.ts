import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Promotion = Answer<'promotions'>['promotions'][number];
export type PromotionEffect = Answer<'promotionEffect'>;
export type Measured = Extract<PromotionEffect['effects'][number], { kind: 'measured' }>;
export type Difference = Measured['metrics']['orders']['during'];

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
const kept = ['facts', 'promotions'] as const;

export const promotionsQuestion = () =>
  queryOptions({
    queryKey: kept,
    queryFn: ({ signal }) => call('promotions', { signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });

export const effectQuestion = ({ name, from }: Pick<Promotion, 'name' | 'from'>) =>
  queryOptions({
    queryKey: [...kept, 'effect', name, from],
    queryFn: ({ signal }) => call('promotionEffect', { query: { name, from }, signal }),
    staleTime: 30_000,
  });
