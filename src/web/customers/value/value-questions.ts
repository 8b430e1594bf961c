import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type CustomerValues = Answer<'customerValue'>;
export type CustomerValue = NonNullable<CustomerValues['all']>;
export type NotEnough = Extract<CustomerValue['ltv']['model'], { readonly kind: string }>;
export type FittedModel = Answer<'lifetime'>;
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Asked = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Kept under `facts`, so that they are asked again when facts arrive. */
const lasting = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

export const customerValueQuestion = (query: Asked) =>
  queryOptions({
    queryKey: ['facts', 'customer-value', query],
    queryFn: ({ signal }) => call('customerValue', { query, signal }),
    ...lasting,
  });

export const lifetimeQuestion = (query: Asked) =>
  queryOptions({
    queryKey: ['facts', 'lifetime', query],
    queryFn: ({ signal }) => call('lifetime', { query, signal }),
    ...lasting,
  });
