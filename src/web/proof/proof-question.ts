import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer, Body } from '../../api/endpoints.ts';
import type { Dimension } from '../../core/facts/dimensions.ts';
import type { Filter } from '../address/filter-text.ts';
import type { Scope } from '../address/scope.ts';
import { call } from '../api/call.ts';
import type { Cell } from '../figures/row.ts';
import { currentLanguage } from '../i18n/language.ts';
import type { ProofOf } from './proof-address.ts';

export type Proof = Answer<'proof'>;
export type ProofBody = Body<'proof'>;
export type Part = 'over' | 'under';

/** The question for the proof of a figure on a page with that scope. */
export function proofBody(
  scope: Scope,
  { metric, cell, earlier = false, per }: ProofOf,
  part: Part,
): ProofBody {
  return { ...scope, metric, ...(per ? { per } : {}), cell: { ...cell }, earlier, part, limit: 50 };
}

export const proofQuestion = (body: ProofBody) =>
  queryOptions({
    queryKey: ['facts', 'proof', currentLanguage(), body],
    queryFn: ({ signal }) => call('proof', { body, signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });

/** Filters that hold the place of a cell. */
export function filtersOfCell(cell: Cell): Filter[] {
  return Object.entries(cell).map(([dimension, value]) =>
    value === null
      ? { dimension: dimension as Dimension, operator: 'empty', values: [] }
      : { dimension: dimension as Dimension, operator: 'is', values: [String(value)] },
  );
}
