import { createHmac, timingSafeEqual } from 'node:crypto';

/** A form that was open for longer is taken as if it were not known when it was shown. */
const oldestMs = 24 * 3_600_000;

/** Says, signed, when a form was shown. */
export function shownToken(secret: string, form: string, at: number): string {
  return `${at.toString(36)}.${signatureOf(secret, form, at)}`;
}

/** Seconds since a token was made; null for one that is missing, made up, from the future or a day old. */
export function secondsSinceShown(secret: string, form: string, token: string, now: number): number | null {
  const [, written = '', signature = ''] = /^([\da-z]{1,12})\.([\w-]{43})$/u.exec(token) ?? [];
  const at = Number.parseInt(written, 36);
  if (
    signature === '' ||
    !timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(secret, form, at)))
  ) {
    return null;
  }
  const ms = now - at;
  return ms < 0 || ms > oldestMs ? null : ms / 1000;
}

function signatureOf(secret: string, form: string, at: number): string {
  return createHmac('sha256', secret).update(`${form}.${at}`).digest('base64url');
}
