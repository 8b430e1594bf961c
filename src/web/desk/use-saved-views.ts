import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Body } from '../../api/endpoints.ts';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { tell, tellError, tellUndo } from '../parts/tell.tsx';
import { viewsQuestion } from './desk-questions.ts';
import type { View } from './lead-filter.ts';
import type { LeadsState } from './use-leads-state.ts';

type NewView = Body<'createView'>;

/** Filters, order and layout in force, as a view keeps them. */
export function definitionOf({ filter, order, layout }: LeadsState): NewView['definition'] {
  return {
    filter: Object.fromEntries(Object.entries(filter).map(([id, values]) => [id, [...values]])),
    ...order,
    layout,
  };
}

/** Keeping, changing and deleting views; a deleted one can be brought back. */
export function useSavedViews(state: LeadsState) {
  const t = useT();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: viewsQuestion().queryKey });
  const add = useMutation({
    mutationFn: (view: NewView) => call('createView', { body: view }),
    onSuccess: async ({ id }) => {
      await refresh();
      state.choose(id);
    },
  });
  const change = useMutation({
    mutationFn: ({ id, name, shared, definition }: Pick<View, 'id'> & NewView) =>
      call('changeView', { params: { id }, body: { name, shared: shared ?? false, definition } }),
    onSuccess: async ({ id }) => {
      await refresh();
      state.choose(id);
      tell(t('view.changed'));
    },
    onError: (error) => tellError(error, t),
  });
  const drop = useMutation({
    mutationFn: ({ id }: View) => call('dropView', { params: { id } }),
    onSuccess: (_, { name, shared, definition }) => {
      state.choose('open');
      tellUndo(t('view.dropped', { name }), t, () => add.mutate({ name, shared, definition }));
    },
    onError: (error) => tellError(error, t),
    onSettled: refresh,
  });
  return { add, change, drop };
}
