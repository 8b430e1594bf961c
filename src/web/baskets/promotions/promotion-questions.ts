import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Promotion = Answer<'promotions'>['promotions'][number];
export type PromotionEffect = Answer<'promotionEffect'>;
export type Measured = Extract<PromotionEffect['effects'][number], { kind: 'measured' }>;
export type Difference = Measured['metrics']['orders']['during'];

/** Weeks after a promotion in which what was only pulled forward is looked for. */
export const weeksAfterChoices = [2, 4, 6, 8, 12] as const;

/** The address's choice of these. */
export function weeksAfterOf({ weeks }: { readonly weeks?: string }): number {
  return weeksAfterChoices.find((choice) => String(choice) === weeks) ?? 4;
}

/** Kept under `facts`, so that everything here is asked again when facts arrive. */
const kept = ['facts', 'promotions'] as const;

export const promotionsQuestion = () =>
  queryOptions({
    queryKey: kept,
    queryFn: ({ signal }) => call('promotions', { signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });

export const effectQuestion = ({ name, from }: Pick<Promotion, 'name' | 'from'>, weeksAfter: number) =>
  queryOptions({
    queryKey: [...kept, 'effect', name, from, weeksAfter],
    queryFn: ({ signal }) => call('promotionEffect', { query: { name, from, weeksAfter }, signal }),
    staleTime: 30_000,
  });
