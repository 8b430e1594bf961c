import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type CountedOrders = Answer<'simulationOrders'>;
export type CountedShipping = Answer<'shippingOrders'>;
export type CountedParts = Answer<'simulationParts'>;

/** Which orders are looked at. */
export interface Wanted {
  readonly from?: string;
  readonly to?: string;
  readonly where: readonly string[];
}

/** Kept under `facts`, so that it is asked again when facts arrive. */
const kept = ['facts', 'simulate'] as const;
const lasting = { staleTime: 30_000, placeholderData: keepPreviousData } as const;

export const ordersQuestion = (wanted: Wanted) =>
  queryOptions({
    queryKey: [...kept, 'orders', wanted],
    queryFn: ({ signal }) => call('simulationOrders', { query: { ...wanted }, signal }),
    ...lasting,
  });

export const shippingQuestion = (wanted: Wanted, which: CountedShipping['which']) =>
  queryOptions({
    queryKey: [...kept, 'shipping', wanted, which],
    queryFn: ({ signal }) => call('shippingOrders', { query: { ...wanted, which }, signal }),
    ...lasting,
  });

export const partsQuestion = (wanted: Wanted, part: readonly string[]) =>
  queryOptions({
    queryKey: [...kept, 'parts', wanted, part],
    queryFn: ({ signal }) => call('simulationParts', { query: { ...wanted, part }, signal }),
    ...lasting,
  });
