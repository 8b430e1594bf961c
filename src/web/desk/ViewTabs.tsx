import { IconX } from '@tabler/icons-react';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { formatNumber } from '../format/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { tell, tellError } from '../parts/tell.tsx';
import { useScrollEdges } from '../parts/use-scroll-edges.ts';
import deskStyles from './desk.module.css';
import { stagesQuestion, viewsQuestion } from './desk-questions.ts';
import listStyles from './list.module.css';
import { SaveView } from './SaveView.tsx';
import type { LeadsState, ShownView } from './use-leads-state.ts';

/** The views as tabs, each with how many leads it holds. */
export function ViewTabs({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const place = useScrollEdges<HTMLElement>();
  const counts = useQueries({ queries: state.views.map(({ filter }) => stagesQuestion(filter, '')) });
  const drop = useMutation({
    mutationFn: (id: string) => call('dropView', { params: { id } }),
    onSuccess: () => tell(t('desk.viewDropped')),
    onError: (error) => tellError(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: viewsQuestion().queryKey }),
  });
  const nameOf = (view: ShownView) => (view.builtIn ? t(view.builtIn.name) : (view.saved?.name ?? ''));
  return (
    <nav aria-label={t('desk.views')} ref={place} className={`${listStyles.views} ${parts.edges}`}>
      {state.views.map((view, index) => {
        const here = view.id === state.view.id;
        const count = counts[index]?.data?.leads;
        return (
          <span key={view.id} className={listStyles.view} data-here={here || undefined}>
            <button
              type="button"
              aria-current={here ? 'true' : undefined}
              onClick={() => state.choose(view.id)}
            >
              {nameOf(view)}
              {count !== undefined && (
                <span className={deskStyles.count}>{formatNumber(count, language)}</span>
              )}
            </button>
            {here && view.saved && (
              <button
                type="button"
                aria-label={t('desk.dropView', { name: view.saved.name })}
                onClick={() => {
                  drop.mutate(view.id);
                  state.choose('open');
                }}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            )}
          </span>
        );
      })}
      {state.changed && <SaveView state={state} />}
    </nav>
  );
}
