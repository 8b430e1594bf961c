import { formatAgo } from '../format/days.ts';
import boardStyles from './board.module.css';
import deskStyles from './desk.module.css';
import { LeadLink } from './LeadLink.tsx';
import type { Lead } from './lead-filter.ts';
import { NextAction } from './NextAction.tsx';
import { ScoreText } from './ScoreText.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useNow } from './use-now.ts';
import { WaitText } from './WaitText.tsx';

interface LeadCardProps {
  readonly lead: Lead;
  readonly fresh: boolean;
  readonly moving: boolean;
  readonly onOpen: () => void;
  readonly onDrag: (lead: Lead | null) => void;
}

/** A lead on the board, with what its line in the list says. */
export function LeadCard({ lead, fresh, moving, onOpen, onDrag }: LeadCardProps) {
  const { language, name, estimate } = useDeskWords();
  const now = useNow();
  const called = name(lead);
  const about = [lead.person.company !== called ? lead.person.company : null, lead.product, lead.source];
  return (
    <li
      className={boardStyles.card}
      data-card={lead.key}
      data-fresh={fresh || undefined}
      data-moving={moving || undefined}
      draggable={!moving}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', called);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(lead);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={boardStyles.cardTop}>
        <LeadLink leadKey={lead.key} className={boardStyles.cardLink} onOpen={onOpen}>
          {called}
        </LeadLink>
        {lead.expectedMinor !== null && <strong>{estimate(lead.expectedMinor)}</strong>}
      </div>
      <div className={deskStyles.about}>{about.filter(Boolean).join(' · ')}</div>
      <div className={boardStyles.cardLine}>
        <NextAction lead={lead} />
        <ScoreText lead={lead} />
      </div>
      <div className={boardStyles.cardLine}>
        <WaitText lead={lead} />
        <span className={deskStyles.soft}>
          {[lead.owner, formatAgo(lead.createdAt, now, language)].filter(Boolean).join(' · ')}
        </span>
      </div>
    </li>
  );
}
