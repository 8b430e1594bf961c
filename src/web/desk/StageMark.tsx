import classes from './desk.module.css';
import type { Lead } from './lead-filter.ts';
import { useDeskWords } from './use-desk-words.ts';

/** A lead's stage: its name, and how far along it is by how much of a ring is filled. */
export function StageMark({ lead }: { readonly lead: Pick<Lead, 'stage' | 'stageText' | 'state'> }) {
  const { stage, settings } = useDeskWords();
  const open = settings.stages.filter(({ means }) => means !== 'won' && means !== 'lost');
  const place = open.findIndex(({ id }) => id === lead.stage);
  const share = lead.state === 'won' ? 1 : place < 0 ? 0 : place / open.length;
  return (
    <span className={classes.stage} data-state={lead.state}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6" className={classes.ring} />
        <circle
          cx="7"
          cy="7"
          r="3"
          className={classes.ringFill}
          pathLength={1}
          strokeDasharray={`${share} 1`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {stage(lead)}
    </span>
  );
}
