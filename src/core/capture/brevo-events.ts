import type { HookFacts, HookTools } from './hook-facts.ts';
import { type MailEvent, mailFacts } from './mail-events.ts';
import { asList, instantOfUtc, listAt, type Payload, textAt } from './payload.ts';

const types: Readonly<Record<string, MailEvent['type']>> = {
  request: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  opened: 'opened',
  unique_opened: 'opened',
  open: 'opened',
  proxy_open: 'opened',
  unique_proxy_open: 'opened',
  click: 'clicked',
  hard_bounce: 'bounced',
  soft_bounce: 'bounced',
  invalid_email: 'bounced',
  blocked: 'bounced',
  unsubscribed: 'unsubscribed',
  unsubscribe: 'unsubscribed',
  spam: 'unsubscribed',
};

/** Events of Brevo's transactional and marketing webhooks, one or a list. A proxy's opening is a machine's. */
export function readBrevoEvents(payload: Payload, tools: HookTools): HookFacts {
  const told = asList(payload);
  const events = told.flatMap((event): MailEvent[] => {
    const name = textAt(event, 'event').toLowerCase();
    const type = types[name];
    if (!type) return [];
    const campaign = textAt(event, 'camp_id');
    return [
      {
        message: textAt(event, 'message-id') || (campaign === '' ? '' : `campaign-${campaign}`),
        email: textAt(event, 'email'),
        type,
        at: instantOfUtc(textAt(event, 'ts_event')) ?? instantOfUtc(textAt(event, 'ts')),
        machine: name.includes('proxy'),
        agent: textAt(event, 'user_agent'),
        campaign: textAt(event, 'campaign name').trim() || textAt({ tag: listAt(event, 'tags')[0] }, 'tag'),
      },
    ];
  });
  return mailFacts('brevo', events, [], told.length - events.length, tools);
}
