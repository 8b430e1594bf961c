import { call } from '../api/call.ts';
import type { Ending } from './EndDialog.tsx';
import type { Lead } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';

/** Moves a lead by so many stages; at the ends it asks for what winning and losing need. */
export function useMove(act: ReturnType<typeof useAct>, onEnd: (ending: Ending) => void) {
  const { settings } = useDeskWords();
  const moveTo = useMoveTo(act, onEnd);
  return (lead: Lead, by: number): void => {
    const place = settings.stages.findIndex(({ id }) => id === lead.stage);
    const next = settings.stages[place + by];
    if (place >= 0 && next) moveTo(lead, next.id);
  };
}

/** Moves a lead to a stage. */
export function useMoveTo(act: ReturnType<typeof useAct>, onEnd: (ending: Ending) => void) {
  const { t, name, settings } = useDeskWords();
  return (lead: Lead, to: string): void => {
    const stage = settings.stages.find(({ id }) => id === to);
    if (!stage || stage.id === lead.stage || lead.state === 'won') return;
    if (stage.means === 'won' || stage.means === 'lost') {
      if (lead.state === 'open') onEnd({ lead, as: stage.means });
      return;
    }
    act.mutate({
      send: () => call('moveLead', { params: { key: lead.key }, body: { stage: to, from: lead.stage } }),
      said: t('desk.moved', { name: name(lead), stage: stage.name }),
    });
  };
}
