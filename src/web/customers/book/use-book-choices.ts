import { sortedFields } from '../../../core/customers/customer-fields.ts';
import { useAddress } from '../../address/use-address.ts';
import { formatOrder, type Order, parseOrder } from '../../parts/sort-rows.ts';
import type { CustomersAsked } from './book-questions.ts';

/** What the reader chose on the list of customers, which is all in the address, and ways to change it. */
export function useBookChoices() {
  const [address, change] = useAddress();
  const given = parseOrder(address.order);
  const by = sortedFields.find((id) => id === given?.by) ?? 'revenue';
  const order: Order = { by, descending: given?.by === by ? given.descending : true };
  const conditions = address.only ?? [];
  const asked: CustomersAsked = {
    search: address.search,
    where: conditions,
    segment: address.view,
    asOf: address.asof,
  };
  return {
    asked,
    order,
    conditions,
    search: address.search ?? '',
    segment: address.view ?? null,
    narrowed: conditions.length > 0 || address.search !== undefined || address.view !== undefined,
    setOrder: (next: Order) => change({ order: formatOrder(next) }),
    setSearch: (search: string) => change({ search: search || undefined }, { replace: true }),
    setConditions: (next: readonly string[]) => change({ only: next }),
    setSegment: (segment: string | null) => change({ view: segment ?? undefined }),
    clear: () => change({ only: undefined, search: undefined, view: undefined }),
  };
}

export type BookChoices = ReturnType<typeof useBookChoices>;
