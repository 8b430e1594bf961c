import classes from './desk.module.css';
import type { Lead } from './lead-filter.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useNow } from './use-now.ts';

const aDay = 1_440;
const aMoment = 120_000;

/** How soon a lead was answered, or how long it has waited in business time; late in a word, not by colour alone. */
export function WaitText({ lead }: { readonly lead: Lead }) {
  const { t, minutes } = useDeskWords();
  const now = useNow();
  const { responseMinutes, waitingMinutes, lateness } = lead;
  if (responseMinutes !== null) {
    if (responseMinutes < 1) return <span className={classes.soft}>{t('desk.answeredAtOnce')}</span>;
    const text = responseMinutes < 10 * aDay ? minutes(responseMinutes) : `> ${minutes(10 * aDay)}`;
    return <span className={classes.soft}>{t('desk.answeredIn', { time: text })}</span>;
  }
  if (waitingMinutes === null || lead.state !== 'open') return null;
  const late = lateness === 'late' || lateness === 'escalated';
  const text =
    waitingMinutes >= aDay
      ? t('desk.neverAnswered')
      : waitingMinutes < 1
        ? t(now.getTime() - Date.parse(lead.createdAt) < aMoment ? 'desk.justCame' : 'desk.waits')
        : t('desk.waitsFor', { time: minutes(waitingMinutes) });
  return (
    <span data-late={late || undefined} className={classes.wait}>
      {text}
      {late && <span className={classes.lateWord}>{t('desk.late')}</span>}
    </span>
  );
}
