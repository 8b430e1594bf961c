import { useQueries } from '@tanstack/react-query';
import { formatNumber } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { useScrollEdges } from '../parts/use-scroll-edges.ts';
import deskStyles from './desk.module.css';
import { stagesQuestion } from './desk-questions.ts';
import listStyles from './list.module.css';
import { SaveView } from './SaveView.tsx';
import type { LeadsState, ShownView } from './use-leads-state.ts';
import { ViewMenu } from './ViewMenu.tsx';

/** The views as tabs, each with how many leads it holds. */
export function ViewTabs({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const language = useLanguage();
  const place = useScrollEdges<HTMLElement>();
  const counts = useQueries({ queries: state.views.map(({ filter }) => stagesQuestion(filter, '')) });
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
            {here && view.saved && <ViewMenu view={view.saved} state={state} />}
          </span>
        );
      })}
      {state.changed && <SaveView state={state} />}
    </nav>
  );
}
