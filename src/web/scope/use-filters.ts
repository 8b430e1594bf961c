import { useCallback } from 'react';
import { writeFilter } from '../../core/query/parse-filter.ts';
import { type Filter, readFilter } from '../address/filter-text.ts';
import { useAddress } from '../address/use-address.ts';

interface Filters {
  readonly filters: readonly Filter[];
  /** Sets the filter at that place; past the end it is a new one; null takes it away. */
  readonly put: (place: number, filter: Filter | null) => void;
}

/** The filters of the page, as the address holds them. */
export function useFilters(): Filters {
  const [address, change] = useAddress();
  const texts = address.where ?? [];
  const filters = texts.map(readFilter).filter((filter) => filter !== null);
  const put = useCallback(
    (place: number, filter: Filter | null) => {
      const next = (address.where ?? []).filter((text) => readFilter(text) !== null);
      next.splice(place, 1, ...(filter ? [writeFilter(filter)] : []));
      change({ where: next.length > 0 ? next : undefined });
    },
    [address.where, change],
  );
  return { filters, put };
}
