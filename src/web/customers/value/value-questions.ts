import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type CustomerValues = Answer<'customerValue'>;
export type CustomerValue = NonNullable<CustomerValues['all']>;
export type NotEnough = Extract<CustomerValue['ltv']['model'], { readonly kind: string }>;
export type FittedModel = Answer<'lifetime'>;
/** A model with its parameters. */
export type Fitted = Exclude<FittedModel['result'], { readonly kind: 'not_enough_data' }>;
export type FittedPurchases = Extract<Fitted, { readonly kind: 'bg_nbd' }>;
export type FittedContracts = Extract<Fitted, { readonly kind: 'shifted_beta_geometric' }>;
export type PaidBack = NonNullable<Answer<'payback'>['all']>;
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

export const paybackQuestion = (query: Asked) =>
  queryOptions({
    queryKey: ['facts', 'payback', query],
    queryFn: ({ signal }) => call('payback', { query, signal }),
    ...lasting,
  });
