import { useState } from 'react';
import { useWorkspace } from '../api/use-workspace.ts';
import { DeskHead } from './DeskHead.tsx';
import classes from './desk.module.css';
import { EmptyDesk } from './EmptyDesk.tsx';
import { EndDialog, type Ending } from './EndDialog.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { LeadBoard } from './LeadBoard.tsx';
import { LeadDrawer } from './LeadDrawer.tsx';
import { LeadFilters } from './LeadFilters.tsx';
import { LeadList } from './LeadList.tsx';
import type { Lead } from './lead-filter.ts';
import { useAct, useUndoLast } from './use-act.ts';
import { useKeys } from './use-keys.ts';
import { useLeadsState } from './use-leads-state.ts';
import { ViewTabs } from './ViewTabs.tsx';

/** Leads: list or board of a view, and the open lead beside it. */
export function LeadsPage() {
  const state = useLeadsState();
  const { empty } = useWorkspace();
  const [shown, setShown] = useState<readonly Lead[]>([]);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [help, setHelp] = useState(false);
  const act = useAct();
  const undoLast = useUndoLast();
  useKeys({ z: undoLast, '?': () => setHelp(true) });
  useKeys(
    {
      '/': () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
      b: () => state.setLayout(state.layout === 'list' ? 'board' : 'list'),
    },
    state.lead === null,
  );
  if (empty) return <EmptyDesk />;
  return (
    <div className={classes.desk}>
      <DeskHead here="/leads" onHelp={() => setHelp(true)} />
      <ViewTabs state={state} />
      <LeadFilters state={state} />
      {state.layout === 'board' ? (
        <LeadBoard state={state} act={act} onShown={setShown} onEnd={setEnding} />
      ) : (
        <LeadList state={state} act={act} onShown={setShown} />
      )}
      {state.lead !== null && (
        <LeadDrawer
          leadKey={state.lead}
          neighbours={shown.map(({ key }) => key)}
          onOpen={(key) => state.open(key, true)}
          onClose={() => state.open(null)}
        />
      )}
      <EndDialog ending={ending} onClose={() => setEnding(null)} act={act} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
