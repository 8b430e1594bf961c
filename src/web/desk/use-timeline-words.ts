import { reasonName } from '../../core/vendors/return-words.ts';
import type { Message } from '../i18n/use-t.ts';
import { criterionNames } from './criterion-names.ts';
import { dueText } from './due-text.ts';
import { quoteStatusNames } from './quote-status-names.ts';
import type { Entry } from './timeline-entry.ts';
import { useDeskWords } from './use-desk-words.ts';
import { channelNames } from './use-permission-reason.ts';

export interface EntryWords {
  readonly title: string;
  /** What somebody wrote, in their own words; null without. */
  readonly text: string | null;
}

const events: Readonly<Record<string, Message>> = {
  contacted: 'happened.contacted',
  qualified: 'happened.qualified',
  first_answer: 'happened.firstAnswer',
  quote: 'happened.quoteSent',
  won: 'happened.won',
  returned: 'happened.returned',
  return_asked: 'happened.returnAsked',
  return_refused: 'happened.returnRefused',
  duplicate: 'happened.duplicate',
};
/** Events whose reason is one of a lead's return. */
const ofReturn: ReadonlySet<string> = new Set(['returned', 'return_asked', 'return_refused']);

const interactions: Readonly<Record<string, Message>> = {
  call: 'desk.call',
  email: 'desk.mail',
  sms: 'happened.sms',
  meeting: 'desk.meeting',
  chat: 'happened.chat',
  form: 'happened.form',
  visit: 'happened.onSite',
  other: 'happened.exchange',
};
const messages: Readonly<Record<string, Message>> = {
  sent: 'happened.mailSent',
  delivered: 'happened.mailDelivered',
  opened: 'happened.mailOpened',
  clicked: 'happened.mailClicked',
  bounced: 'happened.mailBounced',
  unsubscribed: 'happened.mailUnsubscribed',
};
const tasks: Readonly<Record<string, Message>> = {
  new: 'happened.taskNew',
  changed: 'happened.taskChanged',
  done: 'happened.taskDone',
  cancelled: 'happened.taskCancelled',
};

/** What each kind of entry of the timeline says. */
export function useTimelineWords(): (entry: Entry) => EntryWords {
  const { t, language, settings, stageName, money, minutes, colon } = useDeskWords();
  const amount = (minor: number | null) => (minor === null ? '' : money(minor, true));
  const known = (names: Readonly<Record<string, Message>>, id: string | null) => {
    const name = names[id ?? ''];
    return name ? t(name) : (id ?? '');
  };
  const joined = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ');

  const event = (entry: Entry): string => {
    if (entry.type === 'stage') {
      return t('happened.stage', { stage: stageName(entry.stage) ?? entry.stage ?? '' });
    }
    if (entry.type === 'lost') return t('happened.lost', { reason: entry.reason ?? '' });
    if (entry.type === 'assigned') return t('happened.assigned', { owner: entry.owner ?? '' });
    const reason = ofReturn.has(entry.type ?? '') && entry.reason ? reasonName(entry.reason, language) : null;
    return joined([
      known(events, entry.type),
      reason,
      amount(entry.amountMinor),
      entry.reason === 'bant' && 'BANT',
    ]);
  };
  const interaction = (entry: Entry): string =>
    joined([
      known(interactions, entry.type),
      entry.direction === 'in' && t('desk.received'),
      entry.flag === false && t('desk.missed'),
      entry.flag === true && entry.direction !== 'in' && entry.type === 'call' && t('desk.reached'),
      entry.seconds !== null && entry.seconds >= 60 && minutes(entry.seconds / 60),
    ]);

  return (entry) => {
    switch (entry.kind) {
      case 'created':
        return { title: joined([t('happened.created'), entry.channel, entry.name]), text: null };
      case 'event':
        return { title: event(entry), text: null };
      case 'interaction':
        return { title: interaction(entry), text: entry.text };
      case 'note':
        return { title: t('desk.note'), text: entry.text };
      case 'visit':
        return {
          title: joined([t('happened.visit', { count: entry.number ?? 1 }), entry.channel]),
          text: entry.text,
        };
      case 'message':
        return {
          title: joined([known(messages, entry.type), entry.flag === true && t('happened.byMachine')]),
          text: entry.text ?? entry.name,
        };
      case 'detail':
        return entry.number === null
          ? { title: `${entry.name ?? ''}${colon}${entry.value ?? ''}`, text: null }
          : { title: t('happened.answers', { count: entry.number }), text: entry.text };
      case 'qualification':
        return {
          title: joined([
            criterionNames[entry.type as keyof typeof criterionNames]
              ? t(criterionNames[entry.type as keyof typeof criterionNames])
              : entry.type,
            t(entry.flag === null ? 'desk.bantOpen' : entry.flag ? 'desk.bantYes' : 'desk.bantNo'),
            entry.value,
          ]),
          text: entry.text,
        };
      case 'permission':
        return {
          title: joined([
            t(entry.flag ? 'happened.permissionGiven' : 'happened.permissionWithdrawn'),
            known(channelNames, entry.channel),
          ]),
          text: entry.text,
        };
      case 'task':
        return {
          title: joined([
            `${known(tasks, entry.status)}${colon}${entry.text ?? ''}`,
            entry.dueAt && dueText(entry.dueAt, new Date(), settings.zone, language),
          ]),
          text: entry.value,
        };
      case 'quote':
        return {
          title: joined([
            t('happened.quote'),
            known(quoteStatusNames, entry.status),
            amount(entry.amountMinor),
          ]),
          text: entry.text,
        };
      case 'order':
        return { title: joined([t('happened.order'), amount(entry.amountMinor)]), text: null };
      case 'refund':
        return { title: joined([t('happened.refund'), amount(entry.amountMinor)]), text: entry.reason };
      case 'subscription':
        return { title: joined([t('happened.subscription'), amount(entry.amountMinor)]), text: entry.text };
      case 'answer':
        return {
          title: joined([
            t('happened.answer'),
            entry.name ?? entry.type,
            entry.number === null ? null : String(entry.number),
          ]),
          text: entry.text,
        };
      case 'merge':
        return { title: joined([t('happened.merge'), entry.reference]), text: null };
    }
  };
}
