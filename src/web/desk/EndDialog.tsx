import { useT } from '../i18n/use-t.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { LostForm } from './LostForm.tsx';
import type { Lead } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { WonForm } from './WonForm.tsx';

/** A lead about to be won or lost. */
export interface Ending {
  readonly lead: Lead;
  readonly as: 'won' | 'lost';
}

interface EndDialogProps {
  readonly ending: Ending | null;
  readonly onClose: () => void;
  readonly act: ReturnType<typeof useAct>;
}

/** Asks for what ends a lead: the quote or amount that won it, or the reason why it was lost. */
export function EndDialog({ ending, onClose, act }: EndDialogProps) {
  const t = useT();
  return (
    <Dialog
      opened={ending !== null}
      onClose={onClose}
      size={460}
      title={ending && t(ending.as === 'won' ? 'desk.winTitle' : 'desk.loseTitle')}
    >
      {ending?.as === 'won' && <WonForm lead={ending.lead} act={act} onDone={onClose} />}
      {ending?.as === 'lost' && <LostForm lead={ending.lead} act={act} onDone={onClose} />}
    </Dialog>
  );
}
