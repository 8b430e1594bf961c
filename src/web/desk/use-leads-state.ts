import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../address/use-address.ts';
import { type BuiltInView, builtInViews, newestFirst } from './built-in-views.ts';
import { viewsQuestion } from './desk-questions.ts';
import {
  filterOfView,
  formatOnly,
  formatOrder,
  type LeadFilter,
  type LeadOrder,
  parseOnly,
  parseOrder,
  type View,
} from './lead-filter.ts';
import { useMe } from './use-me.ts';

export interface ShownView {
  readonly id: string;
  /** A view that somebody saved; its name is theirs. */
  readonly saved: View | null;
  readonly builtIn: BuiltInView | null;
  readonly filter: LeadFilter;
  readonly order: LeadOrder;
  readonly layout: string;
}

/** The views to choose from: those everybody has, one's own leads, and the saved ones. */
export function useViews(): readonly ShownView[] {
  const me = useMe();
  const { data } = useQuery(viewsQuestion());
  return useMemo(() => {
    const own: readonly BuiltInView[] = me
      ? [{ id: 'mine', name: 'desk.viewMine', filter: { owner: [me] }, order: newestFirst }]
      : [];
    const fixed = [...builtInViews, ...own].map((builtIn) => ({
      id: builtIn.id,
      saved: null,
      builtIn,
      filter: builtIn.filter,
      order: builtIn.order,
      layout: 'list',
    }));
    const saved = (data?.views ?? []).map((view) => ({
      id: view.id,
      saved: view,
      builtIn: null,
      filter: filterOfView(view),
      order: parseOrder(`${view.definition.sort}:${view.definition.direction}`) ?? newestFirst,
      layout: view.definition.layout ?? 'list',
    }));
    return [...fixed, ...saved];
  }, [me, data]);
}

/** What the lead page shows, which is all in its address, and ways to change it. */
export function useLeadsState() {
  const [address, change] = useAddress();
  const views = useViews();
  const view = views.find(({ id }) => id === address.view) ?? (views[0] as ShownView);
  const only = address.only?.join('\n');
  const filter = useMemo(
    () => (only === undefined ? view.filter : parseOnly(only.split('\n'))),
    [only, view.filter],
  );
  const order = parseOrder(address.order) ?? view.order;
  return {
    views,
    view,
    filter,
    order,
    search: address.search ?? '',
    layout: (address.layout ?? view.layout) === 'board' ? ('board' as const) : ('list' as const),
    lead: address.lead ?? null,
    /** Whether something differs from the view as it is saved. */
    changed:
      only !== undefined ||
      address.order !== undefined ||
      (view.saved !== null && address.layout !== undefined && address.layout !== view.layout),
    /** Shows a view as it is. */
    choose: (id: string) =>
      change({
        view: id === views[0]?.id ? undefined : id,
        only: undefined,
        order: undefined,
        layout: undefined,
      }),
    setFilter: (next: LeadFilter) => {
      const entries = formatOnly(next);
      if (entries.length > 0) change({ only: entries });
      else change({ only: undefined, view: undefined });
    },
    setOrder: (next: LeadOrder) => change({ order: formatOrder(next) }),
    setSearch: (search: string) => change({ search: search || undefined }, { replace: true }),
    setLayout: (layout: 'list' | 'board') => change({ layout }),
    open: (key: string | null, replace = false) => change({ lead: key ?? undefined }, { replace }),
  };
}

export type LeadsState = ReturnType<typeof useLeadsState>;
