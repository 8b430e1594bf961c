import { ActionIcon } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconCheckbox,
  IconCircleDot,
  IconFileInvoice,
  IconForms,
  IconLock,
  IconMail,
  IconMessage,
  IconNote,
  IconPhone,
  IconShoppingBag,
  IconSparkles,
  IconStar,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import classes from './history.module.css';
import type { Entry } from './timeline-entry.ts';
import { useUndo } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useTimelineWords } from './use-timeline-words.ts';

const icons: Readonly<Record<Entry['kind'], typeof IconNote>> = {
  created: IconSparkles,
  event: IconCircleDot,
  interaction: IconMessage,
  note: IconNote,
  visit: IconWorld,
  message: IconMail,
  detail: IconForms,
  qualification: IconStar,
  permission: IconLock,
  task: IconCheckbox,
  quote: IconFileInvoice,
  order: IconShoppingBag,
  refund: IconShoppingBag,
  subscription: IconShoppingBag,
  answer: IconStar,
  merge: IconUsers,
};
const interactionIcons: Readonly<Record<string, typeof IconNote>> = {
  call: IconPhone,
  email: IconMail,
  meeting: IconCalendarEvent,
};

/** One thing that happened: what, in whose words, when and by whom; what was done here can be taken back. */
export function TimelineItem({ entry }: { readonly entry: Entry }) {
  const { t, language, settings } = useDeskWords();
  const wordsOf = useTimelineWords();
  const undo = useUndo();
  const Icon = (entry.kind === 'interaction' && interactionIcons[entry.type ?? '']) || icons[entry.kind];
  const { title, text } = wordsOf(entry);
  const time = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: settings.zone,
    timeStyle: 'short',
  }).format(new Date(entry.at));
  const by = entry.author ?? entry.file;
  return (
    <li className={classes.item} data-kind={entry.kind}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <div className={classes.itemText}>
        <span>{title}</span>
        {text && <p className={classes.itemQuote}>{text}</p>}
      </div>
      <span className={classes.itemWhen}>
        <time dateTime={entry.at}>{time}</time>
        {by && <span className={classes.itemBy}>{by}</span>}
      </span>
      {entry.batch !== null && entry.batchKind === 'desk' && (
        <ActionIcon
          className={classes.itemUndo ?? ''}
          variant="subtle"
          color="gray"
          size="sm"
          loading={undo.isPending}
          aria-label={t('desk.undoThis', { what: title })}
          title={t('action.undo')}
          onClick={() => entry.batch !== null && undo.mutate(entry.batch)}
        >
          <IconArrowBackUp size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
