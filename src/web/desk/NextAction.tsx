import classes from './desk.module.css';
import { dueText } from './due-text.ts';
import type { Lead } from './lead-filter.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useNow } from './use-now.ts';

/** A lead's next action and when it is due; that there is none is said, so that no lead is forgotten. */
export function NextAction({ lead }: { readonly lead: Lead }) {
  const { t, language, settings } = useDeskWords();
  const now = useNow();
  const { nextAction: next } = lead;
  if (!next) {
    return lead.state === 'open' ? <span className={classes.none}>{t('desk.noNext')}</span> : null;
  }
  return (
    <span className={classes.next}>
      <span className={classes.nextTitle}>{next.title}</span>
      {next.dueAt !== null && (
        <span className={classes.due} data-late={next.overdue || undefined}>
          {dueText(next.dueAt, now, settings.zone, language)}
          {next.overdue && <span className={classes.lateWord}>{t('desk.late')}</span>}
        </span>
      )}
    </span>
  );
}
