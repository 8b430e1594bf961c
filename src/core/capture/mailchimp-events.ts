import type { HookFacts, HookTools } from './hook-facts.ts';
import { type MailEvent, type MailWish, mailFacts } from './mail-events.ts';
import { instantOfUtc, listAt, type Payload, textAt } from './payload.ts';

/**
 * An audience's webhook of Mailchimp, from its form fields. It tells who joins, leaves or bounces; openings and
 * clicks come only with Mailchimp Transactional (`readMandrillEvents`).
 */
export function readMailchimpEvent(fields: ReadonlyMap<string, string>, tools: HookTools): HookFacts {
  const data = (name: string): string => fields.get(`data[${name}]`) ?? '';
  const type = fields.get('type') ?? '';
  const at = instantOfUtc(fields.get('fired_at') ?? '');
  const email = data('email');
  const campaign = data('campaign_id');
  const mail = (event: MailEvent['type']): MailEvent[] =>
    campaign === ''
      ? []
      : [
          {
            message: `campaign-${campaign}`,
            email,
            type: event,
            at,
            machine: false,
            agent: '',
            campaign: '',
          },
        ];
  const wish = (given: boolean): MailWish => ({ email, given, at, wording: '' });
  if (type === 'subscribe') return mailFacts('mailchimp', [], [wish(true)], 0, tools);
  if (type === 'unsubscribe') {
    const events = mail('unsubscribed');
    return mailFacts('mailchimp', events, events.length > 0 ? [] : [wish(false)], 0, tools);
  }
  if (type === 'cleaned') return mailFacts('mailchimp', mail('bounced'), [], campaign === '' ? 1 : 0, tools);
  return mailFacts('mailchimp', [], [], 1, tools);
}

const types: Readonly<Record<string, MailEvent['type']>> = {
  send: 'sent',
  delivered: 'delivered',
  open: 'opened',
  click: 'clicked',
  hard_bounce: 'bounced',
  soft_bounce: 'bounced',
  reject: 'bounced',
  unsub: 'unsubscribed',
  spam: 'unsubscribed',
};

/** Events of Mailchimp Transactional (Mandrill): the JSON list of its form field `mandrill_events`. */
export function readMandrillEvents(payload: Payload, tools: HookTools): HookFacts {
  const told = listAt({ payload }, 'payload');
  const events = told.flatMap((event): MailEvent[] => {
    const type = types[textAt(event, 'event')];
    if (!type) return [];
    return [
      {
        message: textAt(event, 'msg', '_id') || textAt(event, '_id'),
        email: textAt(event, 'msg', 'email'),
        type,
        at: instantOfUtc(textAt(event, 'ts')),
        machine: false,
        agent: textAt(event, 'user_agent'),
        campaign: textAt({ tag: listAt(event, 'msg', 'tags')[0] }, 'tag'),
      },
    ];
  });
  return mailFacts('mandrill', events, [], told.length - events.length, tools);
}
