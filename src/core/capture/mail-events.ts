import type { messageEventTypes } from '../facts/fact-values.ts';
import { emailPattern } from '../import/email-pattern.ts';
import { type HookFacts, type HookTools, noFacts } from './hook-facts.ts';
import type { CaptureRow } from './lead-rows.ts';
import { isMachineAgent } from './machine-agent.ts';

/** An event of a mail, as any provider tells it. */
export interface MailEvent {
  /** Of the mail or of the sending it belongs to. */
  readonly message: string;
  readonly email: string;
  readonly type: (typeof messageEventTypes)[number];
  /** ISO instant; null for the moment of arrival. */
  readonly at: string | null;
  /** The provider says that a program opened it. */
  readonly machine: boolean;
  readonly agent: string;
  readonly campaign: string;
}

/** A person's wish about mails that belongs to no mail, or goes with one. */
export interface MailWish {
  readonly email: string;
  readonly given: boolean;
  readonly at: string | null;
  readonly wording: string;
}

const wholeEmail = new RegExp(`^${emailPattern}$`, 'u');

/**
 * Facts from mail events. Every event is a row of its own, known by a digest, so that one that is told again changes
 * nothing and no address stands in an id. Whoever unsubscribes withdraws the permission to be mailed.
 */
export function mailFacts(
  provider: string,
  events: readonly MailEvent[],
  wishes: readonly MailWish[],
  ignored: number,
  { digest, now }: HookTools,
): HookFacts {
  const readable = events.filter(({ email, message }) => isEmail(email) && message !== '');
  const messages = readable.map(({ message, email, type, at, machine, agent, campaign }): CaptureRow => {
    const opens = type === 'opened' || type === 'clicked';
    return {
      id: `${provider}:${digest(message, email.toLowerCase(), type, at ?? now, machine ? 'machine' : '')}`,
      message: `${provider}:${message}`,
      at_time: at ?? now,
      type,
      machine: opens && (machine || isMachineAgent(agent)),
      campaign: campaign === '' ? null : campaign.slice(0, 500),
      email: email.toLowerCase(),
    };
  });
  const leaving = readable
    .filter(({ type }) => type === 'unsubscribed')
    .map(({ email, at }): MailWish => ({ email, at, given: false, wording: '' }));
  const permissions = [...wishes.filter(({ email }) => isEmail(email)), ...leaving].map(
    ({ email, given, at, wording }): CaptureRow => ({
      id: `${provider}:${digest('permission', email.toLowerCase(), String(given), at ?? now)}`,
      at_time: at ?? now,
      channel: 'email',
      given,
      wording: wording === '' ? null : wording,
      source: provider,
      email: email.toLowerCase(),
    }),
  );
  return { ...noFacts, rows: { messages, permissions }, ignored: ignored + events.length - readable.length };
}

function isEmail(text: string): boolean {
  return wholeEmail.test(text) && text.length <= 254;
}
