import { createHmac } from 'node:crypto';
import { sameSecret } from '../access/secrets.ts';

/** Names a mail, signed: who holds it may take its receiver off. It does not expire, as mails do not. */
export function leaveToken(secret: string, send: string): string {
  return `${send}.${createHmac('sha256', secret).update(`leave.${send}`).digest('base64url')}`;
}

/** The mail that a token names; null for one that was made up. */
export function sendOfToken(secret: string, token: string): string | null {
  const send = /^([\da-z]{4,64})\./u.exec(token)?.[1];
  return send !== undefined && sameSecret(leaveToken(secret, send), token) ? send : null;
}

/** Names a mail that somebody sent to themselves to see it. */
export const testSend = 'test';
