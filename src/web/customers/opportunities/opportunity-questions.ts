import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';

export type Opportunities = Answer<'opportunities'>;
export type OpportunityClient = Opportunities['clients'][number];
export type OpportunityCell = OpportunityClient['cells'][number];
export type OpportunityService = Opportunities['services'][number];

interface Asked {
  readonly to: string | undefined;
  readonly asOf: string | undefined;
}

/** Kept under `facts`, so that they are asked again when facts arrive. */
export function opportunitiesQuestion({ to, asOf }: Asked) {
  const query = { to, asOf };
  return queryOptions({
    queryKey: ['facts', 'opportunities', query],
    queryFn: ({ signal }) => call<'opportunities'>('opportunities', { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}
