/** Where an SMTP dialogue ended. */
export interface DialogueEnd {
  /** The last command that was sent: CONN, EHLO, AUTH, MAIL FROM, RCPT TO, DATA. */
  readonly command: string;
  /** The server's answer to it (RFC 5321, 4.2); null if none came. */
  readonly code: number | null;
  /** Whether any of the mail's text may have gone. */
  readonly begun: boolean;
}

/**
 * What is known of a mail whose dialogue ended. `bounced`: the address does not take mail; `refused`: this mail is not
 * taken; `later`: not taken now, may be tried again; `trouble`: no mail can be sent at the moment; `unknown`: it may
 * have been taken.
 */
export type SendOutcome = 'accepted' | 'bounced' | 'refused' | 'later' | 'trouble' | 'unknown';

/** Codes by which servers say that a mailbox is not there (RFC 5321, 4.2.2). */
const noMailbox = new Set([550, 551, 553]);

/** What a dialogue's end says. An answer is an answer, whenever it comes; silence after the text began is none. */
export function sendOutcome({ command, code, begun }: DialogueEnd): SendOutcome {
  if (begun && code === null) return 'unknown';
  if (begun || command === 'DATA') {
    if (code === null) return 'trouble';
    return code < 300 ? 'accepted' : code < 500 ? 'later' : 'refused';
  }
  if (command !== 'RCPT TO' || code === null) return 'trouble';
  if (code < 500) return 'later';
  return noMailbox.has(code) ? 'bounced' : 'refused';
}

/** How often a mail is offered before it counts as undeliverable. */
export const mostAttempts = 8;

/** The pause after so many attempts (1 …): a minute, doubled each time, six hours at most. */
export function retryPauseMs(attempts: number): number {
  return Math.min(60_000 * 2 ** (attempts - 1), 6 * 3_600_000);
}

/** A server's words without the addresses in them, in one line. */
export function withoutAddresses(words: string): string {
  return words
    .replace(/[^\s<>"'()[\]:;,]+@[^\s<>"'()[\]:;,]+/gu, '…')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 300);
}
