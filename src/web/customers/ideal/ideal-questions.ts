import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { askAgain } from '../book/book-questions.ts';

export type Ideal = Extract<Answer<'idealCustomer'>['ideal'], { readonly kind: 'ideal' }>;
export type Trait = Ideal['traits'][number];

/** Kept under `facts`, so that it is asked again when facts arrive. */
export const idealQuestion = (by: 'ltv_to_cac' | 'value' | undefined) =>
  queryOptions({
    queryKey: ['facts', 'ideal-customer', by],
    queryFn: ({ signal }) => call('idealCustomer', { query: { by }, signal }),
    refetchInterval: ({ state }) => askAgain(state.data),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
