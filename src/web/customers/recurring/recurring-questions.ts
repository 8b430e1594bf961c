import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer, EndpointId } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

export type Recurring = Answer<'recurring'>;
export type MovementRow = Recurring['total'];
export type RecurringFigure = Recurring['basket'];
export type RecurringClients = Answer<'recurringClients'>;
export type RecurringClient = RecurringClients['clients'][number];
export type Reconciled = Answer<'recurringReconcile'>;
export type RecurringChange = Answer<'recurringChanges'>['changes'][number];

export type Asked = Readonly<Record<string, string | number | undefined>>;

type RecurringEndpoint = Extract<
  EndpointId,
  'recurring' | 'recurringClients' | 'recurringChanges' | 'recurringReconcile'
>;

/** Kept under `facts`, so that they are asked again when facts arrive. */
export function recurringQuestion<Id extends RecurringEndpoint>(id: Id, query: Asked) {
  return queryOptions({
    queryKey: ['facts', id, currentLanguage(), query],
    queryFn: ({ signal }): Promise<Answer<Id>> => call<Id>(id, { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}
